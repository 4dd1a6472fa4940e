/** 1234567 → `1,234,567`. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US')

/** 1.2345 → `1.23×`. */
export const ratio = (value: number, base: number): string => `${(value / base).toFixed(2)}×`

/** Of an odd or even number of values. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
