import type { Line } from './body.ts'
import { firstAddress } from './shown-mailbox.ts'

const MOST_LINES = 100

/** The address in a line `ask name@host` (a name and a colon may stand before it) among the owner's words, or null. */
export function askedAddress(comment: readonly Line[]): string | null {
  for (const { raw } of comment.slice(0, MOST_LINES)) {
    const line = raw.trim()
    if (line.length > 300 || !/^[*_"'>\s]*ask\b/i.test(line)) continue
    const found = firstAddress(line)
    if (found === null) continue
    const before = line.slice(0, found.start).replace(/mailto:/i, '')
    const after = line.slice(found.start + found.address.length).replaceAll(found.address, '')
    const isBare = /^[*_"'>\s]*ask\s*[:：]?[\p{L}\p{M}\s.,'"’<([*_-]{0,80}$/iu.test(before)
    if (isBare && /^(?:mailto:|[\s<>()[\].,;!*_"'])*$/i.test(after)) return found.address.toLowerCase()
  }
  return null
}
