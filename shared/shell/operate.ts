import { randomBytes } from 'node:crypto'
import { nextDigestTime } from '#domain/digest-time'
import { HOLDS } from '#domain/hold'
import type { Inviter } from '#domain/invitation'
import type { Label } from '#domain/judgement'
import { type Owner, policyOf } from '#domain/owner'
import type { Parked } from '#domain/parked'
import { bestAnswer, type Recommendation, recommend } from '#domain/policy'
import type { Decision, Status, Thread } from '#domain/thread'
import { bodyOf, getItem, putItems } from '#store/item'
import { inboxKey, ownerIdOf, ownerKey } from '#store/keys'
import { listOwners, ownerPointers, readOwner, saveOwner } from '#store/owners'
import { listParked } from '#store/parked'
import { listThreads } from '#store/threads'
import { base32 } from '#text/base32'
import type { Shell } from './shell.ts'

/** What an operator says of a new owner; the rest is the service's default. */
export type NewOwner = {
  readonly name: string | null
  readonly address: string
  readonly zone: string
  readonly digestHour: number
  readonly at: number
}

/** 96 bits, in the letters of a local part: nobody guesses where an owner's automatic forwards go. */
const ALIAS_BYTES = 12

/** A new owner as they will be; their first digest is due at the first digest hour after `at`. */
export const newOwner = (shell: Shell, { name, address, zone, digestHour, at }: NewOwner): Owner => ({
  id: ownerIdOf(shell.secrets.pepper, address),
  name,
  addresses: [address.toLowerCase()],
  alias: base32(randomBytes(ALIAS_BYTES)),
  mode: 'auto',
  zone,
  digestHour,
  weekdays: null,
  digestPaused: false,
  grace: null,
  patience: null,
  recommend: {},
  ignoreAlone: null,
  wording: null,
  createdAt: at,
  nextDigestAt: nextDigestTime(at, { zone, digestHour, weekdays: null }),
  lastDigest: null,
})

/** Makes the owner of a verified address unless there is one already. Returns the owner as they are now. */
export const ensureOwner = async (shell: Shell, wanted: NewOwner): Promise<Owner> => {
  const fresh = newOwner(shell, wanted)
  const owner = readOwner(await getItem(shell.table, ownerKey(fresh.id)))?.owner ?? fresh
  if (owner === fresh) await saveOwner(shell.table, { owner, version: 0 })
  // Also for an owner who was there: a crash between the two writes must not leave the alias out.
  await putItems(shell.table, ownerPointers(shell.secrets.pepper, owner))
  return owner
}

/** Whether a local part is somebody's secret alias. */
export const isIntakeAlias = async (shell: Shell, localPart: string): Promise<boolean> =>
  bodyOf(await getItem(shell.table, inboxKey(localPart))) !== null

/** One thread as `GET /threads.json` and `hwm threads` show it. */
export type ThreadView = {
  readonly id: string
  readonly owner: string
  readonly status: Status
  readonly inviter: Inviter
  readonly label: Label | null
  readonly confidence: number | null
  readonly recommendation: Recommendation | null
  readonly decision: Decision | null
  /** Why the question is held back or was not sent. */
  readonly reason: string | null
}

/** Every thread of every owner, oldest first. */
export const viewThreads = async (shell: Shell): Promise<ThreadView[]> => {
  const owners = await listOwners(shell.table)
  const all = await Promise.all(
    owners.map(async (owner) =>
      (await listThreads(shell.table, owner.id)).map((thread) => ({
        thread,
        view: viewOf(shell, owner, thread),
      })),
    ),
  )
  return all
    .flat()
    .sort((a, b) => a.thread.createdAt - b.thread.createdAt)
    .map(({ view }) => view)
}

/** Parked mail as `GET /parked.json` shows it; `at` in ISO 8601. */
export type ParkedView = Readonly<Record<'id' | 'at' | 'from' | 'subject' | 'reason', string>>

/** Parked mail of every owner and of nobody, oldest first. */
export const viewParked = async (shell: Shell): Promise<ParkedView[]> => {
  const owners = [null, ...(await listOwners(shell.table)).map(({ id }) => id)]
  const all = await Promise.all(owners.map((owner) => listParked(shell.table, owner)))
  return all
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(viewOfParked)
}

const viewOfParked = ({ id, at, from, subject, reason }: Parked): ParkedView => ({
  id,
  at: new Date(at).toISOString(),
  from: from ?? '',
  subject: subject ?? '',
  reason,
})

const viewOf = (shell: Shell, owner: Owner, thread: Thread): ThreadView => {
  const { state } = thread
  const best = bestAnswer(thread)
  const reason = state.status === 'held' || state.status === 'handoff' ? state.reason : null
  return {
    id: thread.id,
    owner: owner.addresses[0] ?? '',
    status: state.status,
    inviter: thread.invitation.inviter,
    label: best?.judgement.label ?? null,
    confidence: best?.judgement.confidence ?? null,
    recommendation: best ? recommend(thread, policyOf(owner, shell.defaults)) : null,
    decision: state.status === 'decided' ? state.decision : null,
    reason: reason && HOLDS[reason].says,
  }
}
