import { describe, expect, test } from 'vitest'
import type { Label } from '#domain/judgement'
import { compare, evaluate, type LabelledLine, type Result } from '#judge/evaluate'
import { formatComparison, formatEvaluation } from '#judge/format-evaluation'
import { plotConfusion, plotReliability } from '#judge/plot'
import { mcnemar, wilson } from '#judge/statistics'

type Case = [truth: Label, said: Label, confidence: number, more?: Partial<LabelledLine & { heard: boolean }>]
const play = (cases: readonly Case[]): [LabelledLine[], Result[]] => [
  cases.map(([label, , , more], at) => ({
    id: `${at}`,
    text: '',
    label,
    ...(more?.lang === undefined ? {} : { lang: more.lang }),
    ...(more?.hard === undefined ? {} : { hard: more.hard }),
    ...(more?.suppress === undefined ? {} : { suppress: more.suppress }),
  })),
  cases.map(([, label, confidence, more], at) => ({
    id: `${at}`,
    label,
    confidence,
    ...(more?.heard === undefined ? {} : { suppress: more.heard }),
  })),
]

const CASES: readonly Case[] = [
  ['met', 'met', 0.95, { lang: 'en', hard: false }],
  ['met', 'stranger', 0.97, { lang: 'en', hard: true }],
  ['met', 'stranger', 0.6, { lang: 'de', hard: true }],
  ['stranger', 'stranger', 0.99, { lang: 'de', hard: false }],
  ['sales_pitch', 'sales_pitch', 0.8, { lang: 'en', hard: false }],
  ['question', 'sales_pitch', 0.96, { lang: 'en', hard: false }],
]

describe('an evaluation', () => {
  const evaluation = evaluate(...play(CASES))

  test('gives precision, recall and F1 of a label', () => {
    expect(evaluation.labels.met).toEqual({ precision: 1, recall: 1 / 3, f1: 0.5, support: 3 })
    expect(evaluation.labels.stranger).toEqual({ precision: 1 / 3, recall: 1, f1: 0.5, support: 1 })
  })

  test('takes macro-F1 over the labels that occur', () => {
    expect(evaluation.macroF1).toBeCloseTo((0.5 + 0.5 + 2 / 3 + 0) / 4, 10)
  })

  test('counts a good reason as set aside only at the threshold or above, and only under a label that policy acts on', () => {
    expect(evaluation.falseIgnore).toMatchObject({ count: 1, of: 4 })
    expect(evaluation.falseRecommendation).toMatchObject({ count: 2, of: 4 })
    expect(evaluation.handled).toMatchObject({ count: 1, of: 1 })
  })

  test('parts the lines by language and by hardness', () => {
    expect(Object.keys(evaluation.byLanguage)).toEqual(['de', 'en'])
    expect(evaluation.byHardness['hard']?.lines).toBe(2)
  })

  test('is printed within 100 columns and drawn as two pictures', () => {
    const longest = Math.max(
      ...formatEvaluation(evaluation)
        .split('\n')
        .map(({ length }) => length),
    )
    expect(longest).toBeLessThanOrEqual(100)
    expect(plotReliability(evaluation).match(/<circle/g)).toHaveLength(
      evaluation.reliability.filter(({ count }) => count > 0).length,
    )
    expect(plotConfusion(evaluation).match(/<rect /g)).toHaveLength(1 + 64)
  })
})

test('calibration error is the gap between sureness and right, weighted by how many', () => {
  const sure = Array.from({ length: 10 }, (_, at): Case => ['met', at < 7 ? 'met' : 'stranger', 0.95])
  expect(evaluate(...play(sure)).calibrationError).toBeCloseTo(0.25, 10)
})

test('wishes to stop are measured where the lines tell of them', () => {
  const cases: Case[] = [
    ['opt_out', 'opt_out', 1, { suppress: true, heard: true }],
    ['opt_out', 'opt_out', 1, { suppress: true, heard: false }],
    ['met', 'met', 1, { suppress: false, heard: true }],
  ]
  const { stopRecall, stopPrecision } = evaluate(...play(cases))
  expect(stopRecall).toMatchObject({ count: 1, of: 2 })
  expect(stopPrecision).toMatchObject({ count: 1, of: 2 })
  expect(evaluate(...play(CASES)).stopRecall).toBeNull()
})

test('a line without a result is a fault', () => {
  const [lines] = play(CASES)
  expect(() => evaluate(lines, [])).toThrow('no result for line 0')
})

test('two judges are compared on the lines that only one got right', () => {
  const [lines, first] = play(Array.from({ length: 12 }, (): Case => ['met', 'met', 1]))
  const second = first.map((result, at) => (at < 8 ? { ...result, label: 'stranger' as const } : result))
  const comparison = compare(lines, first, second)
  expect(comparison).toMatchObject({ onlyFirst: 8, onlySecond: 0 })
  expect(comparison.p).toBeCloseTo(2 / 2 ** 8, 10)
  expect(formatComparison(comparison)).toContain('the first is better')
})

test('the statistics agree with published values', () => {
  expect(wilson(0, 800).high).toBeCloseTo(0.00478, 4)
  expect(wilson(8, 10).low).toBeCloseTo(0.4902, 3)
  expect(mcnemar(5, 5)).toBe(1)
  expect(mcnemar(1, 9)).toBeCloseTo(0.0215, 4)
})
