import { CLOSINGS } from './answer-closings.ts'
import { CONNECT_PIECES, CONNECT_WISHES, CONNECT_WORDS, COURTESIES, POLITE_WORDS } from './connect-words.ts'
import { foldPlain } from './fold.ts'

/** A longer text says more. */
const LONGEST = 300
const POLITE = new Set(POLITE_WORDS.split(/\s+/))
/** Closings and courtesies by their first word; they count whole, at the end of a clause. */
const PHRASES = Map.groupBy([...CLOSINGS, ...COURTESIES], (phrase) => phrase.slice(0, firstBlank(phrase)))
const LANGUAGES = CONNECT_WORDS.map(({ words, cores }) => ({
  words: new Set(words.split(/\s+/)),
  cores: cores.split(' '),
}))
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const CLAUSE_END = /[\n.!?,;:…。！？，、：；]+|\s[-–—]\s/
/** One's own profile is where one wants to be connected, and no word more. */
const PROFILE =
  /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?(?:linkedin\.com\/(?:in|pub)|xing\.com\/profile)\/[^\s<>]{1,200}/gi
const pieces = (list: string) => new RegExp(list.replace(/\s+/g, ''), 'giu')
const PIECES = { cores: pieces(CONNECT_PIECES.cores), words: pieces(CONNECT_PIECES.words) }

/**
 * True when all a text says is that its writer wants to connect or be added: a network's default sentence in any
 * language or one's own words for it, with or without greeting, thanks, and the names given.
 */
export function saysOnlyConnect(text: string, names: readonly string[] = []): boolean {
  const own = text.replace(PROFILE, ' ')
  const folded = foldPlain(own).slice(0, LONGEST + 1)
  if (folded.length > LONGEST) return false
  if (EAST_ASIAN.test(folded)) return saysOnlyConnectEastAsian(own, names)
  const known = new Set(names.flatMap((name) => wordsOf(foldPlain(name))))
  const words = own
    .split(CLAUSE_END)
    .flatMap((clause) => withoutPhrases(wordsOf(foldPlain(clause)), known))
    .filter((word) => !known.has(word))
  return LANGUAGES.some(({ words: own, cores }) => {
    const isCore = (word: string) => cores.some((core) => word.startsWith(core))
    return words.every((word) => own.has(word) || POLITE.has(word) || isCore(word)) && words.some(isCore)
  })
}

/** The words of a clause before those that are nothing but closings, courtesies and names. */
function withoutPhrases(words: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const polite = new Set([words.length])
  let rest = ''
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] ?? ''
    rest = `${word} ${rest}`
    const goesOn = (phrase: string) =>
      phrase.length > 1 && rest.startsWith(`${phrase} `) && polite.has(at + phrase.split(' ').length)
    const isPolite = polite.has(at + 1) && (known.has(word) || POLITE.has(word))
    if (isPolite || PHRASES.get(word)?.some(goesOn)) polite.add(at)
  }
  return words.slice(0, Math.min(...polite))
}

/** True when a text asks its reader to connect, among whatever else it says. */
export function asksToConnect(text: string): boolean {
  const folded = foldPlain(text.slice(0, 6000).replace(/\n\s*\n/g, ' . '))
  return CONNECT_WISHES.some((wish) => wish.test(folded))
}

function saysOnlyConnectEastAsian(text: string, names: readonly string[]): boolean {
  const clauses = text.split(CLAUSE_END).map((clause) => foldPlain(clause))
  let rest = clauses.filter((clause) => withoutPhrases(wordsOf(clause), new Set()).length > 0).join(' ')
  for (const name of names.flatMap((name) => [foldPlain(name), ...wordsOf(foldPlain(name))])) {
    if (name !== '') rest = rest.replaceAll(name, ' ')
  }
  const withoutCores = rest.replace(PIECES.cores, ' ')
  const left = withoutCores.replace(PIECES.words, ' ').replace(/[\s\p{P}\p{S}]+/gu, '')
  return withoutCores !== rest && left === ''
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}

function firstBlank(text: string): number {
  const at = text.indexOf(' ')
  return at === -1 ? text.length : at
}
