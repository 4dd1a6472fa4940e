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

/** Whether any row may go on in the next one only because its words had no room. */
export function mayBeWrapped(rows: readonly string[]): boolean {
  const words = rows.map((row) => (row.includes('://') ? '' : row.trim()))
  if (words.some((row) => row.length > WIDEST_WRAP)) return false
  return words.some((row, i) => {
    const next = words[i + 1] ?? ''
    return row !== '' && next !== '' && row.length + 1 + (next.split(' ')[0] ?? '').length > NARROWEST_WRAP
  })
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
