import { DAY } from '#domain/policy'
import { ownerLink } from '#shell/link-urls'
import type { MailShell } from '#shell/mail-shell'
import { mailToOwner } from '#shell/mail-to-owner'
import { newOwner } from '#shell/operate'
import { sendMail } from '#shell/send-mail'
import { bodyOf, getItems } from '#store/item'
import { fromKey, ownerIdOf, ownerKey } from '#store/keys'
import { readOwner } from '#store/owners'
import { savePending } from '#store/pending'
import { verificationMail } from './verification-mail.ts'

export type InvitedOwner = {
  readonly name: string | null
  readonly address: string
  /** IANA zone, and the local hour of the digest. */
  readonly zone: string
  readonly digestHour: number
  /** Address of an owner that this one joins as a further address; null makes an owner. */
  readonly joins: string | null
  readonly at: number
}

export type InviteOutcome =
  | { readonly kind: 'sent'; readonly lines: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string }

/** How long the link of the mail works. */
const WAIT = 7 * DAY

/**
 * Asks whoever reads an address whether they want to be an owner; they are one after they pressed the button (ADR 10).
 * Asking again replaces what waits, with a new secret address.
 * @throws NotSent when SES takes no mail for now
 */
export const inviteOwner = async (shell: MailShell, wanted: InvitedOwner): Promise<InviteOutcome> => {
  const { table, secrets, config } = shell
  const address = wanted.address.toLowerCase()
  const id = ownerIdOf(secrets.pepper, address)
  const joins = wanted.joins === null ? null : ownerIdOf(secrets.pepper, wanted.joins)
  const found = await getItems(table, [
    ownerKey(id),
    fromKey(secrets.pepper, address),
    ...(joins ? [ownerKey(joins)] : []),
  ])
  if (found(ownerKey(id)) || bodyOf(found(fromKey(secrets.pepper, address))) !== null)
    return { kind: 'refused', why: `${address} is an owner's already.` }
  if (joins !== null && readOwner(found(ownerKey(joins))) === null)
    return { kind: 'refused', why: `There is no owner with the address ${wanted.joins}.` }
  const owner = newOwner(shell, { ...wanted, address })
  await savePending(table, id, { address, owner, joins, expires: wanted.at + WAIT })
  const mail = mailToOwner(shell, owner, {
    at: wanted.at,
    ...verificationMail({
      name: wanted.name,
      link: ownerLink(shell, 'verify', id, wanted.at),
      shared: `invites@${config.domain}`,
      secret: joins === null ? `${owner.alias}@${config.domain}` : null,
    }),
  })
  const sent = await sendMail(shell, mail, null)
  if (sent.kind === 'rejected')
    return {
      kind: 'refused',
      why: `SES refused to write to ${address}. Is it spelt right?`,
    }
  return {
    kind: 'sent',
    lines: [
      `A mail went to ${address}. The address counts once its reader has pressed the button behind its link.`,
      'It names their secret address and how forwarding is set up in Gmail and Outlook. The link works for seven days.',
    ],
  }
}
