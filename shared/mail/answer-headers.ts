import { SEPARATORS } from './answer-separators.ts'
import { type HeaderField, headerField } from './header-labels.ts'
import { startsWithOneOf } from './phrases.ts'

const separator = startsWithOneOf(SEPARATORS)
const MOST_BETWEEN = 2
const MOST_LABEL = 40
/** Orange and La Poste write the date above the labels. */
const MESSAGE_OF = /^[\s>]*message du\s?:?\s[\d/.: -]{6,30}$/i
const TIME = /\d{1,2}[:.]\d{2}/

/**
 * The header lines above a quoted mail (From, Sent, To, Subject in any language), beginning at `lines[from]`:
 * the index after the last of them, or null. Two labels alone are no block unless they are a sender and a date.
 */
export function headerBlockEnd(lines: readonly string[], from: number): number | null {
  if (MESSAGE_OF.test(lines[from] ?? '')) return headerBlockEnd(lines, from + 1)
  const first = labelOf(lines[from])
  if (first === null || first === 'other') return null
  const seen = new Set<HeaderField>([first])
  let address = (lines[from] ?? '').includes('@')
  let end = from + 1
  for (let at = end; at < lines.length && at - end <= MOST_BETWEEN; at++) {
    const label = labelOf(lines[at])
    if (label === null) continue
    if (label === first) break
    seen.add(label)
    address ||= (lines[at] ?? '').includes('@')
    end = at + 1
  }
  const sent = first === 'date' && TIME.test(lines[from] ?? '')
  return isBlock(seen, address, first) || (sent && address && seen.has('to')) ? end : null
}

/** "-----Original Message-----", in any language; what follows it is somebody else's. */
export function isSeparator(line: string): boolean {
  const text = line.trim()
  if (text.length > 90 || text.length < 4) return false
  const words = text
    .replace(/^[-_=~*#>\s]+/, '')
    .replace(/(?<![-_=~*#:：\s])[-_=~*#:：\s]+$/, '')
    .toLowerCase()
  const dashed = /^[*_\s]*[-_=~#]{2,}/.test(text)
  const phrase = separator(words)
  return (
    phrase !== undefined &&
    (dashed || words === phrase) &&
    (dashed || /[:：]$/.test(text) || words.includes('forward'))
  )
}

/** A line of nothing but a rule. */
export const isRule = (line: string): boolean => /^(?:[-_=~*#+—–─━]\s?){2,}$/.test(line.trim())

function labelOf(line: string | undefined): HeaderField | null {
  if (line === undefined) return null
  const at = line.search(/[:：]/)
  if (at < 1 || at > MOST_LABEL) return null
  const word = line
    .slice(0, at)
    .replace(/[*_|\s]+/g, ' ')
    .trim()
    .toLowerCase()
  return headerField(word)
}

/** "From: Oslo / To: Bergen / Date: 5 May" is somebody's journey: a subject or an address must be there. */
function isBlock(seen: ReadonlySet<HeaderField>, address: boolean, first: HeaderField): boolean {
  if (!seen.has('from')) return seen.has('subject') && seen.has('date') && seen.has('to') && address
  if (seen.size >= 3) return seen.has('subject') || address
  return first === 'from' && address && (seen.has('date') || seen.has('subject'))
}
