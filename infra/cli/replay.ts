import { CannotDo, type Command, printJson, WrongUsage } from './command.ts'
import { HOPS } from './operations/hops.ts'
import { replayDeadLetters } from './operations/replay-dead-letters.ts'
import { replayMail } from './operations/replay-mail.ts'
import { openService } from './service.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

export const replay: Command = {
  help: `Usage: hwm replay [--hop HOP]
       hwm replay MAIL [--to ADDRESS] [--vouched]

Without MAIL it puts dead letters back into their queues. With MAIL, the id of a
raw mail, it gives that mail to the service once more. Nothing is done twice: what
the service has seen it knows again.

  --hop HOP        the dead letters of invites, replies, feedback or work only
  --to ADDRESS     the address that MAIL came to, where it had several
  --vouched        you have looked at MAIL: it counts as authenticated and clean
${SERVICE_HELP}`,
  run: async (args, terminal) => {
    const { values, words } = readWords(args, ['MAIL?'], {
      ...SERVICE_OPTIONS,
      hop: { type: 'string' },
      to: { type: 'string' },
      vouched: { type: 'boolean' },
    })
    const [id] = words
    if (id === undefined && (values.to !== undefined || values.vouched))
      throw new WrongUsage('--to and --vouched are about one MAIL, which is missing.')
    if (id !== undefined && values.hop !== undefined)
      throw new WrongUsage('--hop is about dead letters, not about one MAIL.')
    const hop = HOPS.find((name) => name === values.hop)
    if (values.hop !== undefined && hop === undefined)
      throw new WrongUsage(`"${values.hop}" is not a hop: there are ${HOPS.join(', ')}.`)
    const { shell, hops, at } = await openService(values, terminal)
    if (id === undefined) return printJson(terminal, await replayDeadLetters(shell.sqs, hops, hop))
    const wanted = { id, to: values.to ?? null, vouched: values.vouched ?? false, at }
    const outcome = await replayMail(shell, hops, wanted)
    if (outcome.kind === 'refused') throw new CannotDo(outcome.why)
    await printJson(terminal, { mail: id, hop: outcome.hop })
  },
}
