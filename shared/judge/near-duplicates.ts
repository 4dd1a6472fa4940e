import type { CorpusLine } from './corpus.ts'
import { fold } from './fold.ts'

/** Pairs of lines from two splits that say the same in nearly the same words; texts of fewer words than `least` are left out. */
export function findNearDuplicates(
  one: readonly CorpusLine[],
  other: readonly CorpusLine[],
  { least = 5, alike = 0.6 }: { least?: number; alike?: number } = {},
): [CorpusLine, CorpusLine][] {
  const shingled = other.map((line) => ({ line, pieces: piecesOf(line.text) }))
  const holders = new Map<string, number[]>()
  shingled.forEach(({ pieces }, at) => {
    for (const piece of pieces) holders.set(piece, [...(holders.get(piece) ?? []), at])
  })
  return one
    .filter(({ text }) => wordsOf(text).length >= least)
    .flatMap((line): [CorpusLine, CorpusLine][] => {
      const pieces = piecesOf(line.text)
      const shared = new Map<number, number>()
      for (const piece of pieces)
        for (const at of holders.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      return [...shared]
        .map(([at, count]) => ({ found: shingled[at], count }))
        .filter(({ found, count }) => found && count / (pieces.size + found.pieces.size - count) >= alike)
        .map(({ found }) => [line, (found as { line: CorpusLine }).line])
    })
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Words in threes, so that order counts. */
function piecesOf(text: string): Set<string> {
  const words = ['^', ...wordsOf(text), '$']
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`))
}
