/** A mail's header fields by lower-case name, top to bottom, as they came. */
export type Head = {
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** Those that say how the mail is built, to stand before `rest`. */
  readonly structure: Buffer
  /** The mail from its first empty line on. */
  readonly rest: Buffer
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const END_OF_FIELD = /\r?\n(?![ \t])/

/** Splits a mail at its first empty line; null where what stands above is longer than `most` bytes. One byte is one character of a field. */
export function readHead(bytes: Buffer, most: number): Head | null {
  const end = endOfHead(bytes)
  if (end > most) return null
  const fields = new Map<string, string[]>()
  let kept = ''
  for (const field of bytes.toString('latin1', 0, end).split(END_OF_FIELD)) {
    const colon = field.indexOf(':')
    const name = field.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [field.slice(colon + 1)])
    else values.push(field.slice(colon + 1))
    if (name.startsWith('content-') || name === 'mime-version') kept += `${field}\r\n`
  }
  return { fields, structure: Buffer.from(kept, 'latin1'), rest: bytes.subarray(end) }
}

function endOfHead(bytes: Buffer): number {
  let start = 0
  while (start < bytes.length && !isEmptyLine(bytes, start)) {
    const feed = bytes.indexOf(LINE_FEED, start)
    if (feed === -1) return bytes.length
    start = feed + 1
  }
  return start
}

const isEmptyLine = (bytes: Buffer, at: number): boolean =>
  bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED)
