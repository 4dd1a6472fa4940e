import { LABELS } from '#domain/judgement'
import type { Feature } from './features.ts'
import data from './model.json' with { type: 'json' }

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
  let score = data.stop.bias
  for (const { slot, value } of features) score += value * data.stop.scale * (stopWeights()[slot] as number)
  return 1 / (1 + Math.exp(-score))
}

function logits(features: readonly Feature[]): Float64Array {
  const out = Float64Array.from(data.bias)
  for (const { slot, value } of features)
    for (let c = 0; c < out.length; c++)
      out[c] = (out[c] as number) + value * weight(slot * LABELS.length + c, c)
  return out
}

function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits)
  const parts = logits.map((logit) => Math.exp((logit - top) / data.temperature))
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / sum)
}

function weight(at: number, label: number): number {
  return (labelWeights()[at] as number) * (data.scales[label] as number)
}

const labelWeights = once(() => new Int8Array(Buffer.from(data.weights, 'base64')))
const stopWeights = once(() => new Int8Array(Buffer.from(data.stop.weights, 'base64')))

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
