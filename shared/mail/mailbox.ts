import { cleanLine } from './clean.ts'
import { decodeWords } from './encoded-words.ts'

/** A name and an address as in a header; the address is lower case, the name bears no control or bidi characters. */
export type Mailbox = { readonly name: string; readonly address: string }

const MOST_MAILBOXES = 200

/**
 * Reads an address header (RFC 5322 §3.4, unfolded, still encoded), groups flattened. Lenient where senders are sloppy:
 * a bare comma inside a name, encoded words with specials or inside quotes. What an encoded word spells is only ever
 * a name, never an address.
 */
export function parseMailboxes(value: string): Mailbox[] {
  const found: Mailbox[] = []
  let pieces: string[] = []
  for (const { words, comment, angle } of entries(value)) {
    const phrase = words.trim()
    const bare = angle === null ? bareAddress(phrase) : undefined
    const address = cleanLine(angle ?? bare ?? '').toLowerCase()
    const name = bare === undefined ? phrase || comment : comment || phrase.replace(bare, '').trim()
    if (!address.includes('@')) {
      if (name !== '') pieces.push(name)
      continue
    }
    found.push({ name: cleanLine(decodeWords([...pieces, name].filter(Boolean).join(', '))), address })
    pieces = []
    if (found.length === MOST_MAILBOXES) break
  }
  return found
}

/** The first `local@domain` of a phrase; looks no further around an @ than an address is long (RFC 5321 §4.5.3.1). */
function bareAddress(phrase: string): string | undefined {
  const at = phrase.indexOf('@')
  if (at < 1) return undefined
  const local = /[^\s<>,;]{1,64}$/.exec(phrase.slice(Math.max(0, at - 64), at))?.[0]
  const domain = /^[^\s<>,;]{1,255}/.exec(phrase.slice(at + 1, at + 256))?.[0]
  return local && domain && `${local}@${domain}`
}

type Entry = { words: string; comment: string; angle: string | null }

/** Closing marks are optional, so that a missing one is read to the end once and never again. */
const TOKEN =
  /=\?[^?\s]{1,40}\?[bq]\?[^?]*\?=|"(?:[^"\\]|\\.)*"?|\((?:[^()\\]|\\.)*\)?|<[^<>]*>?|[,;:]|[^",;:()<>=]+|./giy

function* entries(value: string): Generator<Entry> {
  let entry: Entry = { words: '', comment: '', angle: null }
  for (const [token] of value.matchAll(TOKEN)) {
    if (token === ',' || token === ';') {
      yield entry
      entry = { words: '', comment: '', angle: null }
    } else if (token === ':' && entry.angle === null && value.includes(';')) entry.words = ''
    else if (token.startsWith('<')) entry.angle ??= token.replace(/[<>]/g, '')
    else if (token.startsWith('"')) entry.words += token.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1')
    else if (token.startsWith('(')) entry.comment = token.replace(/^\(|\)$/g, '')
    else entry.words += token
  }
  yield entry
}
