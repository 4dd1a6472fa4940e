import { DAYS_AND_MONTHS, LEADS, WROTE_LAST, WROTE_MIDDLE } from './answer-attribution-words.ts'
import { startsWithOneOf } from './phrases.ts'

/**
 * A line that introduces a quotation ("On …, … wrote:"), possibly broken over several.
 * `strong`: it can be nothing else, even where no marked quotation follows.
 */
export type Attribution = { readonly from: number; readonly to: number; readonly strong: boolean }

const MOST_LINES = 6
const MOST_CHARACTERS = 400
const ADDRESS = /\S@\s?\S/
const FULL_DATE =
  /\p{Nd}{1,4}\s?[./年-]\s?\p{Nd}{1,2}\s?[./月-]\s?\p{Nd}{1,4}|(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})|[۰-۹٠-٩]{4}/u
const TIME = /(?<!\p{Nd})\p{Nd}{1,2}\s?[:.h時时시]\s?\p{Nd}{2}(?!\p{Nd})/u
const OLD_GMAIL = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d\d GMT[+-]\d\d:\d\d)? \S/
const STARTS_WITH_DATE = /^["'(]?\p{Nd}{1,4}(?::\p{Nd}{2}(?!\p{Nd})|[./年년-]|\s\p{L}|\.?\s\p{L}|\p{L}{2}\s)/u
const ENDS_A_SENTENCE = /\p{L}{5}[.!]$|[?…]$/u
const ENDS_WITH_ADDRESS = /(?:>|@\S{3,100})\s?[:：]?$/
const NAMED_ADDRESS = /^[^<>]{1,80}<\S{3,100}>/

const lead = startsWithOneOf(LEADS)
const dayOrMonth = startsWithOneOf(DAYS_AND_MONTHS)
/** By last letter: every line of a mail is asked. */
const VERBS = Map.groupBy(WROTE_LAST, (verb) => verb.at(-1))

/** The attribution whose last line is `lines[end]`, or null. Blank lines inside it are allowed: programs break it anywhere. */
export function attributionEndingAt(lines: readonly string[], end: number): Attribution | null {
  const last = (lines[end] ?? '').trim()
  if (!mayEnd(last)) return null
  let found: Attribution | null = null
  let joined = ''
  for (let from = end; from >= 0 && end - from < MOST_LINES; from--) {
    const line = (lines[from] ?? '').trim()
    if (line.startsWith('>') && from !== end && line.length > 1) break
    if (from !== end && ENDS_A_SENTENCE.test(line) && !startsWithDate(undash(line))) break
    if (line === '') continue
    const open = isOpen(joined)
    const near = isBroken(joined) || (lines[from + 1] ?? '').trim() !== ''
    joined = `${line} ${joined}`.trim()
    if (joined.length > MOST_CHARACTERS) break
    const strength = strengthOf(joined, line)
    if (strength === null) continue
    const completes = found !== null && open && near && !isOpen(joined) && !/[.!?]$/.test(line)
    const begins = startsWithDate(undash(line))
    if (found === null || completes || begins) found = { from, to: end, strong: strength === 'strong' }
    const whole = !isOpen(joined) && (FULL_DATE.test(joined) || TIME.test(joined))
    if ((begins || whole) && !isWrapped(lines, from)) return found
  }
  return found
}

/** "On Tue, 14 Jul 2026 at" stands on a line of its own above. */
function isWrapped(lines: readonly string[], from: number): boolean {
  const above = (lines[from - 1] ?? '').trim()
  return above.length > 3 && startsWithDate(undash(above)) && !/[.!?:>]$/.test(above) && /\p{Nd}/u.test(above)
}

function mayEnd(line: string): boolean {
  if (line === '' || line.length > MOST_CHARACTERS) return false
  return /[:：>]$/.test(line) || endsWithVerb(bare(line)) || OLD_GMAIL.test(line)
}

function strengthOf(text: string, firstLine: string): 'strong' | 'weak' | null {
  const dashed = /^-{2,}/.test(text) && /-{2,}$/.test(text)
  const plain = undash(text)
  const core = bare(plain).toLowerCase()
  const colon = /[:：]$/.test(plain)
  const last = endsWithVerb(core)
  const middle = colon && WROTE_MIDDLE.some((verb) => core.includes(verb))
  const address = ADDRESS.test(core)
  const day = FULL_DATE.test(core)
  const date = day || TIME.test(core)
  if (last || middle) {
    if (dashed || (address && date) || (last && colon && NAMED_ADDRESS.test(plain))) return 'strong'
    if (date && startsWithDate(undash(firstLine)) && (colon || last)) return 'strong'
    if (address || date || core.length < 80) return 'weak'
    return null
  }
  return verbless(plain, address, day, colon)
}

/** "2020-01-03 10:10 GMT+01:00 Anna <a@b>", "пт, 3 янв. 2020 г. в 10:10, Anna <a@b>:" name no verb at all. */
function verbless(text: string, address: boolean, day: boolean, colon: boolean): 'strong' | 'weak' | null {
  if (!day || !startsWithDate(text)) return null
  if (OLD_GMAIL.test(text) && (address || text.includes(' GMT'))) return 'strong'
  if (!address || !ENDS_WITH_ADDRESS.test(text)) return null
  return colon && TIME.test(text) ? 'strong' : 'weak'
}

function endsWithVerb(core: string): boolean {
  const low = core.toLowerCase()
  const verbs = VERBS.get(low.at(-1)) ?? []
  return verbs.some((verb) => low.endsWith(verb) && !isLetter(low.at(-verb.length - 1), verb))
}

/** Scripts that write without blanks may have anything before the verb. */
function isLetter(before: string | undefined, verb: string): boolean {
  return before !== undefined && /[a-zà-žа-я]/.test(verb) && /\p{L}/u.test(before)
}

function startsWithDate(text: string): boolean {
  const low = text.replace(/^["'*_‪‫\s]+/, '').toLowerCase()
  if (STARTS_WITH_DATE.test(low)) return true
  if (lead(low) !== undefined && /\p{Nd}/u.test(low)) return true
  return dayOrMonth(low) !== undefined && /\p{Nd}/u.test(low.slice(0, 40))
}

/** It began on a line above: with a name, or inside its address. */
const isOpen = (text: string): boolean => text.startsWith('<') || isBroken(text)

const isBroken = (text: string): boolean => text.split('>').length > text.split('<').length

const undash = (text: string): string => text.replace(/^[-_*\s]+/, '').replace(/(?<![-_*\s])[-_*\s]+$/, '')

const bare = (text: string): string => undash(text).replace(/(?<![\s:：])[\s:：]+$/, '')
