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
