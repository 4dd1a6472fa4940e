import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Parked } from '#domain/parked'
import { DAY } from '#domain/policy'
import { bodyOf, holds, type Item, item } from './item.ts'
import { ownerKey, parkedKey } from './keys.ts'
import { expiry, type Table } from './table.ts'
import { openAttributes, queryAll } from './threads.ts'

/** As long as the raw mail is kept. So long digests may list it: each names a few, and a pause may leave many. */
const KEEP = 30 * DAY

/** Parks a mail once; false when it was parked already. */
export const parkMail = async (table: Table, parked: Parked): Promise<boolean> =>
  holds(
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: item(parkedKey(parked.owner, parked.id), parked, {
          ...(parked.owner && openAttributes(parked.owner, parked.at + KEEP)),
          ...expiry(parked.at + KEEP),
        }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  )

export const readParked = (found: Item | undefined): Parked | null => bodyOf<Parked>(found)

/** Parked mail of one owner, or that which belongs to nobody. */
export const listParked = async (table: Table, owner: string | null): Promise<Parked[]> => {
  const pk = owner === null ? parkedKey(null, '').pk : ownerKey(owner).pk
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mail)',
    ExpressionAttributeValues: { ':pk': { S: pk }, ':mail': { S: 'MAIL#' } },
    ConsistentRead: true,
  })
  return items.map(readParked).filter((parked) => parked !== null)
}
