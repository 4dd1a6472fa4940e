import type { Words } from './view.ts'

const MOST_LETTERS = 280
/** How much is kept before the first words that decided. */
const LEAD = 60

/** The part of a text around the words that decided it, which are marked. Line breaks become blanks. */
export const quote = (text: string, evidence: readonly string[]): readonly Words[] => {
  const flat = fold(text)
  const found = evidence
    .map(fold)
    .filter((words) => words !== '')
    .map((words) => ({ from: flat.indexOf(words), to: flat.indexOf(words) + words.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from)
  const first = found[0]?.from ?? 0
  const start = flat.length <= MOST_LETTERS || first <= LEAD ? 0 : wordStart(flat, first - LEAD)
  const end = start + MOST_LETTERS >= flat.length ? flat.length : wordEnd(flat, start + MOST_LETTERS)
  const pieces: Words[] = []
  const add = (from: number, to: number, decisive: boolean): void => {
    if (to > from) pieces.push({ text: flat.slice(from, to), decisive })
  }
  let at = start
  for (const { from, to } of found) {
    const [begin, finish] = [Math.max(at, from), Math.min(end, to)]
    if (finish <= begin) continue
    add(at, begin, false)
    add(begin, finish, true)
    at = finish
  }
  add(at, end, false)
  return [
    ...(start > 0 ? [{ text: '… ', decisive: false }] : []),
    ...pieces,
    ...(end < flat.length ? [{ text: ' …', decisive: false }] : []),
  ]
}

export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Cuts fall between words, so that no letter is cut in half. */
const wordStart = (text: string, at: number): number => {
  const blank = text.indexOf(' ', at)
  return blank < 0 || blank > at + LEAD ? sound(text, at) : blank + 1
}

const wordEnd = (text: string, at: number): number => {
  const blank = text.lastIndexOf(' ', at)
  return blank < at - LEAD ? sound(text, at) : blank
}

/** Not between the halves of a surrogate pair. */
const sound = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at)
