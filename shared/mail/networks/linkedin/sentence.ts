import type { Line } from '../../body.ts'
import { FRAME, OTHERS, SENTENCES } from './wording.ts'

/** What a line says of its mail, the name it holds, and whether it is surely no word of the inviter's. */
export type Sentence = {
  readonly says: keyof typeof SENTENCES | 'other'
  readonly name: string | null
  readonly isFrame: boolean
}

/** `key`: a word that is always there; most lines hold none. `pieces`: all that is, in order; so few patterns are ever run. */
type Pattern = {
  readonly says: Sentence['says']
  readonly isFrame: boolean
  readonly key: string
  readonly pieces: readonly string[]
  readonly pattern: RegExp
  readonly rank: number
}

const LONGEST = 240
const PLAIN = /^[\x20-\x5F\x61-\x7E]*$/
const QUOTES = /[\u2018\u2019\u00B4\u0060\u02BC]/g
const NO_BLANKS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const PATTERNS: readonly Pattern[] = [
  ...compile('other', OTHERS, true),
  ...compile('accepted', SENTENCES.accepted, false),
  ...compile('reminder', FRAME.reminder, true),
  ...compile('reminder', SENTENCES.reminder, false),
  ...compile('message', SENTENCES.message, false),
  ...compile('invitation', FRAME.invitation, true),
  ...compile('invitation', SENTENCES.invitation, false),
].map((pattern, rank) => ({ ...pattern, rank }))

const INDEX = new Map<string, Pattern[]>()
const KEYLESS = PATTERNS.filter(({ key }) => key === '')
for (const pattern of PATTERNS) INDEX.set(pattern.key, [...(INDEX.get(pattern.key) ?? []), pattern])

/** As `readSentence`; several readers ask it of a line, so remembered as long as the line is. */
export function sentenceOf(line: Line): Sentence | null {
  const known = remembered.get(line)
  if (known !== undefined) return known
  const sentence = readSentence(line.text)
  remembered.set(line, sentence)
  return sentence
}

const remembered = new WeakMap<Line, Sentence | null>()

/** Reads a subject or a line as one of LinkedIn's own sentences; null for any other. */
export function readSentence(line: string): Sentence | null {
  if (line.length > LONGEST) return null
  const text = straight(line)
  const low = text.toLowerCase()
  const candidates = candidatesIn(low)
  if (candidates.length === 0) return null
  const hits = candidates
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ says, isFrame, pattern }) => {
      const match = pattern.exec(text)
      return match === null ? [] : [{ says, isFrame, name: match.groups?.['name']?.trim() || null }]
    })
  const [first] = hits
  if (first === undefined) return null
  const name = hits.find((hit) => hit.name !== null)?.name ?? null
  return { says: first.says, name, isFrame: hits.some((hit) => hit.isFrame) }
}

function candidatesIn(low: string): Pattern[] {
  const found = KEYLESS.filter(({ pieces }) => holdsInOrder(low, pieces))
  for (const word of wordsOf(low)) {
    const keyed = INDEX.get(word)
    if (keyed === undefined || keyed.some((pattern) => found.includes(pattern))) continue
    for (const pattern of keyed) if (holdsInOrder(low, pattern.pieces)) found.push(pattern)
  }
  return found
}

function holdsInOrder(low: string, pieces: readonly string[]): boolean {
  let at = 0
  for (const piece of pieces) {
    const found = low.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return true
}

/** Words; where a script puts no blanks between them, pairs of its letters. */
function wordsOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.match(/[a-z']+/g) ?? []
  const words = text.match(/[\p{L}\p{M}']+/gu) ?? []
  return NO_BLANKS.test(text) ? words.flatMap(pairsOf) : words
}

function pairsOf(word: string): string[] {
  return NO_BLANKS.test(word)
    ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
    : [word]
}

/** Straight quotes and single blanks: LinkedIn writes an apostrophe in three ways. */
function straight(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFC').replace(QUOTES, "'")
  return plain.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}

function compile(says: Sentence['says'], sentences: string, isFrame: boolean): Omit<Pattern, 'rank'>[] {
  return sentences
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const source = sentence
        .replace(/[*+()[\]\\^$]/g, '\\$&')
        .replaceAll('{name}', '(?<name>.{1,100}?)')
        .replaceAll('{#}', '\\d{1,4}')
        .replaceAll('{}', '.{0,120}?')
      const pattern = new RegExp(`^(?:\\[[^\\]]{1,40}\\] )?${source}$`, 'iu')
      return { says, isFrame, key: keyOf(sentence), pieces: piecesOf(sentence), pattern }
    })
}

/** What stands between the gaps and what may be missing. */
function piecesOf(sentence: string): string[] {
  const pieces = sentence.toLowerCase().split(/\{(?:name|#)?\}|[^{}]\?|\./)
  return pieces.filter((piece) => piece.trim() !== '')
}

/** The longest word that is always there, and whole: not one that a gap may lengthen. */
function keyOf(sentence: string): string {
  const pieces = sentence
    .toLowerCase()
    .replace(/[.:]\?/g, ' ')
    .replace(/(?:[\p{L}']*\{(?:name|#)?\}[\p{L}']*)/gu, (gap) => gapKeys(gap))
  return wordsOf(pieces).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** Beside a gap only the scripts without blanks keep their words. */
function gapKeys(gap: string): string {
  return ` ${gap.replace(/\{(?:name|#)?\}/g, ' ').replace(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana} ]/gu, '')} `
}
