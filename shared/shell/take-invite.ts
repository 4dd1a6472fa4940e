import { hostOf, isAtHost } from '#domain/address'
import { nameOf, type Owner } from '#domain/owner'
import type { Incoming } from '#mail/incoming'
import type { Mail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'
import { saveOwner } from '#store/owners'
import { countClaimed } from '#store/service'
import { confirmForwarding } from './confirm-forwarding.ts'
import type { MailShell } from './mail-shell.ts'
import type { Received } from './notification.ts'
import { drop, park } from './park.ts'
import { readRaw } from './read-raw.ts'
import { type Claimants, type Sighting, sight } from './sighting.ts'
import { takeAnswerBesides } from './take-answer-besides.ts'
import { takeInvitation } from './take-invitation.ts'
import { onlyClaimed, type Trust, trustOf } from './trust.ts'

/** Local part that all owners share; any other may be an owner's secret alias. */
const SHARED_ALIAS = 'invites'
const OF_OURS = 'The mail in it is one of this service, and no invitation.'
/** Of more addresses than these nobody's mail is read for. */
const MOST_ALIASES = 5

/** A mail to an intake address: dropped when a stranger's, parked when nothing can come of it, else a thread's next event. */
export const takeInvite = async (shell: MailShell, received: Received): Promise<void> => {
  const locals = localParts(received, shell.config.domain)
  if (locals.length === 0) return drop(received, 'it names no intake address')
  const to = {
    aliases: locals.filter((local) => local !== SHARED_ALIAS).slice(0, MOST_ALIASES),
    shared: locals.includes(SHARED_ALIAS),
  }
  const mail = await readRaw(shell, received)
  if ('reason' in mail) return takeUnreadable(shell, received, to, mail.reason)
  const from = mail.fromCount === 1 ? (mail.from?.address ?? null) : null
  for (const incoming of await readIncoming(mail, from ? [from] : []))
    await takeOne(shell, received, { ...to, from }, mail, incoming)
}

/** One of the mails that were forwarded together. */
const takeOne = async (
  shell: MailShell,
  received: Received,
  sent: Omit<Claimants, 'forwarder'>,
  mail: Mail,
  incoming: Incoming,
): Promise<void> => {
  const { reading } = incoming
  const claimants = { ...sent, forwarder: reading.forwarder ?? incoming.confirmationFor }
  const invitation = invitationIn(incoming)
  const seen = await sight(shell, claimants, invitation)
  if (seen === null) return drop(received, 'its sender is no owner')
  const trust = trustIn(incoming, received, claimants, seen)
  if (trust === 'stranger') return drop(received, 'nothing proves that its owner sent it')
  if (trust === 'claimed' && !(await countClaimed(shell.table, seen.owner.id, received.at)))
    return drop(received, 'too much mail of the day only claims to be of its owner')
  if (isAtHost(hostOf(incoming.original.from?.address ?? ''), shell.config.domain))
    return park(shell, received, seen.owner.id, OF_OURS)
  const sighting = { ...seen, owner: await learnName(shell, seen, mail, incoming, trust) }
  const { confirmation } = reading
  if (confirmation) return confirmForwarding(shell, received, { ...incoming, confirmation }, sighting)
  if (invitation !== null)
    return takeInvitation(shell, received, { incoming, invitation, sighting, trust, claimants })
  if (trust === 'claimed') return park(shell, received, sighting.owner.id, onlyClaimed(shell, sighting.owner))
  return takeAnswerBesides(shell, received, { ...incoming, isSealed: isSealed(mail) }, sighting.owner)
}

export type Taken = {
  readonly incoming: Incoming
  readonly invitation: NonNullable<ReturnType<typeof invitationIn>>
  readonly sighting: Sighting
  readonly trust: Trust
  readonly claimants: Claimants
}

const invitationIn = ({ reading, original }: Incoming) =>
  reading.kind === 'invitation' && reading.inviter !== null && reading.network !== null
    ? {
        network: reading.network,
        inviter: reading.inviter,
        note: reading.note,
        reminder: reading.reminder,
        replyChannel: reading.replyChannel,
        invitationId: reading.invitationId,
        language: reading.language,
        messageId: original.messageId,
      }
    : null

const trustIn = (
  { reading }: Incoming,
  received: Received,
  { from }: Claimants,
  { owner, toAlias }: Sighting,
): Trust =>
  trustOf({
    byHand:
      reading.kind !== 'forwarding-confirmation' && reading.via !== 'auto' && reading.via !== 'redirect',
    from,
    dmarc: received.dmarc,
    toAlias,
    owner,
  })

/** What was not opened is shown to an owner only where the envelope and SES's own verdict say whose it is. */
const takeUnreadable = async (
  shell: MailShell,
  received: Received,
  to: Pick<Claimants, 'aliases' | 'shared'>,
  reason: string,
): Promise<void> => {
  const from = /<([^<>\s]+)>\s*$|^([^<>\s]+)$/.exec(received.from ?? '')
  const address = (from?.[1] ?? from?.[2])?.toLowerCase() ?? null
  const sighting = await sight(shell, { ...to, from: address, forwarder: null }, null)
  const proved =
    received.dmarc === 'PASS' && sighting !== null && sighting.owner.addresses.includes(address ?? '')
  await park(shell, received, proved || sighting?.toAlias ? (sighting?.owner.id ?? null) : null, reason)
}

/** The name under which questions go out, for an owner who gave none. */
const learnName = async (
  shell: MailShell,
  { owner, ownerVersion }: Sighting,
  mail: Mail,
  { reading }: Incoming,
  trust: Trust,
): Promise<Owner> => {
  const name = mail.from?.name ?? ''
  const byHand = reading.via === 'hand' || reading.via === 'attachment'
  if (owner.name !== null || trust !== 'trusted' || !byHand || name === '' || name === nameOf(owner))
    return owner
  const named = { ...owner, name }
  await saveOwner(shell.table, { owner: named, version: ownerVersion })
  return named
}

/** Outlook's own format hides the forwarded mail from everybody else. */
const isSealed = ({ attachments }: Mail): boolean =>
  attachments.some(
    ({ contentType, filename }) => /\bms-tnef\b/.test(contentType) || /^winmail\.dat$/i.test(filename ?? ''),
  )

const localParts = ({ recipients }: Received, domain: string): string[] =>
  recipients
    .filter((recipient) => recipient.endsWith(`@${domain}`))
    .map((recipient) => recipient.slice(0, -domain.length - 1))
