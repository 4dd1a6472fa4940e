import { trimAnswer } from '../../answer.ts'
import { type Line, textOf } from '../../body.ts'
import { fold } from '../../fold.ts'
import { linesOfHtml } from '../../html-lines.ts'
import type { Original } from '../../original.ts'
import { readCard } from './card.ts'
import { endsCard, isButtons } from './chrome.ts'
import { readSentence } from './sentence.ts'

/** G-25. */
const LONGEST = 8000

/** The text of an InMail or message; '' where the notice does not bear it. */
export function readMessage(
  original: Original,
  text: readonly Line[],
  html: readonly Line[],
  name: string,
): string {
  const source = text.some((line) => /<br\s?\/?>/i.test(line.raw)) && html.length > 0 ? html : text
  const words = messageIn(source, original.subject, name)
  return words !== '' || source === html ? words : messageIn(html, original.subject, name)
}

function messageIn(lines: readonly Line[], subject: string, name: string): string {
  const kept: string[] = []
  const start = readCard(lines, name, true, [])?.end ?? 0
  for (const line of lines.slice(start)) {
    const { text } = line
    if (kept.length === 0 && isHead(line, subject, name)) continue
    if (/^-{20,}$/.test(line.raw.trim()) || endsCard(text) || isBelow(text)) break
    if (isButtons(line) || line.links.some((link) => link.href.includes('trk=') && link.text === text))
      continue
    kept.push(line.raw.trim())
  }
  return trimAnswer(withoutBreaks(kept.join('\n')).trim()).slice(0, LONGEST)
}

/** Recruiters' InMail of 2022 had html in its plain text. */
const withoutBreaks = (text: string): string => (/<br\s?\/?>/i.test(text) ? textOf(linesOfHtml(text)) : text)

const isBelow = (text: string): boolean =>
  /^(?:go here to reply|tip$|you can respond to .{1,60} by replying|view message$|reply$)/i.test(text)

/** What stands above the message: the subject again, the sender, a button with its link. */
function isHead(line: Line, subject: string, name: string): boolean {
  const { text, links } = line
  if (text === '' || fold(text) === fold(subject) || fold(text) === fold(name) || isButtons(line)) return true
  return links.length > 0 || readSentence(text) !== null
}
