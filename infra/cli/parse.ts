import { parseMail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'
import { type Command, printJson } from './command.ts'
import { readInput } from './read-input.ts'
import { readWords } from './words.ts'

export const parse: Command = {
  help: `Usage: hwm parse FILE [--owner ADDRESS]

Reads one raw mail as it reaches the intake address (FILE may be -, for stdin)
and prints what it says: kind, network, who forwarded it and how, inviter, note,
reply channel, invitation id, language, forwarding confirmation.

  --owner ADDRESS   the owner's address, who is never the inviter`,
  run: async (args, terminal) => {
    const { values, words } = readWords(args, ['FILE'], { owner: { type: 'string' } })
    const mail = await parseMail(await readInput(words[0] ?? '', terminal))
    const [first, ...more] = await readIncoming(mail, values.owner ? [values.owner.toLowerCase()] : [])
    await printJson(terminal, first.reading)
    if (more.length > 0)
      terminal.say(`${more.length} more forwarded in the same mail; the service takes each.`)
  },
}
