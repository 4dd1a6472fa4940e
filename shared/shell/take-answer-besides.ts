import { addressAlias, fold, profileAlias } from '#domain/alias'
import type { Event } from '#domain/event'
import type { Inviter } from '#domain/invitation'
import type { Owner } from '#domain/owner'
import { askedAddress } from '#domain/receive'
import type { Incoming as Read } from '#mail/incoming'
import { listOpen } from '#store/indexes'
import { shownName } from '#text/plain-name'
import { answerIn } from './answer-in.ts'
import { threadOf } from './join.ts'
import type { MailShell } from './mail-shell.ts'
import type { Received } from './notification.ts'
import { park } from './park.ts'
import { performSending } from './perform.ts'
import { run } from './run.ts'
import { whyNoInvitation } from './why-no-invitation.ts'

/** `isSealed`: it holds a winmail.dat, which only Outlook opens. */
type Incoming = Read & { readonly isSealed: boolean }

/** Answers that do not come to the answer address: through LinkedIn, or forwarded by the owner. What is none is parked. */
export const takeAnswerBesides = async (
  shell: MailShell,
  received: Received,
  incoming: Incoming,
  owner: Owner,
): Promise<void> => {
  const found =
    incoming.reading.kind === 'message'
      ? await threadOfMessage(shell, received, incoming.reading.inviter, owner)
      : await threadOfForward(shell, incoming, owner)
  if ('reason' in found) return park(shell, received, owner.id, found.reason)
  const event: Event = {
    kind: 'AnswerReceived',
    at: received.at,
    answer: answerIn(incoming.original.text, {
      id: incoming.original.messageId,
      at: received.at,
      via: incoming.reading.kind === 'message' ? 'linkedin' : 'forward',
      from: incoming.reading.kind === 'message' ? null : (incoming.original.from?.address ?? null),
      expected: true,
    }),
  }
  await run(shell, { owner: owner.id, thread: found.thread }, event, performSending(shell))
}

type Found = { readonly thread: string } | { readonly reason: string }

/** By profile, else by a name that only one open thread bears. */
const threadOfMessage = async (
  shell: MailShell,
  received: Received,
  inviter: Inviter | null,
  owner: Owner,
): Promise<Found> => {
  if (inviter === null) return { reason: 'A message through LinkedIn, but it does not say from whom.' }
  const [profile] = profileAlias(inviter)
  const known = profile ? await threadOf(shell, owner.id, profile) : null
  if (known) return { thread: known.thread.id }
  const { threads } = await listOpen(shell.table, owner.id, received.at)
  const named = threads.filter(
    ({ invitation }) =>
      invitation.network === 'linkedin' &&
      fold(invitation.inviter.name) === fold(inviter.name) &&
      (inviter.profileUrl === null || invitation.inviter.profileUrl === null),
  )
  const [one] = named
  if (one === undefined)
    return {
      reason: `${shownName(inviter.name)} wrote to you through LinkedIn, but has no open invitation here.`,
    }
  return named.length === 1
    ? { thread: one.id }
    : {
        reason: `${shownName(inviter.name)} wrote to you through LinkedIn; several people of that name asked to connect.`,
      }
}

const threadOfForward = async (shell: MailShell, incoming: Incoming, owner: Owner): Promise<Found> => {
  const { original } = incoming
  const address = original.from?.address
  const known = address ? await threadOf(shell, owner.id, addressAlias(address)) : null
  if (known && askedAddress(known.thread) === address && original.text !== '')
    return { thread: known.thread.id }
  return { reason: incoming.isSealed ? SEALED : whyNoInvitation(incoming, owner) }
}

const SEALED =
  'It came in Outlook’s own format (winmail.dat), which nobody else can open. Forward it again as html or plain text.'
