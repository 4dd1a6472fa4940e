import { expect, test } from 'vitest'
import { LABELS } from '#domain/judgement'
import { type CorpusLine, readComposed, readGiven, readLocked } from '#judge/corpus'
import { findNearDuplicates } from '#judge/near-duplicates'

const [given, composed, locked] = [readGiven(), readComposed(), readLocked()]
const line = (text: string): CorpusLine => ({
  id: text,
  lang: 'en',
  kind: 'reply',
  label: 'met',
  text,
  suppress: false,
})

test.each([
  ['locked', 'composed', locked, composed],
  ['locked', 'given', locked, given],
  ['given', 'composed', given, composed],
] as const)('no %s line says nearly the same as a %s one', (_, __, one, other) => {
  expect(findNearDuplicates(one, other).map((pair) => pair.map(({ id }) => id))).toEqual([])
})

test('near duplicates are found whatever their case, accents and stops', () => {
  const one = line('Hello, we met at the café in Nîmes last year!')
  expect(findNearDuplicates([one], [line('hello we met at the cafe in Nimes last year')])).toHaveLength(1)
  expect(findNearDuplicates([one], [line('hello we met at the cafe in Nimes, you had no shoes on')])).toEqual(
    [],
  )
})

test('ids are unique, labels known, and every composed line tells its style and its hardness', () => {
  const all = [...given, ...composed, ...locked]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.filter(({ label }) => !LABELS.includes(label))).toEqual([])
  expect(composed.filter(({ style, hard }) => style === undefined || hard === undefined)).toEqual([])
  expect(given).toHaveLength(720)
  expect(composed.length).toBeGreaterThanOrEqual(3000)
})
