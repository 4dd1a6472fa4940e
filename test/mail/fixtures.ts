import { readdirSync, readFileSync } from 'node:fs'
import type { Reply } from '#mail/read-reply'

const FOLDER = new URL('../fixtures/replies/', import.meta.url)

/** What a fixture's `.json` expects; `text` of answers, `permanent` and `recipient` of bounces. */
export type Expected = { readonly kind: Reply['kind'] } & Partial<
  Pick<Extract<Reply, { kind: 'bounce' }>, 'text' | 'permanent' | 'recipient'>
>

/** Every mail of test/fixtures/replies with what should be read in it. */
export const REPLIES: readonly { name: string; raw: Buffer; expected: Expected }[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => ({
    name: file.replace('.eml', ''),
    raw: readFileSync(new URL(file, FOLDER)),
    expected: JSON.parse(readFileSync(new URL(file.replace('.eml', '.json'), FOLDER), 'utf8')),
  }))

/** The same mail with the line ends of the wire. */
export const withCrlf = (raw: Buffer): Buffer =>
  Buffer.from(raw.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1')

/** The labelled texts that people wrote to the question, or as a note. */
export const GIVEN: readonly { id: string; kind: 'reply' | 'note'; label: string; text: string }[] =
  readFileSync(new URL('../../shared/judge/corpus/given.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
