import type { Feature } from './features.ts'

/** A text as the learner sees it: its features as slots and values, side by side. */
export type Vector = { readonly slots: Int32Array; readonly values: Float32Array }

export type Example = { readonly vector: Vector; readonly target: number; readonly weight: number }

/** `weights[slot * classes + class]`, and one bias a class. */
export type Linear = { readonly classes: number; readonly weights: Float32Array; readonly bias: Float64Array }

export type Settings = {
  readonly classes: number
  readonly slots: number
  readonly epochs?: number
  readonly rate?: number
  readonly decay?: number
  /** Share of a text's features left out at each step, so that no single one is relied on. */
  readonly drop?: number
  readonly seed?: number
}

export function vectorOf(features: readonly Feature[]): Vector {
  return {
    slots: Int32Array.from(features, ({ slot }) => slot),
    values: Float32Array.from(features, ({ value }) => value),
  }
}

/** Softmax regression by AdaGrad; the order of examples comes from `seed`, so a run can be repeated. */
function learn(examples: readonly Example[], settings: Settings): Linear {
  const { classes, slots, epochs = 12, rate = 0.5, decay = 1e-4, drop = 0.2, seed = 1 } = settings
  const linear = { classes, weights: new Float32Array(slots * classes), bias: new Float64Array(classes) }
  const seen = new Float32Array(slots * classes).fill(1e-3)
  const random = seededRandom(seed)
  const order = examples.map((_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) step(examples[at] as Example)
  }
  return linear

  function step({ vector: { slots: at, values }, target, weight }: Example): void {
    const kept = at.map(() => (drop > 0 && random() < drop ? 0 : 1))
    const { weights, bias } = linear
    const logits = Float64Array.from(bias)
    for (let i = 0; i < at.length; i++) {
      if (kept[i] === 0) continue
      const [first, value] = [(at[i] as number) * classes, values[i] as number]
      for (let c = 0; c < classes; c++)
        logits[c] = (logits[c] as number) + value * (weights[first + c] as number)
    }
    const errors = probabilities(logits)
    for (let c = 0; c < classes; c++) {
      errors[c] = ((errors[c] as number) - (c === target ? 1 : 0)) * weight
      bias[c] = (bias[c] as number) - 0.02 * rate * (errors[c] as number)
    }
    for (let i = 0; i < at.length; i++) {
      if (kept[i] === 0) continue
      const [first, value] = [(at[i] as number) * classes, values[i] as number]
      for (let c = 0; c < classes; c++) {
        const w = weights[first + c] as number
        const slope = (errors[c] as number) * value + decay * w
        const sum = (seen[first + c] as number) + slope * slope
        seen[first + c] = sum
        weights[first + c] = w - (rate * slope) / Math.sqrt(sum)
      }
    }
  }
}

/** The mean of models learned from several seeds: steadier than any of them. */
export function learnMean(examples: readonly Example[], settings: Settings, seeds: number): Linear {
  const models = Array.from({ length: seeds }, (_, at) => learn(examples, { ...settings, seed: at + 1 }))
  const mean = models[0] as Linear
  for (const other of models.slice(1)) {
    other.weights.forEach((w, at) => {
      mean.weights[at] = (mean.weights[at] as number) + w
    })
    other.bias.forEach((b, at) => {
      mean.bias[at] = (mean.bias[at] as number) + b
    })
  }
  return { ...mean, weights: mean.weights.map((w) => w / seeds), bias: mean.bias.map((b) => b / seeds) }
}

/** One score (logit) a class. */
export function scores({ classes, weights, bias }: Linear, { slots, values }: Vector): Float64Array {
  const out = Float64Array.from(bias)
  for (let i = 0; i < slots.length; i++) {
    const [first, value] = [(slots[i] as number) * classes, values[i] as number]
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + value * (weights[first + c] as number)
  }
  return out
}

/** Number by number. */
export const meanOf = (all: readonly Float64Array[]): Float64Array =>
  Float64Array.from(
    all[0] ?? [],
    (_, at) => all.reduce((sum, one) => sum + (one[at] as number), 0) / all.length,
  )

/** Softmax; a temperature above 1 makes it less sure. */
export function probabilities(logits: Float64Array, temperature = 1): Float64Array {
  let top = -Infinity
  for (const logit of logits) top = Math.max(top, logit)
  const parts = new Float64Array(logits.length)
  let sum = 0
  for (let c = 0; c < logits.length; c++) {
    parts[c] = Math.exp(((logits[c] as number) - top) / temperature)
    sum += parts[c] as number
  }
  for (let c = 0; c < parts.length; c++) parts[c] = (parts[c] as number) / sum
  return parts
}

/** mulberry32: 0 to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** In place, by Fisher and Yates. */
export function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] as number
    order[at] = order[other] as number
    order[other] = held
  }
}
