import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Owner } from '#domain/owner'
import { bodyOf, getItem, item, keyAttributes, putItems } from './item.ts'
import { ownerKey, type Pepper, pendingKey } from './keys.ts'
import { ownerPointers, readOwner, saveOwner } from './owners.ts'
import { EXPIRES, type Table } from './table.ts'

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
      Item: item(pendingKey(id), pending, { [EXPIRES]: { N: String(Math.ceil(pending.expires / 1000)) } }),
    }),
  )
}

export const readPending = async (table: Table, id: string, at: number): Promise<Pending | null> => {
  const pending = bodyOf<Pending>(await getItem(table, pendingKey(id)))
  return pending !== null && pending.expires > at ? pending : null
}

/** Makes the owner, or adds the address to theirs; the pending item goes last, so that a crash in between can be repeated. */
export const confirmPending = async (
  table: Table,
  pepper: Pepper,
  id: string,
  pending: Pending,
): Promise<Owner> => {
  const found = readOwner(await getItem(table, ownerKey(pending.joins ?? id)))
  const owner = joined(found?.owner ?? pending.owner, pending.address)
  if (owner !== found?.owner) await saveOwner(table, { owner, version: found?.version ?? 0 })
  await putItems(table, ownerPointers(pepper, owner))
  await table.client.send(
    new DeleteItemCommand({ TableName: table.name, Key: keyAttributes(pendingKey(id)) }),
  )
  return owner
}

const joined = (owner: Owner, address: string): Owner =>
  owner.addresses.includes(address) ? owner : { ...owner, addresses: [...owner.addresses, address] }
