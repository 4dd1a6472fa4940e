import type { Owner } from '#domain/owner'
import { type DigestFailure, type DigestRecord, digestFailure, readDigest } from '#store/digests'
import { getItems } from '#store/item'
import { digestKey, ownerKey } from '#store/keys'
import { ownerPut, readOwner } from '#store/owners'
import { writeTogether } from '#store/transact'
import { log } from './log.ts'
import { paused } from './paused.ts'
import type { Shell } from './shell.ts'

/**
 * A digest bounced for good or was called spam: what it told is news again, and its owner gets none until digests are
 * resumed (G-34). Both are written together, or a repeat of the event could not tell what is left to do.
 * @param at when it bounced or was called spam
 * @throws Conflict when the owner was changed meanwhile
 */
export const stopDigests = async (
  { table }: Shell,
  { owner, date }: { readonly owner: string; readonly date: string },
  why: DigestFailure,
  at: number,
): Promise<void> => {
  const keys = { digest: digestKey(owner, date), owner: ownerKey(owner) }
  const found = await getItems(table, [keys.digest, keys.owner])
  const [record, versioned] = [readDigest(found(keys.digest)), readOwner(found(keys.owner))]
  if (record === null || versioned === null || record.failed !== undefined) return
  // Told before it is written: better twice than, where the answer is lost, never.
  log({ event: 'digest-failed', reason: why })
  const changed = withoutDigest(versioned.owner, record, at)
  await writeTogether(table, [
    digestFailure(table, record, why),
    { Put: ownerPut(table, { owner: changed, version: versioned.version }) },
  ])
}

const withoutDigest = (owner: Owner, { date, previous = null }: DigestRecord, at: number): Owner => {
  const reset = owner.lastDigest === date ? { ...owner, lastDigest: previous } : owner
  // Who resumed since then has mended it, or wants to know.
  return (owner.digestsSetAt ?? 0) < at ? paused(reset, true, at) : reset
}
