import { isClosing } from '../../answer-closings.ts'
import type { Line } from '../../body.ts'
import { fold } from '../../fold.ts'
import { greetingOf } from '../../greeting.ts'
import { isOwnersLine } from '../../owners-line.ts'
import { saysOnlyConnect } from '../../says-only-connect.ts'
import { unwrapRows, wrapWidth } from '../../unwrap-lines.ts'
import { unwrapLink } from '../../unwrap-link.ts'
import type { Card } from './card.ts'
import { endsCard, isButtons, mutualCount } from './chrome.ts'
import { readSentence, sentenceOf } from './sentence.ts'
import { tidyText } from './tidy-lines.ts'

/** What the inviter wrote, and the network's sentence in its place, which tells the inviter's language. */
export type Note = { readonly note: string | null; readonly sentence: string | null }

/** LinkedIn allows 300; a hostile mail may say more. */
const LONGEST = 8000

type Passage = { readonly rows: readonly string[]; readonly greeted: boolean }

/**
 * Reads what stands between the greeting and the name, the sign-off or the buttons; `goesBelow`: in some reminders it
 * stands below these.
 */
export function readNote(
  lines: readonly Line[],
  name: string,
  card: Card | null,
  recipients: readonly string[],
  goesBelow: boolean,
): Note {
  const names = [name]
  const passages = passagesOf(goesBelow ? lines : aboveButtons(lines, card), name, card, names, recipients)
  const greeted = passages.filter((passage) => passage.greeted)
  const wanted = greeted.length > 0 ? greeted : passages.filter(({ rows }) => isSentence(rows.join(' ')))
  const width = wrapWidth(lines.map((line) => line.raw))
  const rows = wanted.map((passage) => unwrapRows(passage.rows, width))
  const defaults = new Map<string, boolean>()
  const isDefault = (text: string) => {
    const is = defaults.get(text) ?? saysOnlyConnect(text, names)
    defaults.set(text, is)
    return is
  }
  const sentence =
    rows.flat().find(isDefault) ?? rows.map((lines) => lines.join('\n')).find(isDefault) ?? null
  const own = rows
    .map((lines) => (isDefault(lines.join('\n')) ? [] : lines.filter((line) => !isDefault(line))))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
  const isEmpty = own === '' || isDefault(own) || isDefault(rows.flat().join('\n'))
  return { note: isEmpty ? null : own.slice(0, LONGEST), sentence }
}

/** What stands below the buttons, or below the card where there are none, is no longer the inviter's. */
function aboveButtons(lines: readonly Line[], card: Card | null): readonly Line[] {
  const button = lines.findIndex(isButtons)
  const isBelow = button !== -1 && (card === null || button >= card.start)
  return lines.slice(0, isBelow ? button : (card?.end ?? lines.length))
}

function passagesOf(
  lines: readonly Line[],
  name: string,
  card: Card | null,
  names: string[],
  recipients: readonly string[],
): Passage[] {
  let found: Passage[] = []
  let rows: string[] = []
  let greeting: string | null = null
  const close = () => {
    if (rows.length > 0) found.push({ rows, greeted: greeting !== null })
    rows = []
  }
  for (const [i, line] of lines.entries()) {
    if (endsCard(line.text) || line.text === '--') break
    const isCard = card !== null && i >= card.start && i < card.end
    if (isCard || line.text === '' || isFrame(line, name)) {
      close()
      if (line.text !== '' && found.some((passage) => passage.greeted)) break
      continue
    }
    if (isSignOff(line.text, name) || (i > 0 && isForwarders(line.text, recipients))) break
    const text = withoutPrefix(wordsOf(line), name)
    const greets = greetingOf(text, recipients) || null
    if (greets !== null && (greeting === null || fold(greets) === fold(greeting))) {
      greeting = greets
      names.push(greets)
      found = []
      rows = []
    }
    const rest = greets !== null && greets === greeting ? text.slice(greets.length) : text
    if (rest !== '' && !isDefaultReminder(rest)) rows.push(rest)
  }
  close()
  return found
}

/** A link the inviter wrote belongs to the words; LinkedIn's own do not. */
const wordsOf = (line: Line): string =>
  line.links.some((link) => isForeign(link.href)) ? tidyText(line.raw) : line.text

const isForeign = (href: string): boolean =>
  !href.startsWith('https://www.linkedin.com/') &&
  unwrapLink(href)?.hostname.endsWith('linkedin.com') === false

/** Reminders of 2026 put the inviter's name and a colon before the sentence. */
const withoutPrefix = (text: string, name: string): string =>
  fold(text.slice(0, name.length + 1)) === `${fold(name)}:` ? text.slice(name.length + 1).trimStart() : text

const isDefaultReminder = (text: string): boolean => {
  const sentence = readSentence(text)
  return sentence !== null && sentence.isFrame && sentence.says !== 'other'
}

/** The owner's signature or a disclaimer, where nothing of the mail's frame stands before it. */
const isForwarders = (text: string, recipients: readonly string[]): boolean =>
  !isClosing(text) && isOwnersLine(text, recipients)

/** `- Ada` or `- Ada Kroll` below the note. */
const isSignOff = (text: string, name: string): boolean => {
  const signed = /^[-–—]\s*(\S.{0,60})$/.exec(text)?.[1]
  return signed !== undefined && fold(name).startsWith(fold(signed))
}

function isFrame(line: Line, name: string): boolean {
  const { text, links } = line
  if (/^[-_.=*\s]{3,}$/.test(text) || /^linkedin$/i.test(text) || isButtons(line)) return true
  if (mutualCount(text) !== null || fold(text) === fold(name)) return true
  if (links.some((link) => link.text === text && /[-=](?:header|footer)-/.test(link.href))) return true
  const sentence = sentenceOf(line)
  if (sentence === null || sentence.says === 'other') return false
  return sentence.isFrame || (sentence.name !== null && fold(name).startsWith(fold(sentence.name)))
}

/** Without a greeting, only what reads like a sentence is the inviter's. */
const isSentence = (text: string): boolean => text.split(' ').length >= 4 || /[.!?…。！？]$/.test(text)
