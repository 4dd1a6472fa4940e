import { randomUUID } from 'node:crypto'
import type { Mailbox } from './mailbox.ts'
import { alternatives, header, mailboxHeader, textPart } from './mime.ts'
import { TRACE_HEADER } from './trace.ts'

/** A mail that this service sends. `kind` is our own mark on it, by which a loop is known (G-23). */
export type OutgoingMail = {
  readonly kind: 'question' | 'digest' | 'other'
  readonly from: Mailbox
  readonly to: Mailbox
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
  /** Message-ID of the mail it answers, with angle brackets. */
  readonly inReplyTo: string | null
  /** URL of the one-click unsubscribe (RFC 8058). */
  readonly unsubscribe: string | null
  readonly at: number
}

/** The mail as bytes: 7-bit headers, quoted-printable, with the marks of an automatic mail (RFC 3834). */
export const composeMail = (mail: OutgoingMail): Uint8Array => {
  const text = textPart('plain', mail.text)
  const lines = [
    mailboxHeader('From', mail.from),
    mailboxHeader('To', mail.to),
    ...(mail.replyTo ? [mailboxHeader('Reply-To', { name: '', address: mail.replyTo })] : []),
    header('Subject', mail.subject),
    ...(mail.inReplyTo ? [header('In-Reply-To', mail.inReplyTo), header('References', mail.inReplyTo)] : []),
    `Date: ${new Date(mail.at).toUTCString().replace('GMT', '+0000')}`,
    `${TRACE_HEADER}: ${mail.kind}`,
    `Auto-Submitted: ${isAnswer(mail) ? 'auto-replied' : 'auto-generated'}`,
    'X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply',
    ...(mail.unsubscribe
      ? [`List-Unsubscribe: <${mail.unsubscribe}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']
      : []),
    'MIME-Version: 1.0',
    mail.html === null ? text : alternatives(`hwm-${randomUUID()}`, [text, textPart('html', mail.html)]),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n`)
}

/** The question answers an invitation even where the invitation's Message-ID is lost. */
const isAnswer = ({ kind, inReplyTo }: OutgoingMail): boolean => kind === 'question' || inReplyTo !== null
