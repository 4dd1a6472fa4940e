/** What means something in a mail, or to a reader of one. */
export const TOKENS = [
  '\r\n\r\n',
  '\r\n',
  '\n',
  '\0',
  '=?utf-8?b?',
  '?=',
  '--b1\r\n',
  '--b1--',
  'Content-Type: multipart/mixed; boundary=b1\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'charset=utf-16le',
  'charset=nonsense',
  '<blockquote>',
  '</div>',
  '<!--',
  '<a href="',
  '&#x110000;',
  '\u202E',
  '\xff\xfe',
  '> ',
  '-- \n',
  'From: ',
  '<',
  '"',
  '(',
  '=',
]

export const KINDS = ['drop', 'double', 'flip', 'insert', 'cut'] as const

/** One change of the bytes: a piece dropped, doubled, overwritten, a token put in, or all after it cut off. */
export type Change = {
  readonly kind: (typeof KINDS)[number]
  /** Where, from 0 to 1. */
  readonly at: number
  readonly length: number
  readonly token: string
}

export function mutate(raw: Buffer, { kind, at, length, token }: Change): Buffer {
  const from = Math.floor(at * raw.length)
  const [before, piece, after] = [
    raw.subarray(0, from),
    raw.subarray(from, from + length),
    raw.subarray(from + length),
  ]
  if (kind === 'drop') return Buffer.concat([before, after])
  if (kind === 'double') return Buffer.concat([before, piece, piece, after])
  if (kind === 'flip') return Buffer.concat([before, piece.map((byte) => byte ^ (length + 1)), after])
  if (kind === 'insert') return Buffer.concat([before, Buffer.from(token, 'latin1'), piece, after])
  return before
}
