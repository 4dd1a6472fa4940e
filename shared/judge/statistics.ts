/** A share with its 95 % Wilson interval. */
export type Share = {
  readonly count: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** Wilson score interval, z = 1.96; of nothing, the interval is all there is. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 }
  const [p, z2] = [count / of, 1.96 ** 2]
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of)
  const half = (1.96 * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of)
  return { count, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** McNemar's exact test: how likely is a split at least this uneven of the lines that only one side got right? */
export function mcnemar(onlyFirst: number, onlySecond: number): number {
  const n = onlyFirst + onlySecond
  let tail = 0
  for (let k = 0; k <= Math.min(onlyFirst, onlySecond); k++) tail += Math.exp(logChoose(n, k) - n * Math.LN2)
  return Math.min(1, 2 * tail)
}

function logChoose(n: number, k: number): number {
  let sum = 0
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i)
  return sum
}
