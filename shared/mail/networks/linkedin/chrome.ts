import type { Line } from '../../body.ts'
import { foldPlain } from '../../fold.ts'
import { BUTTONS, FOOTERS, MUTUAL, STRANGERS } from './chrome-words.ts'

const LONGEST_BUTTON = 140
const START = 3
const buttons = new Set(words(BUTTONS))
const LONGEST_ROW = 120
const MOST_WORDS = Math.max(...[...buttons].map((button) => button.split(' ').length))
/** What programs put around buttons and between them; a comma or a full stop is a human's. */
const BETWEEN = /[\s\p{S}\p{Ps}\p{Pe}:/*_•·–—›»-]+/u
const mutual = words(MUTUAL)
/** Phrases by their first letters, so that most lines are compared with none. */
const ends = new Map<string, string[]>()
for (const phrase of [...words(FOOTERS), ...words(STRANGERS)]) {
  ends.set(phrase.slice(0, START), [...(ends.get(phrase.slice(0, START)) ?? []), phrase])
}

/** True for the words on a button or beside a link: accept, view profile, reply, and so on. */
export function isButton(line: string): boolean {
  if (line === '' || line.length > LONGEST_BUTTON) return false
  const text = foldPlain(line).replace(/[\s:.>»→]+$/, '')
  if (buttons.has(text)) return true
  return /^(?:view|see) .{1,100}'s (?:linkedin )?profile(?: here)?$/.test(text)
}

/** Words of buttons and nothing else: `Accept  View profile`, `[Accept] | [View profile]`. */
function isRowOfButtons(text: string): boolean {
  const row = foldPlain(text)
    .split(BETWEEN)
    .filter((word) => word !== '')
  let at = 0
  while (at < row.length) {
    const length = buttonAt(row, at)
    if (length === 0) return at > 0 && isButton(row.slice(at).join(' '))
    at += length
  }
  return at > 0
}

/** How many words the longest button has that begins there; 0 where none does. */
function buttonAt(row: readonly string[], at: number): number {
  for (let length = Math.min(MOST_WORDS, row.length - at); length > 0; length--) {
    if (buttons.has(row.slice(at, at + length).join(' '))) return length
  }
  return 0
}

/** True for a line that is a button, or several in a row, with or without their links. */
export function isButtons({ text, links }: Line): boolean {
  if (isButton(text)) return true
  if (text.length > LONGEST_ROW) return false
  if (isRowOfButtons(text)) return true
  if (!links.some((link) => link.text !== text && isButton(link.text))) return false
  const rest = links.reduce((left, link) => (link.text === '' ? left : left.replace(link.text, ' ')), text)
  return /^[\s|·•:.,-]*$/.test(rest)
}

/** True where what follows is no longer about the inviter: the footer, an advertisement, the list of strangers. */
export function endsCard(line: string): boolean {
  if (line === '') return false
  const text = foldPlain(line.slice(0, LONGEST_BUTTON))
  return ends.get(text.slice(0, START))?.some((phrase) => text.startsWith(phrase)) ?? false
}

/** `11 connections in common`, in any language we know; null for any other line. */
export function mutualCount(line: string): number | null {
  if (line.length > 120 || !/\d/.test(line)) return null
  const text = foldPlain(line)
  if (!mutual.some((phrase) => text.includes(phrase))) return null
  const digits = /(\d{1,3}(?:[., ]\d{3})+|\d{1,6})/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits.replace(/\D/g, ''))
}

function words(list: string): string[] {
  return list
    .split('|')
    .map((word) => foldPlain(word))
    .filter((word) => word !== '')
}

/** The lines up to the footer or the strangers. A rule or nothing may stand before them. */
export function ownPart(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line, i) => i > 0 && endsCard(line.text))
  return end === -1 ? lines : lines.slice(0, end)
}

/** The recipient, as the footer names them: `This email was intended for Ada Kroll (Engineer at Acme).` */
export const intendedFor = (line: string): string | null => INTENDED.exec(line.slice(0, 300))?.[1] ?? null

const INTENDED =
  /^(?:This email was intended for|Diese E-Mail ist für|Diese Nachricht ist für|Cet e-mail est destiné à|Ce message est destiné à|Este mensaje va dirigido a|Este e-mail foi enviado para|Questa email è destinata a|Deze e-mail is bedoeld voor) ([^(]{1,100}?) ?(?:\(|bestimmt|\.|$)/i
