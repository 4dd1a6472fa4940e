import type { Line } from '../../body.ts'
import { foldPlain } from '../../fold.ts'
import { BUTTONS, FOOTERS, MUTUAL, STRANGERS } from './chrome-words.ts'

const LONGEST_BUTTON = 140
const START = 3
const buttons = new Set(words(BUTTONS))
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

/** True for a line that is a button, or several in a row. */
export function isButtons({ text, links }: Line): boolean {
  if (isButton(text)) return true
  if (text.length > 120 || !links.some((link) => link.text !== text && isButton(link.text))) return false
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
