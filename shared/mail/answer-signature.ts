import { isClosing } from './answer-closings.ts'

const DELIMITER = /^\s*(?:--|—|–)\s*$/
const MOST_SIGNATURE_LINES = 25
const MOST_BLOCK_LINES = 12
const MOST_BLOCK_LINE = 90
const PHONE =
  /^(?:[\p{L}().\s]{0,18}[:.|]?\s*)?\(?\+?\p{Nd}[\p{Nd}\s()/.–-]{5,24}(?:\s*(?:x|ext\.?|dw)\s*\d{1,6})?(?:\s*[|•·,]|$)/iu
const LABELLED =
  /^(?:t|m|f|e|w|p|tel|tél|tlf|telefon|téléphone|teléfono|telefono|telefone|phone|mob|mobil|mobile|móvil|cell|fax|office|direct|mail|e-mail|email|web|website|internet|skype|handy|büro)\s?\.?\s?[:|.]\s*\S{3}/i
const WEB = /^<?(?:https?:\/\/|www\.)[^\s]{3,200}$/i
const MAILBOX = /^<?[^\s@<>]{1,64}@[^\s@<>]{3,120}(?:\s*<mailto:[^\s<>]{1,200}>)?>?$/i
const PIPED = /\S\s+[|•·]\s+\S/
const PROSE = /[.!?…,]["')]?$/

/** One stretch of own words without its signature: what stands below "-- ", and a contact block without it. */
export const cutSignature = (lines: readonly string[]): readonly string[] =>
  cutContactBlock(cutDelimited(lines))

function cutDelimited(lines: readonly string[]): readonly string[] {
  let filled = 0
  let first = lines.length
  while (first > 0 && filled <= MOST_SIGNATURE_LINES) if ((lines[--first] ?? '').trim() !== '') filled++
  const at = lines.findIndex(
    (line, index) => index >= first && DELIMITER.test(line) && isSignature(lines, index),
  )
  return at < 0 ? lines : lines.slice(0, at)
}

/**
 * Without the block of firm, telephone and address at its end. A typed closing and the name below it stay: they are
 * the person's own words, and only a line that is nothing but a way to reach somebody proves a block.
 */
function cutContactBlock(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1
  const closing = lines.findLastIndex((line, at) => at < end && isClosing(line))
  if (closing >= 0 && end - closing <= MOST_BLOCK_LINES + 4) return cutBelowClosing(lines, closing, end)
  const start = paragraphStart(lines, end)
  const block = lines.slice(start, end)
  if (start === 0 || !isBlock(block) || proofs(block) < 1) return lines
  return lines.slice(0, start)
}

function cutBelowClosing(lines: readonly string[], closing: number, end: number): readonly string[] {
  const block = lines.slice(closing + 1, end).filter((line) => line.trim() !== '')
  if (block.length < 2 || !isBlock(block) || proofs(block) < 1) return lines
  const name = lines.findIndex((line, at) => at > closing && line.trim() !== '')
  const named = lines[name] ?? ''
  if (isContact(named)) return lines.slice(0, closing + 1)
  return lines.slice(0, PIPED.test(named) ? closing + 1 : name + 1)
}

/** A link alone may well be what the person wants to show. */
const proofs = (block: readonly string[]): number =>
  block.filter((line) => isContact(line) && !WEB.test(line.trim())).length

function isBlock(block: readonly string[]): boolean {
  const filled = block.filter((line) => line.trim() !== '')
  return (
    filled.length >= 2 &&
    filled.length <= MOST_BLOCK_LINES &&
    filled.every((line) => line.trim().length <= MOST_BLOCK_LINE && (isContact(line) || !isProse(line)))
  )
}

function isContact(line: string): boolean {
  const text = line.replace(/[*_]/g, '').trim()
  if (text.length > MOST_BLOCK_LINE) return false
  return PHONE.test(text) || LABELLED.test(text) || WEB.test(text) || MAILBOX.test(text)
}

/** A firm's name may end in a full stop, a sentence of more than four words does not name one. */
function isProse(line: string): boolean {
  const text = line.trim()
  const words = text.split(/\s+/).length
  return text.endsWith(':') || text.endsWith('?') || words > 9 || (words > 4 && PROSE.test(text))
}

function paragraphStart(lines: readonly string[], end: number): number {
  let at = end
  while (at > 0 && (lines[at - 1] ?? '').trim() !== '') at--
  return at
}

/** Below a "--" that is only a rule stands prose; a signature is short. Nothing above it: the words stand below it. */
function isSignature(lines: readonly string[], at: number): boolean {
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '')
  const above = lines.slice(0, at).some((line) => line.trim() !== '')
  const prose = below.filter((line) => isProse(line) && line.length > 40).length
  return prose === 0 || (above && /^--\s$/.test(lines[at] ?? ''))
}
