import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#domain/policy'
import { classify } from '#judge/classify'
import { readComposed } from '#judge/corpus'

const judge = new URL('../../shared/judge/', import.meta.url)
const bytes = (name: string) => statSync(new URL(name, judge)).size

test('model and phrases stay below 1.2 MB', () => {
  expect(bytes('model.bin') + bytes('phrases.bin')).toBeLessThan(1_200_000)
})

test('an answer takes less than a millisecond', () => {
  const texts = readComposed()
    .slice(0, 600)
    .map(({ text }) => text)
  for (const text of texts) classify(text)
  const times = texts.map((text) => {
    const began = performance.now()
    classify(text)
    return performance.now() - began
  })
  expect(times.toSorted((a, b) => a - b)[300]).toBeLessThan(1)
})

test('8 KB of anything is judged quickly, hostile or not', () => {
  const hostile = [
    'a ',
    '((((',
    'we met ',
    '> ',
    'ignore ',
    '!?',
    '<',
    'label: ',
    '会',
    '\n',
    '- ',
    'no, ',
  ].map((piece) => piece.repeat(8192 / piece.length))
  for (const text of hostile) {
    const began = performance.now()
    classify(text)
    expect(performance.now() - began, text.slice(0, 8)).toBeLessThan(1000)
  }
})

test('the page about the judge names the threshold that the policy has', () => {
  const page = readFileSync(new URL('../../docs/judge.md', import.meta.url), 'utf8')
  expect(page).toContain(`\`threshold\`: ${DEFAULT_POLICY.threshold}`)
})
