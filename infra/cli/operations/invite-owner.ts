import type { Owner } from '#domain/owner'
import { DAY } from '#domain/policy'
import { ownerLink } from '#shell/link-urls'
import type { MailShell } from '#shell/mail-shell'
import { mailToOwner } from '#shell/mail-to-owner'
import { newOwner } from '#shell/operate'
import { sendMail } from '#shell/send-mail'
import { bodyOf, getItems } from '#store/item'
import { fromKey, ownerIdOf, ownerKey, pendingKey } from '#store/keys'
import { readOwner } from '#store/owners'
import { readPending, savePending } from '#store/pending'
import { verificationMail } from './verification-mail.ts'

export type InvitedOwner = {
  readonly address: string
  /** As it stands in the question, an IANA zone, the local hour of the digest: null keeps what waits, or is the default. */
  readonly name: string | null
  readonly zone: string | null
  readonly digestHour: number | null
  readonly defaults: { readonly zone: string; readonly digestHour: number }
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
 * Asking again while one waits keeps its secret address, which the mail before named, and what is not said anew.
 * @throws NotSent when SES takes no mail for now
 */
export const inviteOwner = async (shell: MailShell, wanted: InvitedOwner): Promise<InviteOutcome> => {
  const { table, secrets, config } = shell
  const address = wanted.address.toLowerCase()
  const id = ownerIdOf(secrets.pepper, address)
  const joins = wanted.joins === null ? null : ownerIdOf(secrets.pepper, wanted.joins)
  const found = await getItems(table, [
    ownerKey(id),
    pendingKey(id),
    fromKey(secrets.pepper, address),
    ...(joins ? [ownerKey(joins)] : []),
  ])
  if (found(ownerKey(id)) || bodyOf(found(fromKey(secrets.pepper, address))) !== null)
    return { kind: 'refused', why: `${address} is an owner's already.` }
  if (joins !== null && readOwner(found(ownerKey(joins))) === null)
    return { kind: 'refused', why: `There is no owner with the address ${wanted.joins}.` }
  const waiting = readPending(found(pendingKey(id)), wanted.at)?.owner ?? null
  const owner = ownerToBe(shell, { ...wanted, address }, waiting)
  await savePending(table, id, { address, owner, joins, expires: wanted.at + WAIT })
  const mail = mailToOwner(shell, owner, {
    at: wanted.at,
    ...verificationMail({
      name: owner.name,
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

const ownerToBe = (
  shell: MailShell,
  { name, address, zone, digestHour, defaults, at }: InvitedOwner,
  waiting: Owner | null,
): Owner => {
  const owner = newOwner(shell, {
    name: name ?? waiting?.name ?? null,
    address,
    zone: zone ?? waiting?.zone ?? defaults.zone,
    digestHour: digestHour ?? waiting?.digestHour ?? defaults.digestHour,
    at,
  })
  return waiting === null ? owner : { ...owner, alias: waiting.alias }
}
