import { domainToASCII } from 'node:url'
import libmime from 'libmime'
import { encode as encodeQuoted, wrap } from 'libqp'
import { cleanLine } from './clean.ts'
import type { Mailbox } from './mailbox.ts'

const MOST_LINE = 76
const MOST_WORD = 52
const CRLF = '\r\n'

/** A header of one value: control characters and line ends gone, ASCII by encoded words (RFC 2047), folded (RFC 5322 §2.2.3). */
export const header = (name: string, value: string): string =>
  libmime.foldLines(`${name}: ${encode(cleanLine(value))}`, MOST_LINE)

/** A header of one mailbox; a domain of other letters is written in ASCII. */
export const mailboxHeader = (name: string, { name: who, address }: Mailbox): string => {
  const clean = cleanLine(address).replace(/[\s<>,;"]/g, '')
  const at = clean.lastIndexOf('@')
  const ascii = `${clean.slice(0, at)}@${domainToASCII(clean.slice(at + 1))}`
  const phrase = phraseOf(cleanLine(who))
  return libmime.foldLines(`${name}: ${phrase === '' ? ascii : `${phrase} <${ascii}>`}`, MOST_LINE)
}

/** A text part in UTF-8, quoted-printable (RFC 2045 §6.7), with its headers. `subtype`: plain or html. */
export const textPart = (subtype: 'plain' | 'html', text: string): string =>
  [
    `Content-Type: text/${subtype}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    wrap(encodeQuoted(Buffer.from(text.replace(/\r?\n|\r/g, CRLF))), MOST_LINE),
  ].join(CRLF)

/** Parts that say the same, the plainest first (RFC 2046 §5.1.4). `boundary` stands in none of them. */
export const alternatives = (boundary: string, parts: readonly string[]): string =>
  [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  ].join(CRLF)

/** What looks like an encoded word already is encoded too, or it would be read as one. */
const encode = (text: string): string =>
  isAscii(text) && !text.includes('=?') ? text : libmime.encodeWord(text, 'Q', MOST_WORD)

const phraseOf = (name: string): string =>
  /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(name) && !name.includes('=?')
    ? name
    : isAscii(name) && !name.includes('=?')
      ? `"${name.replace(/["\\]/g, '\\$&')}"`
      : libmime.encodeWord(name, 'Q', MOST_WORD)

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)
