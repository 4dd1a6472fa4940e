import { createHash } from 'node:crypto'
import { PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { DAY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { bodyOf, Conflict, holds, type Item, item, keyAttributes, numberOf } from './item.ts'
import { ownerKey, threadKey } from './keys.ts'
import { DUE_INDEX, expiry, OPEN_INDEX, type Table } from './table.ts'
import { writeOne } from './transact.ts'

/** A thread as the table has it; version 0 is one that was never saved. */
export type Versioned = { readonly thread: Thread; readonly version: number }

/** Shards of the due index: the clock reads each, a write goes to one. */
export const DUE_SHARDS = 8
/** How long a closed thread is kept. */
const KEEP_CLOSED = 365 * DAY
/** How long what was decided, or written after that, stays where a digest looks. */
const SHOW_DECIDED = 8 * DAY

export const readThread = (found: Item | undefined): Versioned | null => {
  const thread = bodyOf<Thread>(found)
  return thread && { thread, version: numberOf(found?.version) }
}

/**
 * Saves state and outbox in one conditional write.
 * @param due when the clock must look at it next, ms, or null
 * @throws Conflict when another writer was first
 */
export const saveThread = async (table: Table, versioned: Versioned, due: number | null): Promise<void> => {
  const saved = await holds(writeOne(table, new PutItemCommand(threadPut(table, versioned, due))))
  if (!saved) throw new Conflict(`thread ${versioned.thread.id} was changed by another writer`)
}

/** The write of `saveThread`, to be done by itself or with others. */
export const threadPut = (table: Table, { thread, version }: Versioned, due: number | null) => ({
  TableName: table.name,
  Item: item(threadKey(thread.owner, thread.id), thread, {
    version: { N: String(version + 1) },
    ...openAttributes(thread.owner, openUntil(thread)),
    ...dueAttributes(thread.id, due, thread.createdAt),
    ...(thread.state.status === 'decided' && expiry(lastWordIn(thread, thread.state.at) + KEEP_CLOSED)),
  }),
  ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :version',
  ...(version > 0 && { ExpressionAttributeValues: { ':version': { N: String(version) } } }),
})

/**
 * Lets the clock leave a thread that is due alone for a day: its owner was removed, and may come back.
 * @param at as of when it is due, ms
 */
export const putOff = async (table: Table, owner: string, thread: string, at: number): Promise<void> => {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: keyAttributes(threadKey(owner, thread)),
    UpdateExpression: 'SET #due = :later',
    ConditionExpression: '#due <= :now',
    ExpressionAttributeNames: { '#due': DUE_INDEX.sk },
    ExpressionAttributeValues: {
      ':now': { S: `${new Date(at).toISOString()}~` },
      ':later': { S: new Date(at + DAY).toISOString() },
    },
  })
  await holds(writeOne(table, update))
}

/** Every thread of an owner, closed ones included: for operation, not for the daily work. */
export const listThreads = async (table: Table, owner: string): Promise<Thread[]> => {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :thread)',
    ExpressionAttributeValues: { ':pk': { S: ownerKey(owner).pk }, ':thread': { S: 'THREAD#' } },
    ConsistentRead: true,
  })
  return items.map((found) => bodyOf<Thread>(found)).filter((thread) => thread !== null)
}

/** One query of an index or the table, all its pages. */
export const queryAll = async (
  table: Table,
  input: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName'>,
): Promise<Item[]> => {
  const items: Item[] = []
  let start: Item | undefined
  do {
    const page = await table.client.send(
      new QueryCommand({ ...input, TableName: table.name, ...(start && { ExclusiveStartKey: start }) }),
    )
    items.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start)
  return items
}

export const openAttributes = (owner: string, until: number | null): Item =>
  until === null
    ? {}
    : { [OPEN_INDEX.pk]: { S: owner }, [OPEN_INDEX.sk]: { S: new Date(until).toISOString() } }

/** Of those that are due at the same moment, as all are that wait for one cap, the oldest comes first. */
export const dueAttributes = (id: string, due: number | null, createdAt: number): Item =>
  due === null
    ? {}
    : {
        [DUE_INDEX.pk]: { S: String(shardOf(id)) },
        [DUE_INDEX.sk]: { S: `${new Date(due).toISOString()}#${new Date(createdAt).toISOString()}` },
      }

const FOR_EVER = Date.UTC(9000, 0)

const openUntil = (thread: Thread): number =>
  thread.state.status === 'decided' ? lastWordIn(thread, thread.state.at) + SHOW_DECIDED : FOR_EVER

const lastWordIn = ({ newsAt }: Thread, decidedAt: number): number => Math.max(newsAt, decidedAt)

const shardOf = (id: string): number => (createHash('sha256').update(id).digest()[0] ?? 0) % DUE_SHARDS
