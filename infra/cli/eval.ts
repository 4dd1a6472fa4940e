import { Readable } from 'node:stream'
import * as z from 'zod'
import { LABELS } from '#domain/judgement'
import { classify } from '#judge/classify'
import { evaluate, type LabelledLine } from '#judge/evaluate'
import { formatEvaluation } from '#judge/format-evaluation'
import { CannotDo, type Command, printJson } from './command.ts'
import { linesOf, readInput } from './read-input.ts'
import { readWords } from './words.ts'

export const evalFile: Command = {
  help: `Usage: hwm eval FILE [--json]

Judges the JSON lines {"text","label"} of FILE (- for stdin) and prints, per label,
precision, recall and F1, macro-F1, the confusion table, and how often a good
reason is ignored, with its 95 % interval. "lang", "hard" and "suppress" of a line
are used where they are there.

  --json   the figures as JSON`,
  run: async (args, terminal) => {
    const { values, words } = readWords(args, ['FILE'], { json: { type: 'boolean' } })
    const lines = await readLabelled(await readInput(words[0] ?? '', terminal))
    const evaluation = evaluate(
      lines,
      lines.map(({ id, text }) => ({ id, ...classify(text) })),
    )
    if (values.json) await printJson(terminal, evaluation)
    else await terminal.print(`${formatEvaluation(evaluation)}\n`)
  },
}

const labelled = z.object({
  text: z.string(),
  label: z.enum(LABELS, `"label" must be one of ${LABELS.join(', ')}`),
  lang: z.string().optional(),
  hard: z.boolean().optional(),
  suppress: z.boolean().optional(),
})

/** Known by the number of its line, since ids may be missing or stand twice. */
const readLabelled = async (bytes: Uint8Array): Promise<LabelledLine[]> => {
  const lines: LabelledLine[] = []
  let number = 0
  for await (const line of linesOf(Readable.from([Buffer.from(bytes)]))) {
    number += 1
    if (line.trim() !== '') lines.push({ ...lineOf(line, number), id: String(number) })
  }
  if (lines.length === 0) throw new CannotDo('There is no line to judge.')
  return lines
}

const lineOf = (line: string, number: number): Omit<LabelledLine, 'id'> => {
  const read = labelled.safeParse(jsonOf(line))
  if (read.success) return read.data as Omit<LabelledLine, 'id'>
  const [issue] = read.error.issues
  const why = issue?.path[0] === 'label' ? issue.message : 'it is not a JSON object with "text" and "label"'
  throw new CannotDo(`Line ${number}: ${why}.`)
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
