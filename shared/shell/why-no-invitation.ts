import { hostOf } from '#domain/address'
import type { Owner } from '#domain/owner'
import type { Incoming } from '#mail/incoming'
import { resemblesLinkedIn } from '#mail/networks/linkedin/address'
import { isPersons } from '#mail/reply-channel'
import { shownLine } from '#text/plain-name'

/** What an owner is told of a mail that begins no thread and answers none; it names the writer where one can be read. */
export const whyNoInvitation = ({ reading, original }: Incoming, { addresses }: Owner): string => {
  if (reading.kind === 'accepted-notice')
    return `It says that ${shown(reading.inviter?.name) || 'somebody'} accepted your invitation, so there is nothing to ask.`
  if (reading.kind === 'invitation') return 'It is an invitation, but it does not say from whom.'
  if (original.from === null)
    return 'Nobody could be seen who wrote the mail in it. Forward that mail as an attachment, which keeps its sender.'
  const { name, address } = original.from
  const writer = shown(name) === '' ? address : `${shown(name)} (${address})`
  if (addresses.includes(address) || address === reading.forwarder)
    return reading.via === 'direct'
      ? 'You wrote it yourself, and no forwarded mail was found in it. Forward the invitation itself, best as an attachment.'
      : 'The mail in it is your own, so there is nobody to ask.'
  if (resemblesLinkedIn(hostOf(address)))
    return `It came from ${writer}, which only looks like LinkedIn. Better leave its links alone.`
  if (!isPersons(address)) return `It came from ${writer}, where nobody reads answers, and is no invitation.`
  return `${writer} wrote it, but no wish to connect was found in it.`
}

const shown = (name = ''): string => shownLine(name, 80)
