import { isForwardPhrase } from './forward-words.ts'
import { type HeaderBlock, readGluedBlock } from './header-block.ts'

const MOST_GLUED_LINES = 6
/** A longer line after a whole block is the mail's first, not the rest of its subject. */
const LONGEST_REST = 40

/** Yahoo's plain text loses the line ends of the block; a program may have wrapped what it left. */
export function readGluedForward(bare: readonly string[], start: number, width: number): HeaderBlock | null {
  const line = bare[start] ?? ''
  const match = /^\s*[-–—]{2,12}\s{0,9}([^-–—]{3,60}?)\s{0,9}[-–—]{2,12}\s{0,9}([^\s–—-].*)$/u.exec(line)
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
