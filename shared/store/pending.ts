import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Owner } from '#domain/owner'
import { bodyOf, getItem, type Item, item, putItems } from './item.ts'
import { ownerKey, type Pepper, pendingKey } from './keys.ts'
import { ownerPointers, readOwner, saveOwner, type VersionedOwner } from './owners.ts'
import { expiry, type Table } from './table.ts'

/** An address that somebody entered and whose owner has not said yet that it is theirs (ADR 10). */
export type Pending = {
  /** Lower case. */
  readonly address: string
  /** As they will be, when the address makes a new owner. */
  readonly owner: Owner
  /** Id of the owner that gets a further address; null: a new one. */
  readonly joins: string | null
  readonly expires: number
}

/** Writes it over an earlier one of the same address. `id`: the owner id that follows from the address. */
export const savePending = async (table: Table, id: string, pending: Pending): Promise<void> => {
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: item(pendingKey(id), pending, expiry(pending.expires)),
    }),
  )
}

/** Null where nothing waits any more. */
export const readPending = (found: Item | undefined, at: number): Pending | null => {
  const pending = bodyOf<Pending>(found)
  return pending !== null && pending.expires > at ? pending : null
}

/**
 * Makes the owner, or adds the address to theirs. The pending item goes last, so that a crash in between can be repeated;
 * a new owner's goes with the last writes, which `repairPointers` can repeat without it. `made`: the owner of that id.
 * @returns null when the owner whom the address was to join is gone: then nobody gets it
 */
export const confirmPending = async (
  table: Table,
  pepper: Pepper,
  id: string,
  pending: Pending,
  made: VersionedOwner | null,
): Promise<Owner | null> => {
  const found = pending.joins === null ? made : readOwner(await getItem(table, ownerKey(pending.joins)))
  if (found === null && pending.joins !== null) {
    await putItems(table, [], [pendingKey(id)])
    return null
  }
  const owner = joined(found?.owner ?? pending.owner, pending.address)
  if (owner !== found?.owner) await saveOwner(table, { owner, version: found?.version ?? 0 })
  if (pending.joins === null) await putItems(table, ownerPointers(pepper, owner), [pendingKey(id)])
  else {
    await repairPointers(table, pepper, owner)
    await putItems(table, [], [pendingKey(id)])
  }
  return owner
}

/** Writes the ways to an owner once more. */
export const repairPointers = async (table: Table, pepper: Pepper, owner: Owner): Promise<void> =>
  putItems(table, ownerPointers(pepper, owner))

const joined = (owner: Owner, address: string): Owner =>
  owner.addresses.includes(address) ? owner : { ...owner, addresses: [...owner.addresses, address] }
