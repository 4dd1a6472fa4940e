import type { Event } from '#domain/event'
import { guard } from '#domain/guard'
import type { HoldCode } from '#domain/hold'
import { type Owner, policyOf } from '#domain/owner'
import { getItem } from '#store/item'
import { switchKey, threadIdOfMail, threadKey } from '#store/keys'
import { readSwitch } from '#store/service'
import { readThread } from '#store/threads'
import { shownName } from '#text/plain-name'
import { type Joined, join, rememberAliases } from './join.ts'
import type { Loaded } from './load.ts'
import type { MailShell } from './mail-shell.ts'
import type { Received } from './notification.ts'
import { park } from './park.ts'
import { performSending } from './perform.ts'
import { run } from './run.ts'
import type { Taken } from './take-invite.ts'
import { onlyClaimed } from './trust.ts'

/** Begins the inviter's thread, or adds to it what is new; parked where a mere name could mean several people. */
export const takeInvitation = async (shell: MailShell, received: Received, taken: Taken): Promise<void> => {
  const { invitation, sighting } = taken
  const { owner } = sighting
  const joined = await join(shell, sighting, invitation)
  if (joined === 'ambiguous')
    return park(
      shell,
      received,
      owner.id,
      `${shownName(invitation.inviter.name)} may be one of several people in your inbox. Which one?`,
    )
  if (taken.trust === 'claimed' && joined.versioned !== null)
    return park(shell, received, owner.id, onlyClaimed(shell, owner))
  if (taken.trust === 'claimed') return begin(shell, received, taken, await apart(shell, received, owner))
  await begin(shell, received, taken, joined)
  await rememberAliases(shell, sighting, joined.thread)
}

const begin = async (shell: MailShell, received: Received, taken: Taken, joined: Joined): Promise<void> => {
  const { owner, found } = taken.sighting
  const ref = { owner: owner.id, thread: joined.thread }
  const loaded: Loaded = {
    owner,
    policy: policyOf(owner, shell.defaults),
    switch: readSwitch(found(switchKey)),
    versioned: joined.versioned,
  }
  await run(shell, ref, eventOf(shell, received, taken, joined), performSending(shell), loaded)
}

/** What only claims to be the owner's gets a thread of its own, under no name: it may not stand where the inviter's own mail will look. */
const apart = async (shell: MailShell, { id }: Received, owner: Owner): Promise<Joined> => {
  const thread = threadIdOfMail(shell.secrets.pepper, owner.id, id)
  const key = threadKey(owner.id, thread)
  return { thread, versioned: readThread(await getItem(shell.table, key)) }
}

/** A repeat that now names the inviter's address, where none was known, is the owner giving it. */
const eventOf = (
  shell: MailShell,
  received: Received,
  taken: Taken,
  { thread, versioned }: { readonly thread: string; readonly versioned: Loaded['versioned'] },
): Event => {
  const { invitation, sighting } = taken
  const hold = holdOf(shell, received, taken)
  const { replyChannel } = invitation
  const known = versioned?.thread.invitation.replyChannel.kind
  const isTold = replyChannel.kind === 'direct' && known !== undefined && known !== 'direct'
  // A note is an answer, and who has answered is not asked (G-04).
  if (isTold && invitation.note === null)
    return { kind: 'AddressGiven', at: received.at, address: replyChannel.address, hold }
  return {
    kind: 'InvitationReceived',
    at: received.at,
    thread,
    owner: sighting.owner.id,
    mail: received.id,
    invitation,
    hold,
  }
}

const holdOf = (
  shell: MailShell,
  received: Received,
  { invitation, sighting, trust, claimants }: Taken,
): HoldCode | null => {
  const { owner, inviterIsOwner } = sighting
  if (invitation.replyChannel.kind !== 'direct') return null
  const checks = [received.spam, received.virus]
  return guard({
    address: invitation.replyChannel.address,
    authenticated: trust === 'trusted',
    spam: received.spam === 'FAIL' ? 'FAIL' : checks.every((check) => check === 'PASS') ? 'PASS' : 'unsure',
    mode: owner.mode,
    ownAddresses: [...owner.addresses, ...(claimants.forwarder ? [claimants.forwarder] : [])],
    ownDomains: [shell.config.domain],
    inviterIsOwner,
  })
}
