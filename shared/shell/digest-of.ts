import { buildDigest } from '#digest/digest'
import type { Digest } from '#digest/view'
import { decide } from '#domain/decide'
import { localDate } from '#domain/digest-time'
import { type Owner, policyOf } from '#domain/owner'
import type { Parked } from '#domain/parked'
import type { Thread } from '#domain/thread'
import { type DigestRecord, listDigests, reachedOwner, warnedOf } from '#store/digests'
import { listOpen } from '#store/indexes'
import { ownerLink, threadLink } from './link-urls.ts'
import type { Shell } from './shell.ts'

/** An owner's digest as it would be at a moment, and what it is made of. */
export type DigestNow = {
  /** The owner's local date. */
  readonly date: string
  /** The digest of this date that was claimed before; null when there is none. */
  readonly today: DigestRecord | null
  /** The latest that its owner got, also where they do not name it yet. */
  readonly last: DigestRecord | null
  readonly threads: readonly Thread[]
  readonly parked: readonly Parked[]
  /** Null when nothing is new. */
  readonly digest: Digest | null
}

/** Reads and builds, and changes nothing. */
export const digestOf = async (shell: Shell, owner: Owner, at: number): Promise<DigestNow> => {
  const date = localDate(at, owner.zone)
  const { today, last } = await digestsUntil(shell, owner, date)
  const { threads, parked } = await listAsOf(shell, owner, at, last?.at ?? owner.createdAt)
  const { id } = owner
  const digest = buildDigest({
    owner,
    policy: policyOf(owner, shell.defaults),
    now: at,
    date,
    threads,
    parked,
    shown: last?.shown ?? {},
    shownParked: last?.parked ?? [],
    warned: last ? warnedOf(last) : [],
    weeks: last?.weeks ?? [],
    link: (action, thread) => threadLink(shell, action, id, thread, at),
    pauseLink: ownerLink(shell, 'pause', id, at),
    inboxLink: ownerLink(shell, 'inbox', id, at),
    intake: `invites@${shell.config.domain}`,
  })
  return { date, today, last, threads, parked, digest }
}

/**
 * What time has done by now, whether or not the clock came to it before this digest: a jump of days gives one joined digest.
 * `last`: when the last one was made; what was closed since then is in none yet, however long the pause.
 */
const listAsOf = async (shell: Shell, owner: Owner, at: number, last: number) => {
  const { threads, parked } = await listOpen(shell.table, owner.id, Math.min(last, at))
  const policy = policyOf(owner, shell.defaults)
  const event = { kind: 'TimePassed', at } as const
  return { threads: threads.map((thread) => decide(thread, event, policy).thread ?? thread), parked }
}

/** Today's digest and the latest that its owner got. One whose process died is not the owner's `lastDigest` yet. */
export const digestsUntil = async (
  { table }: Shell,
  owner: Owner,
  date: string,
): Promise<Pick<DigestNow, 'today' | 'last'>> => {
  // The last may bear the later date, for an owner who went west.
  const [from = '', to = ''] = [owner.lastDigest ?? '', date].sort()
  const records = await listDigests(table, owner.id, from, to)
  return {
    today: records.find((record) => record.date === date) ?? null,
    last: records.findLast(reachedOwner) ?? null,
  }
}
