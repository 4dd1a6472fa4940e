import type { Shell } from '#shell/shell'
import { bodyOf, getItems, type Item } from '#store/item'
import { fromKey, ownerIdOf, ownerKey } from '#store/keys'
import { readOwner, type VersionedOwner } from '#store/owners'
import type { Table } from '#store/table'
import { queryAll } from '#store/threads'

/** The owner with this address, the first or a further one; null when there is none. `address`: lower case. */
export const findOwner = async (
  { table, secrets }: Shell,
  address: string,
): Promise<VersionedOwner | null> => {
  const own = ownerKey(ownerIdOf(secrets.pepper, address))
  const pointer = fromKey(secrets.pepper, address)
  const found = await getItems(table, [own, pointer])
  const direct = readOwner(found(own))
  const id = bodyOf<string>(found(pointer))
  if (direct || id === null) return direct
  const key = ownerKey(id)
  return readOwner((await getItems(table, [key]))(key))
}

/** Everything that stands under an owner: themselves, threads, aliases, digests, parked mail, caps. */
export const itemsOf = async (table: Table, owner: string, kind: string): Promise<Item[]> =>
  queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': { S: ownerKey(owner).pk }, ':kind': { S: kind } },
    ConsistentRead: true,
  })
