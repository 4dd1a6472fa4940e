import { byAttribution } from './attributed-forward.ts'
import type { Line } from './body.ts'
import { unquote } from './dequote.ts'
import { isForwardPhrase, subjectSays } from './forward-words.ts'
import { type Forwarded, toForwarded } from './forwarded.ts'
import { readGluedForward } from './glued-forward.ts'
import { type HeaderBlock, readHeaderBlock, readLabel } from './header-block.ts'
import { byPeer } from './peer-forward.ts'
import { firstAddress } from './shown-mailbox.ts'
import { wrapWidth } from './unwrap-lines.ts'

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
