/** Text whose longest line that could have been broken is this short was broken by a mail program. */
const WIDEST_WRAP = 80
const NARROWEST_WRAP = 60

/** The width at which a text was hard-wrapped, or Infinity if it was not. */
export function wrapWidth(rows: readonly string[]): number {
  let widest = 0
  for (const row of rows) {
    if (row.length > widest && row.trim().includes(' ') && !row.includes('://')) widest = row.length
    if (widest > WIDEST_WRAP) return Number.POSITIVE_INFINITY
  }
  return widest < NARROWEST_WRAP ? Number.POSITIVE_INFINITY : widest
}

/** Rows of a paragraph with those joined again that were broken at this width. */
export function unwrapRows(rows: readonly string[], width: number): string[] {
  const joined: string[] = []
  let before = ''
  for (const row of rows) {
    const first = row.split(' ')[0] ?? ''
    const wasBroken = before !== '' && before.length + 1 + first.length > width
    if (wasBroken) joined[joined.length - 1] += ` ${row}`
    else joined.push(row)
    before = row
  }
  return joined
}
