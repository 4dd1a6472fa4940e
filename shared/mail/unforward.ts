import EmailForwardParser from 'email-forward-parser'
import type { Line } from './body.ts'
import { isForwardPhrase, subjectSays } from './forward-words.ts'
import { type HeaderBlock, readGluedBlock, readHeaderBlock, readLabel } from './header-block.ts'
import { firstAddress, readShownMailbox, type ShownMailbox } from './shown-mailbox.ts'
import { wrapWidth } from './unwrap-lines.ts'

/** A mail forwarded in the body of another. */
export type Forwarded = {
  readonly from: ShownMailbox | null
  readonly replyTo: ShownMailbox | null
  readonly to: string | null
  readonly subject: string | null
  /** As shown, in the forwarder's language. */
  readonly date: string | null
  /** What stands above the forward. */
  readonly comment: readonly Line[]
  /** The forwarded body, without the quote marks and the indent of the block. */
  readonly body: readonly Line[]
}

/** Larger bodies are no forward of an invitation by hand; the fallback's expressions are not linear. */
const MOST_FOR_FALLBACK = 30_000
const MOST_GLUED_LINES = 6
/** A longer line after a whole block is the mail's first, not the rest of its subject. */
const LONGEST_REST = 40
const fallback = new EmailForwardParser()

/**
 * Finds the outermost forward in a body, or null. `subject` is the forwarding mail's own: after a `Re:` only the words
 * of a forward count, since answers quote the same header blocks.
 */
export function unforward(lines: readonly Line[], subject: string): Forwarded | null {
  const said = subjectSays(subject)
  const bare = lines.map((line) => unquote(line.raw))
  return (
    byHeaderBlock(lines, bare, said) ??
    (said === 'forwarded' ? (byAttribution(lines, bare) ?? byPeer(lines, subject)) : null)
  )
}

type Said = ReturnType<typeof subjectSays>

function byHeaderBlock(lines: readonly Line[], bare: readonly string[], said: Said): Forwarded | null {
  const width = wrapWidth(bare)
  for (let i = 0; i < bare.length; i++) {
    const line = bare[i] ?? ''
    if (line === '') continue
    const glued = readGluedForward(bare, i, width)
    if (glued !== null) return toForwarded(lines, bare, glued, i)
    if (readLabel(line) === null) continue
    const block = readHeaderBlock(bare, i, width)
    if (block === null) continue
    const above = separatorAbove(bare, i)
    if (isForward(block, above, said)) return toForwarded(lines, bare, block, above.start)
    i = block.end - 1
  }
  return null
}

type Above = { readonly kind: 'words' | 'rule' | 'none'; readonly start: number }

/** What stands above a block: the words of a forward, a bare rule, or nothing; and where the forward so begins. */
function separatorAbove(bare: readonly string[], block: number): Above {
  let i = block - 1
  while (i >= 0 && bare[i] === '' && block - i < 4) i--
  const line = bare[i] ?? ''
  if (line === '' || i < 0) return { kind: 'none', start: block }
  const joined = `${bare[i - 1] ?? ''} ${line}`
  if (isSeparator(line)) return { kind: 'words', start: i }
  if (line.length < 40 && isSeparator(joined)) return { kind: 'words', start: i - 1 }
  return /^[-_=–—*\s]{8,}$/.test(line) ? { kind: 'rule', start: i } : { kind: 'none', start: block }
}

function isSeparator(line: string): boolean {
  const inner = line.replace(/^[\s*_>=–—-]+|[\s*_=–—-]+$/g, '')
  if (inner === '' || inner.length > 80) return false
  return isForwardPhrase(inner)
}

/** Blocks without words above them also stand over answers: then three labels are wanted, and no `Re:`. */
function isForward({ fields }: HeaderBlock, above: Above, said: Said): boolean {
  const others = (['date', 'subject', 'to'] as const).filter((field) => fields[field] !== undefined).length
  if ((fields.from ?? '') === '') return false
  if (above.kind === 'words') return others >= 1 || firstAddress(fields.from ?? '') !== null
  return said !== 'answered' && others >= (above.kind === 'rule' || said === 'forwarded' ? 1 : 2)
}

/** Yahoo's plain text loses the line ends of the block; a program may have wrapped what it left. */
function readGluedForward(bare: readonly string[], start: number, width: number): HeaderBlock | null {
  const line = bare[start] ?? ''
  const match = /^\s*[-–—]{2,12}\s*([^-–—]{3,60}?)\s*[-–—]{2,12}\s*([^\s–—-].*)$/u.exec(line)
  if (match === null || !isForwardPhrase(match[1] ?? '')) return null
  let glued = match[2] ?? ''
  let found: HeaderBlock | null = null
  for (let end = start + 1; end <= start + MOST_GLUED_LINES; end++) {
    const fields = readGluedBlock(glued)
    const next = bare[end] ?? ''
    const goesOn = isWrapped(bare[end - 1] ?? '', next, width)
    if (fields.from !== undefined && !goesOn) found ??= { fields, start, end }
    const isWhole = fields.from !== undefined && (fields.subject ?? '') !== ''
    if (isWhole && (!goesOn || next.length > LONGEST_REST)) return { fields, start, end }
    if (next === '') break
    glued = `${glued} ${next}`
  }
  return found
}

/** True where a line ends because its next word had no room. */
const isWrapped = (line: string, next: string, width: number): boolean =>
  next !== '' && line.length + 1 + (next.split(' ')[0] ?? '').length > width

/** `On 28/10/2021, 12:46, "Ada Kroll" <ada@…> wrote:` under a forward's subject (Outlook 2019), in any language. */
function byAttribution(lines: readonly Line[], bare: readonly string[]): Forwarded | null {
  for (let i = 0; i < Math.min(bare.length, 200); i++) {
    const line = bare[i] ?? ''
    const whole = /[:：]\s*$/.test(line) ? line : `${line} ${bare[i + 1] ?? ''}`
    if (whole.length > 400 || !/\d/.test(whole) || !/[:：]\s*$/.test(whole)) continue
    const address = firstAddress(whole)
    if (address === null || readLabel(line) !== null) continue
    const name = attributedName(whole.slice(0, address.start))
    const end = whole === line ? i + 1 : i + 2
    const from = { name, address: address.address.toLowerCase() }
    return { ...EMPTY, from, comment: lines.slice(0, i), body: dequote(lines, bare, end) }
  }
  return null
}

/** The name before the address: in quotes, else the words after the date and the verb. */
function attributedName(before: string): string {
  const head = before.replace(/[\s<[(]+$/, '')
  const quoted = /["„“«]([^"„“”«»]{1,120})["”“»]$/.exec(head)?.[1]
  if (quoted !== undefined) return quoted.trim()
  const tail = head.slice(Math.max(head.lastIndexOf(','), head.search(/\d[^\d]*$/)) + 1)
  return tail.replace(/^(?:\s*\p{Ll}+(?=\s))*/u, '').trim() || tail.trim()
}

/** What our own reader does not know, the peer may; its answer counts only with an address. */
function byPeer(lines: readonly Line[], subject: string): Forwarded | null {
  const text = lines.map((line) => line.raw.replace(/^\s*> ?/, '')).join('\n')
  if (text.length > MOST_FOR_FALLBACK) return null
  if (lines.some((line) => line.raw.length > 2000)) return null
  const { email } = fallback.read(text, subject)
  const address = email.from?.address
  if (!address || !email.body) return null
  const first = email.body.trim().split('\n')[0]?.trim() ?? ''
  const start = lines.findIndex((line) => line.raw.replace(/^\s*> ?/, '').trim() === first)
  if (start === -1) return null
  return {
    ...EMPTY,
    from: { name: email.from.name ?? '', address: address.toLowerCase() },
    subject: email.subject ?? null,
    date: email.date ?? null,
    body: lines.slice(start),
  }
}

const EMPTY = { replyTo: null, to: null, subject: null, date: null, comment: [] as Line[] }

function toForwarded(
  lines: readonly Line[],
  bare: readonly string[],
  block: HeaderBlock,
  start: number,
): Forwarded {
  const { fields } = block
  return {
    from: readShownMailbox(fields.from ?? ''),
    replyTo: fields.replyTo === undefined ? null : readShownMailbox(fields.replyTo),
    to: fields.to ?? null,
    subject: fields.subject ?? null,
    date: fields.date ?? null,
    comment: lines.slice(0, start),
    body: dequote(lines.slice(0, endOf(bare, block.end)), bare, block.end),
  }
}

/** Some programs also write where the forwarded mail ends. */
function endOf(bare: readonly string[], start: number): number {
  const end = bare.findIndex((line, i) => i >= start && END.test(line))
  return end === -1 ? bare.length : end
}

const END = /^-{2,12} ?end (?:of )?(?:the )?(?:forwarded|original) message\b/i

/**
 * Drops the quote marks that the lines below a block share, or the block itself bears; deeper ones are the original's
 * own. Lines without them at the very end are the forwarder's.
 */
function dequote(lines: readonly Line[], bare: readonly string[], start: number): Line[] {
  const block = quoteDepth(lines[start - 1]?.raw ?? '')
  const first = lines.find((_, i) => i >= start && bare[i] !== '')
  const depth = Math.max(block, quoteDepth(first?.raw ?? ''))
  if (depth === 0) return lines.slice(start).map((line) => ({ ...line, raw: line.raw.trim() }))
  const end = block === 0 ? lines.length : lines.findLastIndex((line) => quoteDepth(line.raw) >= depth) + 1
  return lines.slice(start, end).map((line, i) => {
    const whole = bare[start + i] ?? ''
    const deeper = quoteDepth(line.raw) - depth
    return {
      raw: deeper > 0 ? `${'>'.repeat(deeper)} ${whole}` : whole,
      text: unquote(line.text),
      links: line.links,
    }
  })
}

const quoteDepth = (raw: string): number => /^[\s>]*/.exec(raw)?.[0].replaceAll(/\s/g, '').length ?? 0

/** A line without quote marks, indent, or list-like bars before it. */
function unquote(raw: string): string {
  return raw.replace(/^[\s>|]+/, '').trimEnd()
}
