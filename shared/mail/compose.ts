import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Mailbox } from './parse.ts'
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
export const composeMail = async (mail: OutgoingMail): Promise<Uint8Array> =>
  new MailComposer({
    from: mail.from,
    to: mail.to,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html && { html: mail.html }),
    ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo, references: mail.inReplyTo }),
    date: new Date(mail.at),
    disableFileAccess: true,
    disableUrlAccess: true,
    textEncoding: 'quoted-printable',
    headers: {
      [TRACE_HEADER]: mail.kind,
      'Auto-Submitted': isAnswer(mail) ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      ...(mail.unsubscribe && {
        'List-Unsubscribe': `<${mail.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  })
    .compile()
    .build()

/** The question answers an invitation even where the invitation's Message-ID is lost. */
const isAnswer = ({ kind, inReplyTo }: OutgoingMail): boolean => kind === 'question' || inReplyTo !== null
