import { attributionEndingAt } from './answer-attribution.ts'
import { headerBlockEnd, isSeparator } from './answer-headers.ts'

const MARKED = /^\s*>/
const OTHERWISE_MARKED = /^\s*(?:\||[A-Za-z]{1,15}>)/
/** An address broken before its closing bracket: the rest of the introduction looks like a quotation. */
const BROKEN_OFF = /^>\s?[^>]{0,30}[:：]$/
const WRAPS_FROM = 60
const ENDS_WITH_URL = /https?:\/\/\S{1,500}$/
const LEFTOVER = /^(?:\p{Ll}|https?:|<|\p{Nd})/u

/** For each line of a mail's text whether it is the writer's own, and not quoted or the introduction of a quotation. */
export function ownLines(lines: readonly string[]): readonly boolean[] {
  const own = lines.map((line, at) => !MARKED.test(line) && !isLeftover(lines, at))
  cutArmour(lines, own)
  let first = 0
  const hasOwnAbove = (at: number) => {
    while (first < at && (own[first] !== true || (lines[first] ?? '').trim() === '')) first++
    return first < at
  }
  for (let at = 0; at < lines.length; at++) {
    if (own[at] !== true && !BROKEN_OFF.test(lines[at] ?? '')) continue
    const quoted = quotationAt(lines, own, at, hasOwnAbove)
    if (quoted === null) continue
    own.fill(false, quoted.from, quoted.to)
    at = Math.max(at, quoted.to - 1)
  }
  return own
}

type Range = { readonly from: number; readonly to: number }

function quotationAt(
  lines: readonly string[],
  own: readonly boolean[],
  at: number,
  hasOwnAbove: (at: number) => boolean,
): Range | null {
  const headers = isSeparator(lines[at] ?? '') ? at + 1 : headerBlockEnd(lines, at)
  if (headers !== null) return { from: at, to: markedFrom(lines, headers) ?? lines.length }
  const goesOn = BROKEN_OFF.test(lines[at + 1] ?? '')
  const attribution = goesOn ? null : attributionEndingAt(lines, at)
  if (attribution === null) return null
  const { from, strong } = attribution
  if (own[from] !== true) return null
  const marked = markedFrom(lines, at + 1)
  if (marked !== null) return { from, to: marked }
  if (!strong) return null
  return { from, to: hasOwnAbove(from) ? lines.length : at + 1 }
}

/** Where what follows is marked as quoted line by line: the end of the marks that only this quotation uses; else null. */
function markedFrom(lines: readonly string[], from: number): number | null {
  let at = from
  while (at < lines.length && (lines[at] ?? '').trim() === '') at++
  if (MARKED.test(lines[at] ?? '')) return from
  const start = at
  while (at < lines.length && OTHERWISE_MARKED.test(lines[at] ?? '')) at++
  return at - start > 0 && at - start >= Math.min(2, lines.length - start) ? at : null
}

/** The tail of a quoted line that a program wrapped without marking it again. */
function isLeftover(lines: readonly string[], at: number): boolean {
  const [before, line, after] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? '']
  if (!MARKED.test(before) || !MARKED.test(after)) return false
  if (ENDS_WITH_URL.test(before) && /^\S{1,200}$/.test(line)) return true
  if (before.length < WRAPS_FROM) return false
  return line.length <= 30 && LEFTOVER.test(line) && !/[.!?:…]\s*$/.test(before)
}

/** The frame of a mail signed by OpenPGP. */
function cutArmour(lines: readonly string[], own: boolean[]): void {
  const signed = lines.indexOf('-----BEGIN PGP SIGNED MESSAGE-----')
  if (signed >= 0) {
    own[signed] = false
    for (let at = signed + 1; (lines[at] ?? '').startsWith('Hash:'); at++) own[at] = false
  }
  const from = lines.indexOf('-----BEGIN PGP SIGNATURE-----')
  const to = lines.indexOf('-----END PGP SIGNATURE-----')
  if (from >= 0 && to > from) own.fill(false, from, to + 1)
}
