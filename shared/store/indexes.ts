import { QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Parked } from '#domain/parked'
import type { Thread } from '#domain/thread'
import { bodyOf, type Item, keyOf } from './item.ts'
import { ownerOfKey, threadOfKey } from './keys.ts'
import { readParked } from './parked.ts'
import { DUE_INDEX, OPEN_INDEX, type Table } from './table.ts'
import { DUE_SHARDS, queryAll } from './threads.ts'

/** What the clock finds: a thread of an owner, or the owner's digest (thread null). */
export type Due = { readonly owner: string; readonly thread: string | null }

/** 20,000 a tick: what the clock hands over in seconds, and what is worked off within a minute. */
const MOST_A_SHARD = 2500

/**
 * What waits for the clock, of all shards, the longest waiting first and of those the oldest; of each shard one page, so that a morning when
 * everybody's digest is due takes several ticks and none of them runs out of time.
 */
export const listDue = async (table: Table, at: number, mostAShard = MOST_A_SHARD): Promise<Due[]> => {
  const found: Item[] = []
  // One after another: eight short reads a minute are nobody's hurry, and a run can be told again call by call.
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: DUE_INDEX.name,
        KeyConditionExpression: '#shard = :shard AND #due <= :now',
        ExpressionAttributeNames: { '#shard': DUE_INDEX.pk, '#due': DUE_INDEX.sk },
        ExpressionAttributeValues: {
          ':shard': { S: String(shard) },
          // After whatever may follow the moment itself.
          ':now': { S: `${new Date(at).toISOString()}~` },
        },
        Limit: mostAShard,
      }),
    )
    found.push(...Items)
  }
  return found
    .sort((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1))
    .map((each) => ({ owner: ownerOfKey(keyOf(each)), thread: threadOfKey(keyOf(each)) }))
}

const dueOf = (found: Item): string => found[DUE_INDEX.sk]?.S ?? ''

/** What a digest reads, in one query: open threads, those that were decided of late as of `at`, and parked mail that is kept. */
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
