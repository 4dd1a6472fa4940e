import type { Pull } from './model.ts'

const MOST_SPANS = 3
/** A word counts when it pulls at least this share of what the strongest word pulls. */
const SHARE_OF_STRONGEST = 0.35
/** From this share on a word is told along with one that counts beside it, so that people read phrases and not scattered words. */
const SHARE_OF_NEIGHBOURS = 0.05

type Span = { readonly start: number; end: number; force: number; top: number }

/** The words that pulled most, as they stand in the text, in its order; neighbours are joined. */
export function findEvidence(text: string, pulls: readonly Pull[]): string[] {
  const force = new Float64Array(text.length)
  for (const pull of pulls) {
    const each = pull.force / Math.max(1, pull.end - pull.start)
    for (let at = pull.start; at < pull.end; at++) force[at] = (force[at] as number) + each
  }
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’€$£%?]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    force: force.subarray(index, index + word.length).reduce((a, b) => a + b, 0),
  }))
  const strongest = Math.max(0, ...words.map((word) => word.force))
  const spans: Span[] = []
  for (const word of words.filter(({ force }) => force > SHARE_OF_NEIGHBOURS * strongest)) {
    const last = spans.at(-1)
    if (last && /^[ ,]{0,2}$/u.test(text.slice(last.end, word.start))) {
      last.end = word.end
      last.force += word.force
      last.top = Math.max(last.top, word.force)
    } else spans.push({ ...word, top: word.force })
  }
  return spans
    .filter(({ top }) => top > 0 && top >= SHARE_OF_STRONGEST * strongest)
    .toSorted((a, b) => b.force - a.force)
    .slice(0, MOST_SPANS)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
}
