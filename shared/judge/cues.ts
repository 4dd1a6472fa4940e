import { readPacked } from './packed.ts'
import type { Word } from './words.ts'

/** A cue found in a sentence: its name, and the first and last of its words. */
export type Cue = { readonly name: string; readonly first: number; readonly last: number }

/** All cues of a sentence in order of their first word; one word may give several, none gives the same twice. */
export function findCues(words: readonly Word[]): Cue[] {
  const cues: Cue[] = []
  words.forEach(({ form }, first) => {
    const found = new Set<string>()
    for (const { rest, name } of phrasesFrom(form)) {
      if (found.has(name) || !rest.every((part, at) => fits(part, words[first + 1 + at]?.form))) continue
      found.add(name)
      cues.push({ name, first, last: first + rest.length })
    }
  })
  return cues
}

/** What follows the first part; a part that ends in `*` stands for every word that begins so. */
type Phrase = { readonly rest: readonly string[]; readonly name: string }

function fits(part: string, form: string | undefined): boolean {
  if (form === undefined) return false
  return part.endsWith('*') ? form.startsWith(part.slice(0, -1)) : part === form
}

function phrasesFrom(form: string): Phrase[] {
  const found = [...read(form)]
  for (let size = 1; size <= form.length; size++) found.push(...read(`${form.slice(0, size)}*`))
  return found
}

/**
 * The head of phrases.bin: the names of cues, and a line for each first part that ends in `*`, as `compile-cues.ts` writes
 * them. What follows are the lines of whole words in UTF-8, in the order of their bytes.
 */
export type Phrases = { readonly names: readonly string[]; readonly beginnings: readonly string[] }

/** Where the first part of a line ends. */
export const END = '|'
const NEWLINE = 0x0a

/** Read when the first answer is judged. A line is taken apart when its first part is met, so that this stays cheap. */
let opened:
  | { names: readonly string[]; words: Buffer; lines: Map<string, string | readonly Phrase[]> }
  | undefined

function read(first: string): readonly Phrase[] {
  const { names, words, lines } = (opened ??= open())
  const line = lines.get(first) ?? (first.endsWith('*') ? undefined : lineOf(words, `${first}${END}`))
  if (typeof line !== 'string') return line ?? NONE
  const phrases = line
    .split(END)
    .slice(1)
    .map((phrase): Phrase => {
      const [name, ...rest] = phrase.split(' ')
      return { rest, name: names[Number(name)] as string }
    })
  lines.set(first, phrases)
  return phrases
}

/** The line that begins so, found by halves. */
function lineOf(words: Buffer, start: string): string | undefined {
  const wanted = Buffer.from(start)
  for (let [from, to] = [0, words.length]; from < to; ) {
    const middle = (from + to) >> 1
    const begin = words.lastIndexOf(NEWLINE, middle - 1) + 1
    const end = words.indexOf(NEWLINE, middle)
    const order = wanted.compare(words, begin, begin + wanted.length)
    if (order === 0) return words.toString('utf8', begin, end)
    if (order < 0) to = begin
    else from = end + 1
  }
  return undefined
}

function open(): NonNullable<typeof opened> {
  const { head, bytes } = readPacked<Phrases>(new URL('./phrases.bin', import.meta.url))
  return {
    names: head.names,
    words: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    lines: new Map(head.beginnings.map((line) => [line.slice(0, line.indexOf(END)), line])),
  }
}

const NONE: readonly Phrase[] = []
