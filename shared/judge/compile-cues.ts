import { ACTS } from './cues/acts.ts'
import { ASKING } from './cues/asking.ts'
import { CLAIMS } from './cues/claims.ts'
import { EMPTY } from './cues/empty.ts'
import { ENDINGS } from './cues/endings.ts'
import { FURTHER } from './cues/further.ts'
import { GRAMMAR } from './cues/grammar.ts'
import { INTEREST } from './cues/interest.ts'
import { MEETING } from './cues/meeting.ts'
import { MORE } from './cues/more.ts'
import { PITCHES } from './cues/pitches.ts'
import { REFERRAL } from './cues/referral.ts'
import { REFUSAL } from './cues/refusal.ts'
import { RETREAT } from './cues/retreat.ts'
import { SELLING } from './cues/selling.ts'
import { STOPPING } from './cues/stopping.ts'
import { TRADES } from './cues/trades.ts'
import { WORDS_DE_NL } from './cues/words-de-nl.ts'
import { WORDS_EN } from './cues/words-en.ts'
import { WORDS_FAR } from './cues/words-far.ts'
import { WORDS_MORE } from './cues/words-more.ts'
import { WORDS_ROMANCE } from './cues/words-romance.ts'
import { END, type Phrases } from './cues.ts'
import { fold } from './fold.ts'
import { writePacked } from './packed.ts'
import { spellOut } from './spellings.ts'

/** Writes phrases.bin, the cue lists as `cues.ts` reads them: a line for each first part, then `|number of the cue, further parts` again and again. */
const THEMES = [
  GRAMMAR,
  MEETING,
  REFERRAL,
  INTEREST,
  SELLING,
  RETREAT,
  REFUSAL,
  ASKING,
  EMPTY,
  CLAIMS,
  ACTS,
  PITCHES,
]
const lists = new Map<string, string[]>()
const WORDS = [WORDS_EN, WORDS_DE_NL, WORDS_ROMANCE, WORDS_FAR, WORDS_MORE]
for (const theme of [...THEMES, ENDINGS, MORE, STOPPING, TRADES, FURTHER, ...WORDS])
  for (const [name, list] of Object.entries(theme)) lists.set(name, [...(lists.get(name) ?? []), list])
const byFirst = new Map<string, Set<string>>()
;[...lists.values()].forEach((parts, name) => {
  for (const phrase of fold(parts.join(',')).split(',').flatMap(unfold)) {
    const [first, ...rest] = phrase.split(/\s+/u).flatMap(readPart)
    if (first === undefined) continue
    const beside = byFirst.get(first) ?? new Set()
    byFirst.set(first, beside.add([name, ...rest].join(' ')))
  }
})
const lineOf = ([first, rest]: [string, Set<string>]): string => [first, ...rest].join(END)
const isBeginning = ([first]: [string, Set<string>]): boolean => first.endsWith('*')
const phrases: Phrases = {
  names: [...lists.keys()],
  beginnings: [...byFirst].filter(isBeginning).map(lineOf),
}
const words = [...byFirst]
  .filter((each) => !isBeginning(each))
  .map((each) => Buffer.from(`${lineOf(each)}\n`))
  .sort((one, other) => Buffer.compare(one, other))
writePacked(new URL('./phrases.bin', import.meta.url), phrases, new Int8Array(Buffer.concat(words)))

/** `(a/b) c` stands for `a c` and `b c`; an empty choice may be left out. */
function unfold(phrase: string): string[] {
  const choice = /\(([^()]*)\)/u.exec(phrase)
  if (!choice) return [phrase]
  return (choice[1] as string).split('/').flatMap((one) => unfold(phrase.replace(choice[0], one)))
}

/** The words that a written part of a phrase stands for, as `readSentences` gives them: scripts without spaces one a character. */
function readPart(part: string): readonly string[] {
  if (part === '') return []
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part)
    ? Array.from(part)
    : spellOut(part)
}
