import { cleanLine } from './clean.ts'

/** A mailbox as a mail program shows it: either half may be missing. The address is lower case. */
export type ShownMailbox = { readonly name: string; readonly address: string | null }

const ADDRESS_CHAR = /[^\s<>[\]()"',;:：|*]/

/**
 * Reads the first mailbox of a shown From line: `Name <a@b>`, `Name [mailto:a@b]`, `"Name" <a@b<mailto:a@b>>`,
 * `Name <a@b [a@b]>`, `a@b`, or a bare name.
 */
export function readShownMailbox(value: string): ShownMailbox | null {
  const text = cleanLine(value)
  const found = firstAddress(text)
  if (found === null) {
    const name = unquote((text.split(/[;<[]/)[0] ?? '').trim())
    return name === '' ? null : { name, address: null }
  }
  const before = text.slice(0, found.start).replace(/(?:mailto:|[\s<[(])+$/i, '')
  const after =
    before.trim() === '' ? (/\(([^()]{2,80})\)\s*$/.exec(text.slice(found.start))?.[1] ?? '') : before
  const name = unquote(after.trim())
  const address = found.address.toLowerCase()
  return { name: name.toLowerCase() === address ? '' : name, address }
}

/** The first thing with an @ between ends that can bound an address; linear in the text's length. */
export function firstAddress(text: string): { address: string; start: number } | null {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && ADDRESS_CHAR.test(text[start - 1] ?? '')) start--
    let end = text[at + 1] === '[' ? literalEnd(text, at + 1) : at + 1
    while (end < text.length && end - at < 255 && ADDRESS_CHAR.test(text[end] ?? '')) end++
    const address = text.slice(start, end).replace(/^\.+|\.+$/g, '')
    if (start < at && /^[^@]+@(?:[^@]+\.[^@.]{2,}|\[[^@]+\])$/.test(address)) return { address, start }
  }
  return null
}

/** A domain may stand in square brackets (RFC 5322 §3.4.1). */
function literalEnd(text: string, start: number): number {
  const close = text.slice(start, start + 70).search(/[\]\s@]/)
  return text[start + close] === ']' ? start + close + 1 : start
}

function unquote(name: string): string {
  return name
    .replace(/^["'„“”«»‘’*_\s]+|["'„“”«»‘’*_\s]+$/g, '')
    .replace(/\\(["\\])/g, '$1')
    .replace(/[,;:]+$/, '')
    .trim()
}
