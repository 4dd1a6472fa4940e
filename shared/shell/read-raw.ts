import { type Mail, parseMail, UnreadableMail } from '#mail/parse'
import { TRACE_HEADER } from '#mail/trace'
import { getRawMail } from '#store/raw-mail'
import type { MailShell } from './mail-shell.ts'
import type { Received } from './notification.ts'

/** More hops than this are a loop (RFC 5321 §6.3). */
const MOST_HOPS = 100

/** A mail; or one sentence for the owner why it was not read. */
export type RawRead = Mail | { readonly reason: string }

/** The raw mail of a notification, parsed. A virus is never opened. */
export const readRaw = async (shell: MailShell, received: Received): Promise<RawRead> => {
  if (received.virus === 'FAIL') return { reason: 'The mail check found a virus, so it was not opened.' }
  const raw = await getRawMail(shell.mail, received.key)
  try {
    const mail = await parseMail(raw)
    return isLoop(mail) ? { reason: 'It went in a circle: this service had sent it.' } : mail
  } catch (error) {
    if (error instanceof UnreadableMail) return { reason: error.message }
    throw error
  }
}

/** G-23. */
const isLoop = (mail: Mail): boolean =>
  mail.header(TRACE_HEADER).length > 0 || mail.header('received').length >= MOST_HOPS
