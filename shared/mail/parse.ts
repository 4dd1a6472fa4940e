import { Readable } from 'node:stream'
import { type ParsedMail, simpleParser } from 'mailparser'
import { cleanLine } from './clean.ts'
import { decodeWords } from './encoded-words.ts'
import { type Head, readHead } from './head.ts'
import { type Mailbox, parseMailboxes } from './mailbox.ts'

export type Attachment = {
  readonly contentType: string
  readonly filename: string | null
  readonly content: Uint8Array
}

/** One mail, decoded. Texts are as sent (`\n` line ends); nothing is trusted, nothing is rewritten. */
export type Mail = {
  /** With angle brackets. */
  readonly messageId: string | null
  /** The first mailbox of the first From header. */
  readonly from: Mailbox | null
  /** Mailboxes over all From headers; other than 1 is suspicious. */
  readonly fromCount: number
  readonly replyTo: readonly Mailbox[]
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly subject: string
  /** All values of a header, decoded and unfolded, top to bottom; the name in any case. */
  readonly header: (name: string) => readonly string[]
  readonly contentType: { readonly value: string; readonly params: Readonly<Record<string, string>> }
  /** The text/plain body parts that are no attachments, joined by a line end; null where there is none. */
  readonly text: string | null
  readonly html: string | null
  /** Everything else; message/rfc822 and the parts of a delivery report as raw bytes. */
  readonly attachments: readonly Attachment[]
}

/** The mail is beyond what we read; the message is one clear sentence. */
export class UnreadableMail extends Error {
  override readonly name = 'UnreadableMail'
}

/** SES takes mail up to 40 MB; nothing larger can be real. */
const MOST_BYTES = 40 * 1024 * 1024
const MOST_PARTS = 500
const MOST_HEAD = 1024 * 1024
/** What a line that names it has room for (RFC 5322 §2.1.1): a longer id is none. */
const MOST_ID = 998 - 'In-Reply-To: '.length
const BYTES = /[\u0080-\u00FF]/
/** 40 MB of base64 have 550,000; each line of a text costs the parser an object. */
const MOST_LINES = 1_000_000
/** 40 MB of a picture in base64 look like 940,000. */
const MOST_HIDDEN_LINES = 2_000_000
/** A smaller mail cannot hide so many, and is not worth being read in pieces. */
const LARGE = 1024 * 1024
/** What the decoders of transfer encodings hold at a time. */
const PIECE = 64 * 1024

/** Reads a raw mail (RFC 5322 bytes). Throws UnreadableMail for one that is out of bounds. */
export async function parseMail(raw: Uint8Array): Promise<Mail> {
  if (raw.byteLength > MOST_BYTES) throw new UnreadableMail('The mail is larger than 40 MB.')
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (hasMoreLines(bytes, MOST_LINES)) throw new UnreadableMail('The mail has more than a million lines.')
  if (bytes.length > LARGE && hidesMoreLines(bytes, MOST_HIDDEN_LINES))
    throw new UnreadableMail('The mail has more than two million lines in base64 or quoted-printable.')
  const head = readHead(bytes, MOST_HEAD)
  if (head === null) throw new UnreadableMail('The mail has headers of more than a megabyte.')
  return toMail(head.fields, await parseMime(head))
}

function hasMoreLines(bytes: Buffer, most: number): boolean {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) if (++lines > most) return true
  return false
}

/**
 * `=0A`, and the pairs of letters that can hold a line end in base64, wherever its groups of four begin. A group that
 * ends before its time, `=` and no hexadecimal digit, costs the decoder as much.
 */
function hidesMoreLines(bytes: Buffer, most: number): boolean {
  let lines = 0
  let pair = 0
  // By index: an iterator takes four times as long, and the mail may have 40 MB.
  for (let at = 0; at < bytes.length; at++) {
    pair = ((pair << 8) | (bytes[at] as number)) & 0xffff
    lines += HIDING_PAIRS[pair] as number
  }
  if (lines > most) return true
  for (const end of ['=0A', '=0a'])
    for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 3))
      if (++lines > most) return true
  return false
}

/** 1 for two letters that can hold a line end, the byte 00001010; two letters are a number of 16 bits. */
const HIDING_PAIRS = new Uint8Array(0x10000)
const ANY = Uint8Array.from({ length: 256 }, (_, byte) => byte)
const NO_DIGIT = '*ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ+/-_!#$%&(),.:;?@[]^{|}~ '
for (const [firsts, seconds] of [
  ['C', 'ghijklmnopqrstuv'],
  ['AQgw', 'opqr'],
  [ANY, 'K'],
  ['=', NO_DIGIT],
] as const)
  for (const first of Buffer.from(firsts))
    for (const second of Buffer.from(seconds)) HIDING_PAIRS[(first << 8) | second] = 1

function* piecesOf({ structure, rest: bytes }: Head): Generator<Buffer> {
  yield structure
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

async function parseMime(head: Head): Promise<ParsedMail> {
  const isLarge = head.rest.length > LARGE
  try {
    return await simpleParser(
      isLarge ? Readable.from(piecesOf(head)) : Buffer.concat([head.structure, head.rest]),
      {
        skipHtmlToText: true,
        skipTextToHtml: true,
        skipTextLinks: true,
        skipImageLinks: true,
        keepDeliveryStatus: true,
        checksumAlgo: false,
        ignoreEmbedded: true,
        maxChildNodes: MOST_PARTS,
      },
    )
  } catch (cause) {
    throw new UnreadableMail('The mail has too many parts or too long headers to be read.', { cause })
  }
}

function toMail(fields: Head['fields'], parsed: ParsedMail): Mail {
  const raw = (name: string) => fields.get(name)?.map(unfold) ?? []
  const header = (name: string) => raw(name.toLowerCase()).map(decodeWords)
  const mailboxes = (name: string) => raw(name).flatMap(parseMailboxes)
  const froms = mailboxes('from')
  return {
    messageId: bracketed(cleanLine(header('message-id')[0] ?? '')),
    from: froms[0] ?? null,
    fromCount: Math.max(froms.length, raw('from').length),
    replyTo: mailboxes('reply-to'),
    to: mailboxes('to'),
    cc: mailboxes('cc'),
    subject: cleanLine(header('subject')[0] ?? ''),
    header,
    contentType: contentTypeOf(parsed),
    text: parsed.text || null,
    html: parsed.html || null,
    attachments: parsed.attachments.map((part) => ({
      // Where the header is there and empty, mailparser gives no string.
      contentType: (part.contentType || 'application/octet-stream').toLowerCase(),
      filename: part.filename === undefined ? null : cleanLine(part.filename),
      content: part.content,
    })),
  }
}

/** Some write them without the angle brackets. */
function bracketed(id: string): string | null {
  if (id === '') return null
  const whole = `${id.startsWith('<') ? '' : '<'}${id}${id.endsWith('>') ? '' : '>'}`
  return whole.length > MOST_ID ? null : whole
}

/** The value of a header field, unfolded but still encoded; raw bytes are taken for UTF-8 (RFC 6532). */
function unfold(value: string): string {
  const text = BYTES.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value
  return text.includes('\n') ? text.replace(/\r?\n[ \t]*/g, ' ').trim() : text.trim()
}

function contentTypeOf(parsed: ParsedMail): Mail['contentType'] {
  const value = parsed.headers?.get('content-type') as Mail['contentType'] | undefined
  return { value: value?.value?.toLowerCase() ?? 'text/plain', params: value?.params ?? {} }
}
