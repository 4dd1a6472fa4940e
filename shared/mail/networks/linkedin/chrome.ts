import type { Line } from '../../body.ts'
import { foldPlain } from '../../fold.ts'
import { BUTTONS, FOOTERS, MUTUAL, STRANGERS } from './chrome-words.ts'

const buttons = new Set(words(BUTTONS))
const footers = words(FOOTERS)
const strangers = words(STRANGERS)
const mutual = words(MUTUAL)

/** True for the words on a button or beside a link: accept, view profile, reply, and so on. */
export function isButton(line: string): boolean {
  const text = foldPlain(line).replace(/[\s:.>»→]+$/, '')
  if (buttons.has(text)) return true
  return text.length < 140 && /^(?:view|see) .{1,100}'s (?:linkedin )?profile(?: here)?$/.test(text)
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
  const text = foldPlain(line.slice(0, 200))
  if (/^\.{10,}$|^-{20,}$|^_{20,}$/.test(text)) return false
  return [...footers, ...strangers].some((phrase) => text.startsWith(phrase))
}

/** `11 connections in common`, in any language we know; null for any other line. */
export function mutualCount(line: string): number | null {
  if (line.length > 120) return null
  const text = foldPlain(line)
  if (!mutual.some((phrase) => text.includes(phrase))) return null
  const digits = /(\d{1,3}(?:[., ]\d{3})+|\d{1,6})/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits.replace(/\D/g, ''))
}

/** Phrases of a mail's own frame, longest first: where a mail lost its line ends, they show where lines began. */
export const FRAME: readonly string[] = []

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
export const intendedFor = (line: string): string | null =>
  /^(?:This email was intended for|Diese E-Mail ist für|Diese Nachricht ist für|Cet e-mail est destiné à|Ce message est destiné à|Este mensaje va dirigido a|Este e-mail foi enviado para|Questa email è destinata a|Deze e-mail is bedoeld voor) ([^(]{1,100}?) ?(?:\(|bestimmt|\.|$)/i.exec(
    line.slice(0, 300),
  )?.[1] ?? null
