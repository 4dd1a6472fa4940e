import { classify } from '#judge/classify'
import { CannotDo, type Command } from './command.ts'
import { linesOf } from './read-input.ts'
import { readWords } from './words.ts'

export const classifyLines: Command = {
  help: `Usage: hwm classify < lines.jsonl

Reads JSON lines {"id","text"} on stdin and prints, in the same order and as they
come, JSON lines {"id","label","confidence","evidence","suppress"}.`,
  run: async (args, { input, print }) => {
    readWords(args, [], {})
    let number = 0
    for await (const line of linesOf(input)) {
      number += 1
      if (line.trim() === '') continue
      const { id, text } = lineOf(line, number)
      const { label, confidence, evidence, suppress } = classify(text)
      await print(`${JSON.stringify({ id, label, confidence, evidence, suppress })}\n`)
    }
  },
}

const lineOf = (line: string, number: number): { id: unknown; text: string } => {
  const wrong = new CannotDo(`Line ${number} is not a JSON object with "id" and "text".`)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw wrong
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) throw wrong
  if (typeof value.text !== 'string') throw wrong
  return { id: value.id, text: value.text }
}
