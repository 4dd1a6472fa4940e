import { parseMail } from '#mail/parse'

/** The headers that SES repeats in its notification, decoded; empty where the head cannot be read. */
export async function commonHeaders(raw: Buffer, source: string): Promise<object> {
  try {
    const mail = await parseMail(headOf(raw))
    return {
      returnPath: source,
      from: mail.header('from'),
      to: mail.header('to'),
      subject: mail.subject,
      ...(mail.messageId === null ? {} : { messageId: mail.messageId }),
    }
  } catch {
    return {}
  }
}

function headOf(raw: Buffer): Buffer {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((end) => end >= 0)
  return Buffer.concat([raw.subarray(0, Math.min(...ends, raw.length)), Buffer.from('\r\n\r\n')])
}
