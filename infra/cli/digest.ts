import { renderDigest } from '#digest/digest'
import { digestOf } from '#shell/digest-of'
import { sendDigest } from '#shell/send-digest'
import { addressOf } from './address-word.ts'
import { CannotDo, printJson, type Terminal } from './command.ts'
import { findOwnerOrOnly } from './find-owner.ts'
import { openService } from './service.ts'
import { withSubcommands } from './subcommands.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

export const digest = withSubcommands(
  `Usage: hwm digest preview [ADDRESS]
       hwm digest send [ADDRESS]

"preview" prints the digest as it would be now and changes nothing. "send" sends
it now, unless nothing is new or today's went out. ADDRESS is an owner's; it may
be left out where there is only one.

${SERVICE_HELP}`,
  {
    preview: async (args, terminal) => {
      const { shell, owner, at } = await openFor(args, terminal)
      const { date, today, digest } = await digestOf(shell, owner, at)
      await printJson(terminal, {
        owner: owner.addresses[0],
        date,
        sentToday: today !== null && today.messageId !== null,
        digest: digest && renderDigest(digest),
      })
    },
    send: async (args, terminal) => {
      const { shell, owner, at } = await openFor(args, terminal)
      const outcome = await sendDigest(shell, owner.id, at, true)
      if (outcome === 'unsure')
        throw new CannotDo(
          "Today's digest was begun and SES has not said yet whether it went out; try again later.",
        )
      if (outcome === 'not taken')
        throw new CannotDo('SES takes no mail for now; the digest is tried again in some minutes.')
      await printJson(terminal, { owner: owner.addresses[0], outcome })
    },
  },
)

const openFor = async (args: readonly string[], terminal: Terminal) => {
  const { values, words } = readWords(args, ['ADDRESS?'], SERVICE_OPTIONS)
  const address = words[0] === undefined ? undefined : addressOf(words[0])
  const { shell, at } = await openService(values, terminal)
  const { owner } = await findOwnerOrOnly(shell, address)
  return { shell, owner, at }
}
