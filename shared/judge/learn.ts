import type { Feature } from './features.ts'

/** A text as the learner sees it: its features and the class it belongs to. */
export type Example = {
  readonly features: readonly Feature[]
  readonly target: number
  readonly weight: number
}

/** `weights[slot * classes + class]`, and one bias a class. */
export type Linear = { readonly classes: number; readonly weights: Float64Array; readonly bias: Float64Array }

/** Softmax regression by AdaGrad; the order of examples comes from `seed`, so a run can be repeated. */
export function learn(
  examples: readonly Example[],
  {
    classes,
    slots,
    epochs = 20,
    rate = 0.5,
    decay = 1e-4,
    drop = 0.2,
    seed = 1,
  }: {
    classes: number
    slots: number
    epochs?: number
    rate?: number
    decay?: number
    drop?: number
    seed?: number
  },
): Linear {
  const linear = { classes, weights: new Float64Array(slots * classes), bias: new Float64Array(classes) }
  const seen = new Float64Array(slots * classes).fill(1e-3)
  const random = seededRandom(seed)
  const order = examples.map((_, at) => at)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) {
      const { features, target, weight } = examples[at] as Example
      const kept = drop > 0 ? features.filter(() => random() >= drop) : features
      const share = probabilities(scores(linear, kept))
      for (let c = 0; c < classes; c++) {
        const error = ((share[c] as number) - (c === target ? 1 : 0)) * weight
        linear.bias[c] = (linear.bias[c] as number) - 0.02 * rate * error
        for (const { slot, value } of kept) {
          const i = slot * classes + c
          const w = linear.weights[i] as number
          const slope = error * value + decay * w
          const sum = (seen[i] as number) + slope * slope
          seen[i] = sum
          linear.weights[i] = w - (rate * slope) / Math.sqrt(sum)
        }
      }
    }
  }
  return linear
}

/** One score (logit) a class. */
export function scores({ classes, weights, bias }: Linear, features: readonly Feature[]): Float64Array {
  const out = Float64Array.from(bias)
  for (const { slot, value } of features)
    for (let c = 0; c < classes; c++)
      out[c] = (out[c] as number) + value * (weights[slot * classes + c] as number)
  return out
}

/** Softmax; a temperature above 1 makes it less sure. */
export function probabilities(logits: ArrayLike<number>, temperature = 1): Float64Array {
  const top = Math.max(...Array.from(logits))
  const parts = Float64Array.from(logits, (logit) => Math.exp((logit - top) / temperature))
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / sum)
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

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] as number
    order[at] = order[other] as number
    order[other] = held
  }
}
