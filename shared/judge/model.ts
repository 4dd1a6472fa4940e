import { LABELS } from '#domain/judgement'
import { type Feature, SLOTS } from './features.ts'
import { type Packed, readPacked } from './packed.ts'

/** The head of model.bin; its numbers are the weights of the labels by slot, then those of a wish to stop. */
export type Learnt = {
  readonly temperature: number
  readonly bias: readonly number[]
  /** What one step of a weight is worth, by label. */
  readonly scales: readonly number[]
  readonly stop: { readonly bias: number; readonly scale: number }
}

/** Calibrated probability of each of LABELS for a text's features. */
export function labelProbabilities(features: readonly Feature[]): Float64Array {
  return softmax(logits(features))
}

/** What a feature adds to a label's score above what it adds to the labels on average. */
export function pull(feature: Feature, label: number): number {
  const at = feature.slot * LABELS.length
  let mean = 0
  for (let c = 0; c < LABELS.length; c++) mean += weight(at + c, c) / LABELS.length
  return feature.value * (weight(at + label, label) - mean)
}

/** Probability that the text asks never to be written to again. */
export function stopProbability(features: readonly Feature[]): number {
  const { head, bytes } = learnt()
  let score = head.stop.bias
  for (const { slot, value } of features)
    score += value * head.stop.scale * (bytes[SLOTS * LABELS.length + slot] as number)
  return 1 / (1 + Math.exp(-score))
}

function logits(features: readonly Feature[]): Float64Array {
  const out = Float64Array.from(learnt().head.bias)
  for (const { slot, value } of features)
    for (let c = 0; c < out.length; c++)
      out[c] = (out[c] as number) + value * weight(slot * LABELS.length + c, c)
  return out
}

function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits)
  const { temperature } = learnt().head
  const parts = logits.map((logit) => Math.exp((logit - top) / temperature))
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / sum)
}

function weight(at: number, label: number): number {
  const { head, bytes } = learnt()
  return (bytes[at] as number) * (head.scales[label] as number)
}

/** Read when the first answer is judged, so that loading stays cheap. */
let model: Packed<Learnt> | undefined
function learnt(): Packed<Learnt> {
  return (model ??= readPacked(new URL('./model.bin', import.meta.url)))
}
