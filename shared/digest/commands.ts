import { LONGEST_PHRASE, PHRASES, type WordKind } from './command-words.ts'

export type Act = 'accept' | 'ignore' | 'undo' | 'asked' | 'send'
export type Group = 'quiet' | 'silent' | 'all'

/** What a mailed text asks for. `days` null: until resumed. */
export type Command =
  | { readonly act: Act; readonly numbers: readonly number[]; readonly group: Group | null }
  | { readonly act: 'pause'; readonly days: number | null }
  | { readonly act: 'resume' }

export type Parsed = {
  readonly commands: readonly Command[]
  /** Pieces of the text that no rule reads, as they were written. With any, nothing may be done. */
  readonly notUnderstood: readonly string[]
}

const MOST_CHARACTERS = 2000
const MOST_NUMBER = 9999
const DAYS = { day: 1, week: 7, month: 30 } as const

/**
 * Reads commands such as `accept 3, ignore 5` or `3 annehmen` (en, de, fr, es, pt), quoted text already cut.
 * A line is read verb first or verb last, whichever it begins with. `owner`: their name, which may stand as a signature.
 */
export const parseCommands = (text: string, owner = ''): Parsed => {
  if (text.length > MOST_CHARACTERS) return { commands: [], notUnderstood: ['a text this long'] }
  const own = new Set(wordsOf(owner).map(fold))
  const lines = text.split('\n').map((line) => readLine(line, own))
  const parsed = lines.reduce<Parsed>(
    (all, line) => ({
      commands: [...all.commands, ...line.commands],
      notUnderstood: [...all.notUnderstood, ...line.notUnderstood],
    }),
    { commands: [], notUnderstood: [] },
  )
  return parsed
}

type Token =
  | { readonly kind: Exclude<WordKind, 'filler' | 'and'>; readonly said: string }
  | { readonly kind: 'number'; readonly value: number; readonly said: string }
  | { readonly kind: 'unknown'; readonly said: string }

const readLine = (line: string, own: ReadonlySet<string>): Parsed => {
  const tokens = withDurations(withRanges(tokenize(line, own)))
  const unknown = tokens.filter(({ kind }) => kind === 'unknown').map(({ said }) => said)
  if (unknown.length > 0) return { commands: [], notUnderstood: unknown }
  const isVerbFirst = tokens[0] !== undefined && isVerb(tokens[0].kind)
  const { commands, rest } = group(isVerbFirst ? tokens : tokens.toReversed(), isVerbFirst)
  return { commands, notUnderstood: rest }
}

type Piece = Token | { readonly kind: 'days'; readonly value: number; readonly said: string }

/** Each verb with what follows it; the pieces of a line with its verbs last come in reverse. */
const group = (pieces: readonly Piece[], forward: boolean): { commands: Command[]; rest: string[] } => {
  const commands: Command[] = []
  const rest: string[] = []
  let at = 0
  while (at < pieces.length) {
    const verb = pieces[at]
    if (verb === undefined) break
    const start = at
    at += 1
    while (at < pieces.length && !isVerb(pieces[at]?.kind ?? 'unknown')) at += 1
    const targets = pieces.slice(start + 1, at)
    const command = isVerb(verb.kind) ? commandOf(verb.kind, forward ? targets : targets.toReversed()) : null
    if (command === null) rest.push(inOrder(pieces.slice(start, at), forward))
    else commands.push(command)
  }
  return forward ? { commands, rest } : { commands: commands.toReversed(), rest: rest.toReversed() }
}

const commandOf = (verb: Act | 'pause' | 'resume', targets: readonly Piece[]): Command | null => {
  if (verb === 'resume') return targets.length === 0 ? { act: verb } : null
  if (verb === 'pause') {
    const [length] = targets
    if (length === undefined) return { act: verb, days: null }
    return targets.length === 1 && length.kind === 'days' ? { act: verb, days: length.value } : null
  }
  const numbers = targets.flatMap((target) => (target.kind === 'number' ? [target.value] : []))
  const groups = targets.flatMap(({ kind }) =>
    kind === 'quiet' || kind === 'silent' || kind === 'all' ? [kind] : [],
  )
  if (numbers.length + groups.length !== targets.length || targets.length === 0) return null
  const group = groups.find((kind) => kind !== 'all') ?? groups[0] ?? null
  return numbers.length > 0 && group !== null ? null : { act: verb, numbers: [...new Set(numbers)], group }
}

const isVerb = (kind: Piece['kind']): kind is Act | 'pause' | 'resume' =>
  ['accept', 'ignore', 'undo', 'asked', 'send', 'pause', 'resume'].includes(kind)

const inOrder = (pieces: readonly Piece[], forward: boolean): string =>
  (forward ? pieces : pieces.toReversed()).map(({ said }) => said).join(' ')

/** The longest phrase wins; what is between words only parts them. */
const tokenize = (line: string, own: ReadonlySet<string>): Token[] => {
  const words = wordsOf(line)
  const tokens: Token[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at] ?? ''
    if (/^\d+$/.test(word)) {
      tokens.push(numberToken(word))
      at += 1
      continue
    }
    const length = phraseLength(words, at)
    const said = words.slice(at, at + Math.max(1, length)).join(' ')
    const kind = length > 0 ? PHRASES.get(fold(said)) : undefined
    at += Math.max(1, length)
    if (kind === 'filler' || kind === 'and' || (kind === undefined && own.has(fold(word)))) continue
    const last = tokens.at(-1)
    if (kind !== undefined) tokens.push({ kind, said })
    else if (last?.kind === 'unknown') tokens.splice(-1, 1, { kind: 'unknown', said: `${last.said} ${said}` })
    else tokens.push({ kind: 'unknown', said })
  }
  return tokens
}

const numberToken = (word: string): Token => {
  const value = Number(word)
  return value <= MOST_NUMBER ? { kind: 'number', value, said: word } : { kind: 'unknown', said: word }
}

const phraseLength = (words: readonly string[], at: number): number => {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1)
    if (PHRASES.has(fold(words.slice(at, at + length).join(' ')))) return length
  return 0
}

/** `3-5`, `3 to 5`, `3 bis 5`, `3 a 5`. */
const withRanges = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [from, to, until] = tokens.slice(at, at + 3)
    if (from === undefined) break
    const isTo = to?.kind === 'to' || (to?.kind === 'one' && fold(to.said) === 'a')
    if (from.kind === 'number' && isTo && until?.kind === 'number' && until.value >= from.value) {
      for (let value = from.value; value <= Math.min(until.value, from.value + 500); value += 1)
        out.push({ kind: 'number', value, said: String(value) })
      at += 2
    } else out.push(from)
  }
  return out
}

/** `a week`, `2 weeks`. An article that counts nothing is left out. */
const withDurations = (tokens: readonly Token[]): Piece[] => {
  const out: Piece[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [count, unit] = tokens.slice(at, at + 2)
    if (count === undefined) break
    const many =
      count.kind === 'number' ? count.value : count.kind === 'one' ? 1 : count.kind === 'two' ? 2 : 0
    if (many > 0 && (unit?.kind === 'day' || unit?.kind === 'week' || unit?.kind === 'month')) {
      out.push({ kind: 'days', value: many * DAYS[unit.kind], said: `${count.said} ${unit.said}` })
      at += 1
    } else if (count.kind !== 'one') out.push(count)
  }
  return out
}

/** Words and numbers as they stand; a dash between two numbers is a `to`. */
const wordsOf = (line: string): string[] =>
  line.replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1 to ').match(/[\p{L}\p{M}]+|\d+/gu) ?? []

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
