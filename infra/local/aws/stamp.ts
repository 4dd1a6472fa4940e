/**
 * A raw mail with the Message-ID and Date that SES puts in place of the sender's; nothing else changes.
 * `at`: milliseconds since 1970.
 */
export function stamp(raw: Buffer, messageId: string, at: number): Buffer {
  const text = raw.toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  const head = end === null ? text : text.slice(0, end.index)
  const body = end === null ? '\r\n\r\n' : text.slice(end.index)
  const kept = head.replace(/^(message-id|date):.*(\r?\n[ \t].*)*(\r?\n|$)/gim, '').replace(/\r?\n$/, '')
  const date = new Date(at).toUTCString().replace('GMT', '+0000')
  return Buffer.from(`${kept}\r\nMessage-ID: ${messageId}\r\nDate: ${date}${body}`, 'latin1')
}
