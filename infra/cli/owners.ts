import { listOwners, removeOwner } from '#store/owners'
import { addressOf, mailboxOf } from './address-word.ts'
import { CannotDo, printJson } from './command.ts'
import { findOwner } from './find-owner.ts'
import { inviteOwner } from './operations/invite-owner.ts'
import { digestHourOf, OWNER_OPTIONS, OWNER_OPTIONS_HELP, zoneOf } from './owner-options.ts'
import { viewOwner } from './owner-view.ts'
import { updateOwner } from './owners-update.ts'
import { openService } from './service.ts'
import { withSubcommands } from './subcommands.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

export const owners = withSubcommands(
  `Usage: hwm owners list
       hwm owners add ADDRESS [--name NAME] [--zone ZONE] [--digest-hour HOUR] [--joins ADDRESS]
       hwm owners update ADDRESS [settings]
       hwm owners remove ADDRESS

"add" mails the address; it counts once its reader has pressed the button behind the mail's link.
'Name <address>' in quotes will do, too. Said again before that, it mails again: the secret address
stays, and so does what is not said anew.
"remove" ends the service for an owner and keeps their threads; "hwm forget" deletes all.

  --joins ADDRESS       add: a further address of the owner with this one
${OWNER_OPTIONS_HELP}
${SERVICE_HELP}`,
  {
    list: async (args, terminal) => {
      const { values } = readWords(args, [], SERVICE_OPTIONS)
      const { shell } = await openService(values, terminal)
      const all = await listOwners(shell.table)
      await printJson(
        terminal,
        all.map((owner) => viewOwner(owner, shell.config.domain)),
      )
    },
    add: async (args, terminal) => {
      const { name, zone, 'digest-hour': hour } = OWNER_OPTIONS
      const { values, words } = readWords(args, ['ADDRESS'], {
        ...SERVICE_OPTIONS,
        joins: { type: 'string' },
        name,
        zone,
        'digest-hour': hour,
      })
      const { name: given, address } = mailboxOf(words[0] ?? '')
      const [chosenZone, digestHour] = [zoneOf(values.zone), digestHourOf(values['digest-hour'])]
      const { shell, at, settings } = await openService(values, terminal)
      const outcome = await inviteOwner(shell, {
        name: values.name ?? given,
        address,
        zone: chosenZone ?? null,
        digestHour: digestHour ?? null,
        defaults: { zone: settings?.timeZone ?? 'UTC', digestHour: settings?.digestHour ?? 8 },
        joins: values.joins === undefined ? null : addressOf(values.joins),
        at,
      })
      if (outcome.kind === 'refused') throw new CannotDo(outcome.why)
      await printJson(terminal, { address, says: outcome.lines })
    },
    update: updateOwner,
    remove: async (args, terminal) => {
      const { values, words } = readWords(args, ['ADDRESS'], SERVICE_OPTIONS)
      const { shell } = await openService(values, terminal)
      const { owner } = await findOwner(shell, addressOf(words[0] ?? ''))
      await removeOwner(shell.table, shell.secrets.pepper, owner)
      await printJson(terminal, { removed: owner.addresses })
    },
  },
)
