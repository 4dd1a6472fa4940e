import { type Feature, featuresOf } from './features.ts'
import type { Reading } from './reading.ts'

const WISHES: ReadonlySet<string> = new Set([
  'no_more',
  'leave_me',
  'stop_more',
  'erase',
  'cease',
  'last_word',
])

/**
 * What the judge of wishes to stop looks at: the whole text, and by itself each sentence that has words of such a wish,
 * since one sentence of ten would be drowned by the others.
 */
export const stopParts = (reading: Reading, whole: readonly Feature[]): (readonly Feature[])[] => [
  whole,
  ...(reading.body.length < 2 ? [] : reading.body)
    .filter(({ cues }) => cues.some(({ name }) => WISHES.has(name)))
    .map((sentence) => featuresOf({ ...reading, body: [sentence] })),
]
