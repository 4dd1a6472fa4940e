import { readNotice, toldRecipient } from './bounce-notice.ts'
import { readReport } from './bounce-report.ts'
import type { Mail } from './parse.ts'

/** A mail of ours that did not arrive. `permanent`: writing again is useless; a full mailbox and a delay are not. */
export type Bounce = { readonly permanent: boolean; readonly recipient: string | null }

/**
 * A delivery report (RFC 3464), or a notice without one as qmail, Exim, Yahoo and others write it; null for any other
 * mail, a report of success included. The recipient is the one we wrote to where the report still knows it.
 */
export function readBounce(mail: Mail): Bounce | null {
  const report = readReport(mail)
  if (report === null) return readNotice(mail)
  if (report === 'arrived') return null
  return { ...report, recipient: report.recipient ?? toldRecipient(mail) }
}
