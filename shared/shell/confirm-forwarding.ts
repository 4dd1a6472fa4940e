import type { Incoming } from '#mail/incoming'
import { getItem } from '#store/item'
import { parkedKey } from '#store/keys'
import type { MailShell } from './mail-shell.ts'
import { mailToOwner } from './mail-to-owner.ts'
import type { Received } from './notification.ts'
import { park } from './park.ts'
import { sendMail } from './send-mail.ts'
import type { Sighting } from './sighting.ts'

/** G-28: a mail program asks whether it may forward here. The owner whom it names gets its link, and nobody else. */
export const confirmForwarding = async (
  shell: MailShell,
  received: Received,
  {
    confirmation,
    confirmationFor,
  }: {
    readonly confirmation: NonNullable<Incoming['reading']['confirmation']>
    readonly confirmationFor: string | null
  },
  { owner }: Sighting,
): Promise<void> => {
  if (received.dmarc !== 'PASS' || confirmationFor === null || !owner.addresses.includes(confirmationFor))
    return park(
      shell,
      received,
      owner.id,
      'A mail program asks whether it may forward to you here, but not for an address of yours.',
    )
  if ((await getItem(shell.table, parkedKey(owner.id, received.id))) !== undefined) return
  // Mailed before it is listed: a crash in between mails it twice to its owner, the other way round never.
  const sent = await sendMail(
    shell,
    mailToOwner(shell, owner, {
      at: received.at,
      subject: 'Confirm that your mail may be forwarded',
      text: textOf(confirmationFor, confirmation),
    }),
    null,
  )
  await park(
    shell,
    received,
    owner.id,
    `Your mail program asked whether it may forward to this service; ${sent.kind === 'sent' ? MAILED : NOT_MAILED}`,
  )
}

const MAILED = 'its link was mailed to you.'
const NOT_MAILED = 'its link could not be mailed to you. Let it ask once more.'

const textOf = (from: string, { url, code }: NonNullable<Incoming['reading']['confirmation']>): string =>
  `Your mail program asks whether mail for ${from} may be forwarded to Have We Met.

If you set that up just now, open this link and confirm:
${url}
${code === null ? '' : `\nThe confirmation code is ${code}\n`}
If you did not, do nothing: without your confirmation nothing is forwarded.
`
