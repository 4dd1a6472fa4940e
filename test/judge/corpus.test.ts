import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LABELS } from '#domain/judgement'
import {
  type CorpusLine,
  readBlind,
  readBlindHard,
  readComposed,
  readGiven,
  readLocked,
  readUnseen,
} from '#judge/corpus'
import { findNearDuplicates } from '#judge/near-duplicates'
import { readTemplates } from '#judge/templates'

const [given, composed, locked] = [readGiven(), readComposed(), readLocked()]
const [unseen, blind] = [readUnseen(), [...readBlind(), ...readBlindHard()]]
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
  ['unseen', 'composed', unseen, composed],
  ['unseen', 'given', unseen, given],
  ['blind', 'composed', blind, composed],
  ['blind', 'given', blind, given],
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
  const all = [...given, ...composed, ...locked, ...unseen, ...blind]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.filter(({ label }) => !LABELS.includes(label))).toEqual([])
  expect(composed.filter(({ style, hard }) => style === undefined || hard === undefined)).toEqual([])
  expect(given).toHaveLength(720)
  expect(composed.length).toBeGreaterThanOrEqual(3000)
})

test('unseen and blind lines are never trained on, nor sentences from patterns that say the same', () => {
  const source = readFileSync(new URL('../../shared/judge/train.ts', import.meta.url), 'utf8')
  expect(source).not.toMatch(/readUnseen|readBlind|(?:unseen|blind|blind-hard)\.jsonl/)
  expect(unseen.length).toBeGreaterThanOrEqual(200)
  expect(blind).toHaveLength(1038)
  expect(
    findNearDuplicates([...unseen, ...blind], readTemplates()).map((pair) => pair.map(({ text }) => text)),
  ).toEqual([])
})

test('patterns give the same sentences every time, each with its label and none with a sign of its pattern left', () => {
  const sentences = readTemplates()
  expect(readTemplates()).toEqual(sentences)
  expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length)
  expect(new Set(sentences.map(({ label }) => label))).toEqual(new Set(LABELS))
  expect(sentences.filter(({ text }) => /[{}<>|]|^\+/.test(text) || text === '')).toEqual([])
})
