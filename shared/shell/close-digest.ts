import { nextDigestTime } from '#domain/digest-time'
import { type Owner, policyOf } from '#domain/owner'
import { isIgnoredAlone, MINUTE } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { type DigestRecord, warnedOf } from '#store/digests'
import { saveOwner, type VersionedOwner } from '#store/owners'
import type { Shell } from './shell.ts'
import { queueWork, type Work } from './work.ts'

/** Most mail bounces within a minute, and a queue holds nothing back for longer than this. */
const BOUNCE_WAIT = 15 * MINUTE

/** Whether nothing followed yet of the last digest that its owner got. */
export const isOpen = ({ lastDigest }: Owner, last: DigestRecord | null): last is DigestRecord =>
  last !== null && last.date !== lastDigest

/**
 * The owner's next digest is set, and what the last one showed is the policy's to decide once it could have bounced. A
 * time that is still to come stays.
 * @throws Conflict when the owner was changed meanwhile
 */
export const closeDigest = async (
  shell: Shell,
  { owner, version }: VersionedOwner,
  last: DigestRecord | null,
  threads: readonly Thread[],
  at: number,
): Promise<void> => {
  if (isOpen(owner, last)) await queueWork(shell, whatItShowed(shell, owner, last, threads, at), BOUNCE_WAIT)
  const lastDigest = last?.date ?? owner.lastDigest
  const nextDigestAt = owner.nextDigestAt > at ? owner.nextDigestAt : nextDigestTime(at, owner)
  await saveOwner(shell.table, { owner: { ...owner, lastDigest, nextDigestAt }, version })
}

const whatItShowed = (
  shell: Shell,
  owner: Owner,
  last: DigestRecord,
  threads: readonly Thread[],
  at: number,
): Work[] => {
  const policy = policyOf(owner, shell.defaults)
  const { date, shown } = last
  const warned = warnedOf(last)
  return (
    threads
      // What came since that digest went out was in none yet.
      .filter(({ id, newsAt, state }) => newsAt <= (shown[id] ?? -1) && state.status !== 'decided')
      .filter(({ id }) => warned.includes(id))
      .filter((thread) => isIgnoredAlone(thread, policy))
      .map(({ id, newsAt }) => ({
        kind: 'shown',
        owner: owner.id,
        thread: id,
        // What came while the digest was built stood in it too, so the policy may go by that news.
        at: Math.max(at, newsAt),
        news: newsAt,
        date,
      }))
  )
}
