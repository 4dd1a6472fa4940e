import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#domain/policy'
import { classify } from '#judge/classify'

test('evidence stands in the text word for word', () => {
  const text = 'Hi, we met at the trade fair in Hanover in 2019, you showed me the “blue” pump'
  const { evidence } = classify(text)
  expect(evidence.length).toBeGreaterThan(0)
  for (const words of evidence) expect(text).toContain(words)
})

test.each([
  ['STOP', 'opt_out'],
  ['No.', 'stranger'],
  ['Yes', 'met'],
  ['Sorry, wrong person, please ignore', 'withdrawn'],
  ['Who is this?', 'question'],
  ['Nein, wir kennen uns nicht.', 'stranger'],
] as const)('%s is %s', (text, label) => {
  expect(classify(text).label).toBe(label)
})

test.each(['', '👍', '🙏🙏', '…'])('“%s” has no words, and is no ground to set anybody aside', (text) => {
  const judgement = classify(text)
  expect(judgement.confidence).toBeGreaterThan(0)
  expect(judgement.confidence).toBeLessThan(DEFAULT_POLICY.threshold)
  expect(judgement.evidence).toEqual([])
})

test.each([
  'I have to stop by your office one day, we worked together at the mill for five years.',
  'We met at the last stop of the tram tour in Lisbon, you had the red umbrella.',
])('“%s” is no wish to stop', (text) => {
  expect(classify(text)).toMatchObject({ label: 'met', suppress: false })
})

test('a wish to stop beside a reason is heard', () => {
  const text = 'We met in Lisbon in 2019, but please never write to me again and delete my address.'
  expect(classify(text).suppress).toBe(true)
})
