import type { Judgement } from '#domain/judgement'
import { classify } from '#judge/classify'
import { parseMail } from '#mail/parse'
import { readReply } from '#mail/read-reply'
import { type Command, printJson } from './command.ts'
import { readInput } from './read-input.ts'
import { readWords } from './words.ts'

export const reply: Command = {
  help: `Usage: hwm reply FILE

Reads one raw mail as it comes back from an inviter (FILE may be -, for stdin)
and prints {"kind","text","label","confidence","evidence","suppress"}: an answer
with its own new words and how they are judged, an auto_reply, or a bounce.`,
  run: async (args, terminal) => {
    const { words } = readWords(args, ['FILE'], {})
    const { kind, text } = readReply(await parseMail(await readInput(words[0] ?? '', terminal)))
    const judgement: Judgement | null = kind === 'answer' && text.trim() !== '' ? classify(text) : null
    await printJson(terminal, { kind, text, ...(judgement ?? UNJUDGED) })
  },
}

const UNJUDGED = { label: null, confidence: null, evidence: null, suppress: false }
