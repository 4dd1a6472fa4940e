const WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?]*)\?=/gi

/**
 * Decodes the encoded words (RFC 2047) of an unfolded header value. Neighbouring words of one charset are joined
 * before decoding, since senders cut characters in two. What cannot be decoded stays as it is.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  let text = ''
  let end = 0
  let pending: { charset: string; bytes: Buffer[] } | null = null
  for (const match of value.matchAll(WORD)) {
    const [whole, charset = '', encoding = '', payload = ''] = match
    const between = value.slice(end, match.index)
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(payload, 'base64') : quotedBytes(payload)
    const name = charset.split('*')[0]?.toLowerCase() ?? ''
    if (pending !== null && (between.trim() !== '' || pending.charset !== name)) {
      text += decodeBytes(pending.charset, pending.bytes)
      pending = null
      if (between.trim() !== '') text += between
    } else if (pending === null) text += between
    pending ??= { charset: name, bytes: [] }
    pending.bytes.push(bytes)
    end = match.index + whole.length
  }
  if (pending !== null) text += decodeBytes(pending.charset, pending.bytes)
  return text + value.slice(end)
}

function quotedBytes(payload: string): Buffer {
  const plain = payload
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

function decodeBytes(charset: string, bytes: readonly Buffer[]): string {
  const all = Buffer.concat(bytes)
  try {
    return new TextDecoder(charset === 'utf-7' ? 'utf-8' : charset).decode(all)
  } catch {
    return all.toString('utf8')
  }
}
