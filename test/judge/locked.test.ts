import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CorpusLine, readGiven, readLocked } from '#judge/corpus'

const FOLDER = new URL('../../shared/judge/corpus/', import.meta.url)
const GOOD_REASONS = ['met', 'mutual_contact', 'shared_interest', 'question']
const OTHERS = ['sales_pitch', 'withdrawn', 'opt_out', 'stranger']

const lines = readLocked()

test('the locked split is never edited: its bytes have the hash it was committed with', () => {
  const files = readdirSync(FOLDER)
    .filter((name) => /^locked-\d\d\.jsonl$/.test(name))
    .sort()
  const hash = createHash('sha256')
  for (const name of files) hash.update(readFileSync(new URL(name, FOLDER)))
  expect(hash.digest('hex')).toBe(readFileSync(new URL('locked.sha256', FOLDER), 'utf8').trim())
})

test('the locked split measures at least 850 good reasons and 500 others', () => {
  expect(lines.filter(has(GOOD_REASONS)).length).toBeGreaterThanOrEqual(850)
  expect(lines.filter(has(OTHERS)).length).toBeGreaterThanOrEqual(500)
  expect(lines.filter(({ suppress }) => suppress).length).toBeGreaterThanOrEqual(120)
})

test.each([
  ['met', 300],
  ['shared_interest', 220],
  ['mutual_contact', 150],
  ['question', 180],
  ['stranger', 180],
  ['sales_pitch', 130],
  ['withdrawn', 100],
  ['opt_out', 100],
])('the locked split holds enough of %s', (label, least) => {
  expect(lines.filter(has([label])).length).toBeGreaterThanOrEqual(least)
})

test('the locked split repeats neither itself nor the lines the project began with', () => {
  const texts = lines.map(plain)
  expect(new Set(texts).size).toBe(lines.length)
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  const given = new Set(readGiven().map(plain))
  expect(texts.filter((text) => text !== '' && given.has(text))).toEqual([])
})

test('the locked split is never trained on: training takes the given and the composed lines alone', () => {
  const source = readFileSync(new URL('../train.ts', FOLDER), 'utf8')
  expect(source).not.toMatch(/readLocked|locked-/)
})

function has(labels: readonly string[]) {
  return ({ label }: CorpusLine): boolean => labels.includes(label)
}

function plain({ text }: CorpusLine): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}' ]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
