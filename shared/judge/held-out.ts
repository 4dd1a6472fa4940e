import { LABELS, type Label } from '#domain/judgement'
import { fitTemperature } from './calibrate.ts'
import { hearsStop } from './classify.ts'
import type { CorpusLine } from './corpus.ts'
import type { Result } from './evaluate.ts'
import { probabilities } from './learn.ts'
import { crossValidate, type Heard, type Prepared } from './prepare.ts'

/** The temperature that suits what was held out. */
export const temperatureOf = (lines: readonly Prepared[], heard: readonly Heard[]): number =>
  fitTemperature(
    lines.map(({ line }, at) => ({
      logits: (heard[at] as Heard).labels,
      target: LABELS.indexOf(line.label),
    })),
  )

/** The likeliest label, with its probability as confidence. */
export function verdictOf({ id }: CorpusLine, scores: Float64Array, temperature = 1) {
  const shares = probabilities(scores, temperature)
  const best = shares.indexOf(Math.max(...shares))
  return { id, label: LABELS[best] as Label, confidence: shares[best] as number }
}

/** Every line as a model judges it that learned from other folds. */
export function judgeHeld(lines: readonly Prepared[], patterns: readonly Prepared[] = []): Result[] {
  const heard = crossValidate(lines, patterns)
  const temperature = temperatureOf(lines, heard)
  return lines.map(({ line }, at) => {
    const { labels, stop } = heard[at] as Heard
    const verdict = verdictOf(line, labels, temperature)
    return { ...verdict, suppress: hearsStop(verdict.label, 1 / (1 + Math.exp(-stop))) }
  })
}
