import { cutFooters } from './answer-footers.ts'
import { ownLines } from './answer-quotes.ts'
import { cutSignature } from './answer-signature.ts'
import { cleanText } from './clean.ts'

/** Nobody signs more often; it bounds the work on a hostile mail. */
const MOST_ROUNDS = 5

/**
 * The person's own new words in the plain text of an answer: quotations (above, below, between), the lines that
 * introduce them, signature blocks, device and program lines, disclaimers and list footers are cut. A typed greeting,
 * a typed closing and the name below it stay ("Best regards, Ralf"). In doubt a line stays. '' where nothing is own.
 */
export function trimAnswer(text: string): string {
  const lines = cleanText(text).split('\n')
  const own = ownLines(lines)
  let answer = ''
  let apart = false
  for (const [from, to] of stretches(own)) {
    const kept = cutEnds(lines.slice(from, to)).map((line) => line.trimEnd())
    const words = withoutBlankEnds(kept)
    if (words.length === 0) continue
    apart ||= isBlank(lines[from])
    answer += `${answer === '' ? '' : apart ? '\n\n' : '\n'}${words.join('\n')}`
    apart = isBlank(lines[to - 1])
  }
  return answer
}

/** Signature, footers and contact block hide behind one another, so each is tried again until nothing more goes. */
function cutEnds(lines: readonly string[]): readonly string[] {
  let left = lines
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cut = cutSignature(cutFooters(left))
    if (cut.length === left.length) break
    left = cut
  }
  return left
}

function* stretches(own: readonly boolean[]): Generator<readonly [number, number]> {
  let from = 0
  for (let at = 0; at <= own.length; at++) {
    if (own[at] === true) continue
    if (at > from) yield [from, at]
    from = at + 1
  }
}

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !isBlank(line))
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1)
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''
