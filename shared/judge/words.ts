import { fold } from './fold.ts'
import { findOrders } from './orders.ts'
import { spellOut } from './spellings.ts'
import { readZones } from './zones.ts'

/** A word as the judge reads it, and where it stands in the text. */
export type Word = {
  /** Folded form: lower case, no accents, no apostrophes, spelled out. `<url>`, `<mail>` and `<phone>` stand for such. */
  readonly form: string
  readonly start: number
  readonly end: number
  /** Begins with a capital, as names do. */
  readonly capital: boolean
  /** Words between two commas, dashes or brackets share a clause. */
  readonly clause: number
}

/** A sentence is a run of words; its end mark is `.`, `!`, `?` or a line break. */
export type Sentence = { readonly words: readonly Word[]; readonly asks: boolean; readonly signed: boolean }

/** Texts are cut here; what stands later is not judged (G-25). */
export const MAX_CHARS = 8192

/** A sentence without an end is ended here. */
const LONGEST = 100

/** Splits a text into sentences of folded words; quoted lines and orders to a judge are left out. Scripts without spaces give one word a character. */
export function readSentences(text: string): Sentence[] {
  const read = text.slice(0, MAX_CHARS)
  const zones = readZones(read)
  const orders = findOrders(read)
  const sentences: Sentence[] = []
  let words: Word[] = []
  let [clause, line, signed] = [0, 0, false]
  const close = (asks: boolean) => {
    if (words.length > 0 || asks) sentences.push({ words, asks, signed })
    words = []
    clause++
  }
  for (const { 0: piece, index } of read.matchAll(PIECE)) {
    // A line's end belongs to what it ends, not to the line that follows.
    if (ENDS.test(piece)) {
      close(QUESTION.test(piece))
      continue
    }
    while (line < zones.length - 1 && index >= (zones[line]?.end ?? 0)) line++
    const zone = zones[line]?.zone ?? 'body'
    if (zone === 'quote' || orders.some(({ start, end }) => index >= start && index < end)) continue
    signed = zone === 'signature'
    if (BREAK.test(piece)) clause++
    else words.push(...readWords(piece, index, clause))
    if (words.length >= LONGEST) close(false)
  }
  close(false)
  return sentences
}

const PIECE =
  /https?:\/\/[^\s<>]+|www\.[^\s<>]+|[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}.]{2,64}|\+?\(?\d[\d ()./-]{6,}\d|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’‘`´ʼ][\p{L}\p{M}]+)*|[.!?…。！？؟।\n\r]+|[\p{Extended_Pictographic}€$£%@]|[,;:()、，；：]| [-–—] ?/gu
const ENDS = /^[.!?…。！？؟।\n\r]+$/u
const BREAK = /^(?:[,;:()、，；：]| [-–—] ?)$/u
const QUESTION = /[?？؟]/u
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|dell|nell|all|sull|dall|un|quest|com|dov)$/u

function readWords(piece: string, start: number, clause: number): Word[] {
  const word = (form: string, length = piece.length): Word => ({
    form,
    start,
    end: start + length,
    capital: /^\p{Lu}/u.test(piece),
    clause,
  })
  if (/^(?:https?:|www\.)/u.test(piece)) return [word('<url>')]
  if (/.@/u.test(piece)) return [word('<mail>')]
  if (/^\+?\(?\d[\d ()./-]{6,}\d$/u.test(piece)) return [word('<phone>')]
  const cut = piece.search(/['’‘`´ʼ]/u)
  if (cut > 0 && ELISION.test(fold(piece.slice(0, cut))) && fold(piece.slice(cut + 1)).length > 1)
    return [word(fold(piece.slice(0, cut)), cut), ...readWords(piece.slice(cut + 1), start + cut + 1, clause)]
  if (cut > 0 && /^(?:i|you|we|they|he|she|it|that|who)$/iu.test(piece.slice(0, cut))) {
    const joined = JOINED[fold(piece.slice(cut + 1))]
    if (joined) return [word(fold(piece.slice(0, cut))), word(joined)]
  }
  return spellOut(fold(piece))
    .filter((form) => form !== '')
    .map((form) => word(form))
}

const JOINED: Readonly<Record<string, string>> = {
  m: 'am',
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  s: 'is',
}
