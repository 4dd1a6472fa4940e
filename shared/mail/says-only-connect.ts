import { CONNECT_PIECES, CONNECT_WISHES, CONNECT_WORDS, POLITE_WORDS } from './connect-words.ts'
import { foldPlain } from './fold.ts'

/** A longer text says more. */
const LONGEST = 300
const POLITE = new Set(POLITE_WORDS.split(/\s+/))
const LANGUAGES = CONNECT_WORDS.map(({ words, cores }) => ({
  words: new Set(words.split(/\s+/)),
  cores: cores.split(' '),
}))
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const pieces = (list: string) => new RegExp(list.replace(/\s+/g, ''), 'giu')
const PIECES = { cores: pieces(CONNECT_PIECES.cores), words: pieces(CONNECT_PIECES.words) }

/**
 * True when all a text says is that its writer wants to connect or be added: a network's default sentence in any
 * language or one's own words for it, with or without greeting, thanks, and the names given.
 */
export function saysOnlyConnect(text: string, names: readonly string[] = []): boolean {
  const folded = foldPlain(text).slice(0, LONGEST + 1)
  if (folded.length > LONGEST) return false
  if (EAST_ASIAN.test(folded)) return saysOnlyConnectEastAsian(folded, names)
  const known = new Set(names.flatMap((name) => wordsOf(foldPlain(name))))
  const words = wordsOf(folded).filter((word) => !known.has(word))
  return LANGUAGES.some(({ words: own, cores }) => {
    const isCore = (word: string) => cores.some((core) => word.startsWith(core))
    return words.every((word) => own.has(word) || POLITE.has(word) || isCore(word)) && words.some(isCore)
  })
}

/** True when a text asks its reader to connect, among whatever else it says. */
export function asksToConnect(text: string): boolean {
  const folded = foldPlain(text.slice(0, 6000).replace(/\n\s*\n/g, ' . '))
  return CONNECT_WISHES.some((wish) => wish.test(folded))
}

function saysOnlyConnectEastAsian(folded: string, names: readonly string[]): boolean {
  let rest = folded
  for (const name of names.flatMap((name) => [foldPlain(name), ...wordsOf(foldPlain(name))])) {
    if (name !== '') rest = rest.replaceAll(name, ' ')
  }
  const withoutCores = rest.replace(PIECES.cores, ' ')
  const left = withoutCores.replace(PIECES.words, ' ').replace(/[\s\p{P}\p{S}]+/gu, '')
  return withoutCores !== rest && left === ''
}

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
