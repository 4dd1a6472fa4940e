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

/** The head of phrases.bin: names of cues, and a line for each first part, as `compile-cues.ts` writes them. */
export type Phrases = { readonly names: readonly string[]; readonly phrases: string }

/** Unread lines by first part; a line is read when its first part is met, so that loading stays cheap. */
let lines: Map<string, string | readonly Phrase[]> | undefined
let names: readonly string[] = []
function read(first: string): readonly Phrase[] {
  lines ??= open()
  const line = lines.get(first)
  if (typeof line !== 'string') return line ?? NONE
  const phrases = line
    .split('|')
    .slice(1)
    .map((phrase): Phrase => {
      const [name, ...rest] = phrase.split(' ')
      return { rest, name: names[Number(name)] as string }
    })
  lines.set(first, phrases)
  return phrases
}

function open(): Map<string, string> {
  const { head } = readPacked<Phrases>(new URL('./phrases.bin', import.meta.url))
  names = head.names
  return new Map(head.phrases.split('\n').map((line) => [line.slice(0, line.indexOf('|')), line]))
}

const NONE: readonly Phrase[] = []
