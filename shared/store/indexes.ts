import type { Parked } from '#domain/parked'
import type { Thread } from '#domain/thread'
import { bodyOf, keyOf } from './item.ts'
import { ownerOfKey, threadOfKey } from './keys.ts'
import { readParked } from './parked.ts'
import { DUE_INDEX, OPEN_INDEX, type Table } from './table.ts'
import { DUE_SHARDS, queryAll } from './threads.ts'

/** What the clock finds: a thread of an owner, or the owner's digest (thread null). */
export type Due = { readonly owner: string; readonly thread: string | null }

/** What waits for the clock, of all shards, oldest first within each. */
export const listDue = async (table: Table, at: number): Promise<Due[]> => {
  const shards = await Promise.all(
    Array.from({ length: DUE_SHARDS }, async (_, shard) =>
      queryAll(table, {
        IndexName: DUE_INDEX.name,
        KeyConditionExpression: '#shard = :shard AND #due <= :now',
        ExpressionAttributeNames: { '#shard': DUE_INDEX.pk, '#due': DUE_INDEX.sk },
        ExpressionAttributeValues: {
          ':shard': { S: String(shard) },
          ':now': { S: new Date(at).toISOString() },
        },
      }),
    ),
  )
  return shards
    .flat()
    .map((found) => ({ owner: ownerOfKey(keyOf(found)), thread: threadOfKey(keyOf(found)) }))
}

/** What a digest reads, in one query: open threads, those decided of late, and mail parked of late. */
export const listOpen = async (
  table: Table,
  owner: string,
  at: number,
): Promise<{ threads: Thread[]; parked: Parked[] }> => {
  const items = await queryAll(table, {
    IndexName: OPEN_INDEX.name,
    KeyConditionExpression: '#owner = :owner AND #until > :now',
    ExpressionAttributeNames: { '#owner': OPEN_INDEX.pk, '#until': OPEN_INDEX.sk },
    ExpressionAttributeValues: { ':owner': { S: owner }, ':now': { S: new Date(at).toISOString() } },
  })
  const threads = items
    .filter((found) => threadOfKey(keyOf(found)) !== null)
    .map((found) => bodyOf<Thread>(found))
  const parked = items.filter((found) => keyOf(found).sk.startsWith('MAIL#')).map(readParked)
  return { threads: threads.filter((each) => each !== null), parked: parked.filter((each) => each !== null) }
}
