import { type Judgement, LABELS, type Label } from '#domain/judgement'
import { findEvidence } from './evidence.ts'
import { readFeatures } from './features.ts'
import { labelProbabilities, stopProbability } from './model.ts'
import { MAX_CHARS } from './words.ts'

/** Judges one answer by the model in model.json: no network, no state. The text is data, whatever it says (G-25). */
export function classify(text: string): Judgement {
  const features = readFeatures(text)
  const probabilities = labelProbabilities(features)
  const best = probabilities.indexOf(Math.max(...probabilities))
  return {
    label: LABELS[best] as Label,
    confidence: probabilities[best] as number,
    evidence: findEvidence(text.slice(0, MAX_CHARS), features, best),
    suppress: stopProbability(features) >= 0.5,
  }
}
