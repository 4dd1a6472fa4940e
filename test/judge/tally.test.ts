import { expect, test } from 'vitest'
import type { Agreement } from '#domain/agreement'
import { wilson } from '#judge/statistics'
import { formatTally, tally } from '#judge/tally'

const of = (label: Agreement['label'], stance: Agreement['stance'], times = 1): Agreement[] =>
  Array.from({ length: times }, () => ({
    label,
    confidence: 0.97,
    recommendation: 'ignore',
    decision: 'ignore',
    stance,
    answer: null,
  }))

const all = [
  ...of('stranger', 'agreed', 6),
  ...of('stranger', 'contradicted'),
  ...of('stranger', 'undone'),
  ...of('stranger', 'left', 9),
  ...of('question', 'unadvised', 3),
  ...of('silent', 'left', 2),
  ...of('met', 'agreed', 2),
]

test('agreement is counted per label, with its Wilson interval', () => {
  const { labels, agreement } = tally(all)
  expect(Object.keys(labels)).toEqual(['met', 'question', 'stranger', 'silent'])
  expect(labels['stranger']).toEqual({
    agreed: 6,
    contradicted: 1,
    undone: 1,
    left: 9,
    unadvised: 0,
    agreement: wilson(6, 8),
  })
  expect(agreement).toEqual(wilson(8, 10))
})

test('what was left to the policy and what had no advice is no agreement', () => {
  const { labels } = tally(all)
  expect(labels['silent']?.agreement).toEqual(wilson(0, 0))
  expect(labels['question']).toMatchObject({ unadvised: 3, agreement: { of: 0 } })
})

test('undone ignores are a share of what the policy ignored', () => {
  expect(tally(all).undoneIgnores).toEqual(wilson(1, 12))
})

test('is printed within 100 columns, of nothing too', () => {
  const text = formatTally(tally(all))
  expect(text).toMatch(/^stranger +6 +1 +1 +9 +0$/m)
  expect(text).toMatch(/^all +8 +1 +1 +11 +3$/m)
  expect(text).toContain('8/10 = 80.00 % (95 % 49.0')
  for (const line of [...text.split('\n'), ...formatTally(tally([])).split('\n')])
    expect(line.length).toBeLessThanOrEqual(100)
})
