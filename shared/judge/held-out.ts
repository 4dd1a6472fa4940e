import { LABELS, type Label } from '#domain/judgement'
import { fitTemperature } from './calibrate.ts'
import { hearsStop } from './classify.ts'
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

/** Every line as a model judges it that learned from other folds. */
export function judgeHeld(lines: readonly Prepared[], patterns: readonly Prepared[] = []): Result[] {
  const heard = crossValidate(lines, patterns)
  const temperature = temperatureOf(lines, heard)
  return lines.map(({ line }, at) => {
    const { labels, stop } = heard[at] as Heard
    const shares = probabilities(labels, temperature)
    const best = shares.indexOf(Math.max(...shares))
    const label = LABELS[best] as Label
    return {
      id: line.id,
      label,
      confidence: shares[best] as number,
      suppress: hearsStop(label, 1 / (1 + Math.exp(-stop))),
    }
  })
}
