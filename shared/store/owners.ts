import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Owner } from '#domain/owner'
import { bodyOf, Conflict, holds, type Item, item, keyOf, numberOf, putItems } from './item.ts'
import { fromKey, inboxKey, ownerKey, type Pepper } from './keys.ts'
import type { Table } from './table.ts'
import { dueAttributes, queryAll } from './threads.ts'
import { writeOne } from './transact.ts'

export type VersionedOwner = { readonly owner: Owner; readonly version: number }

export const readOwner = (found: Item | undefined): VersionedOwner | null => {
  const owner = bodyOf<Owner>(found)
  return owner && { owner, version: numberOf(found?.version) }
}

/** @throws Conflict when another writer was first */
export const saveOwner = async (table: Table, { owner, version }: VersionedOwner): Promise<void> => {
  const saved = await holds(writeOne(table, new PutItemCommand(ownerPut(table, { owner, version }))))
  if (!saved) throw new Conflict('the owner was changed by another writer')
}

/** The write of `saveOwner`, to be done by itself or with others. */
export const ownerPut = (table: Table, { owner, version }: VersionedOwner) => ({
  TableName: table.name,
  Item: item(ownerKey(owner.id), owner, {
    version: { N: String(version + 1) },
    ...dueAttributes(owner.id, owner.digestPaused ? null : owner.nextDigestAt, owner.createdAt),
  }),
  ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :version',
  ...(version > 0 && { ExpressionAttributeValues: { ':version': { N: String(version) } } }),
})

/** The ways to find an owner by what a mail shows: further addresses and the secret alias. */
export const ownerPointers = (pepper: Pepper, owner: Owner): readonly Item[] => [
  item(inboxKey(owner.alias), owner.id),
  ...owner.addresses.slice(1).map((address) => item(fromKey(pepper, address), owner.id)),
]

/** Removes an owner and the ways to them; their threads stay until they are forgotten. */
export const removeOwner = async (table: Table, pepper: Pepper, owner: Owner): Promise<void> => {
  const ways = ownerPointers(pepper, owner).map(keyOf)
  await putItems(table, [], ways)
  // Last and by itself: a crash before that can be repeated, as long as the owner is known.
  await putItems(table, [], [ownerKey(owner.id)])
}

/** Removes all that is kept for an owner but the owner and the ways to them. Returns how many items that were. */
export const removeOwnersItems = async (table: Table, owner: string): Promise<number> => {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: ownerKey(owner).pk } },
    ProjectionExpression: 'pk, sk',
  })
  const keys = items.map(keyOf).filter(({ sk }) => sk !== ownerKey(owner).sk)
  await putItems(table, [], keys)
  return keys.length
}

/** Every owner, by a scan: for operation, not for the daily work. */
export const listOwners = async (table: Table): Promise<Owner[]> => {
  const owners: Owner[] = []
  let start: Item | undefined
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'sk = :owner',
        ExpressionAttributeValues: { ':owner': { S: 'OWNER' } },
        ...(start && { ExclusiveStartKey: start }),
      }),
    )
    owners.push(...(page.Items ?? []).map((found) => bodyOf<Owner>(found)).filter((owner) => owner !== null))
    start = page.LastEvaluatedKey
  } while (start)
  return owners.sort((a, b) => a.createdAt - b.createdAt)
}
