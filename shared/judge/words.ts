/** A word as the judge reads it, and where it stands in the text. */
export type Word = {
  /** Folded form: lower case, no accents, no apostrophes. */
  readonly form: string
  readonly start: number
  readonly end: number
}

/** A sentence is a run of words; its end mark is `.`, `!`, `?` or a line break. */
export type Sentence = { readonly words: readonly Word[]; readonly asks: boolean }

/** Texts are cut here; what stands later is not judged (G-25). */
export const MAX_CHARS = 8192

/** Splits a text into sentences of folded words. Scripts without spaces give one word a character. */
export function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let words: Word[] = []
  const close = (asks: boolean) => {
    if (words.length > 0 || asks) sentences.push({ words, asks })
    words = []
  }
  for (const match of text.slice(0, MAX_CHARS).matchAll(PIECE)) {
    const [piece] = match
    if (ENDS.test(piece)) close(QUESTION.test(piece))
    else words.push(...foldedWords(piece, match.index))
  }
  close(false)
  return sentences
}

const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’‘`´ʼ][\p{L}\p{M}]+)*|[.!?…。！？؟।\n\r]+|[\p{Extended_Pictographic}€$£%@]/gu
const ENDS = /^[.!?…。！？؟।\n\r]+$/u
const QUESTION = /[?？؟]/u
const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|dell|nell|all|sull|dall|un|quest|com|dov)$/u

function foldedWords(piece: string, start: number): Word[] {
  const cut = piece.search(/['’‘`´ʼ]/u)
  if (cut > 0 && ELISION.test(fold(piece.slice(0, cut))) && fold(piece.slice(cut + 1)).length > 1)
    return [
      { form: fold(piece.slice(0, cut)), start, end: start + cut },
      ...foldedWords(piece.slice(cut + 1), start + cut + 1),
    ]
  const form = fold(piece)
  return form === '' ? [] : [{ form, start, end: start + piece.length }]
}

/** Lower case, compatibility forms joined, accents and apostrophes off, digits alike. */
export function fold(piece: string): string {
  return piece
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652'’‘`´ʼ]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/\p{N}/gu, '0')
}
