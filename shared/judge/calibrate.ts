import { probabilities } from './learn.ts'

/** A held-out text: its scores by a model that has not seen it, and its true class. */
export type HeldOut = { readonly logits: Float64Array; readonly target: number }

/** The temperature under which held-out texts are most likely: golden section over its logarithm. */
export function fitTemperature(held: readonly HeldOut[]): number {
  const loss = (log: number) =>
    -held.reduce(
      (sum, { logits, target }) => sum + Math.log(probabilities(logits, Math.exp(log))[target] as number),
      0,
    )
  let [low, high] = [Math.log(0.2), Math.log(5)]
  for (let step = 0; step < 40; step++) {
    const [a, b] = [high - 0.618 * (high - low), low + 0.618 * (high - low)]
    if (loss(a) < loss(b)) high = b
    else low = a
  }
  return Math.exp((low + high) / 2)
}
