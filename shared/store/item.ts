import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import type { Key } from './keys.ts'
import { SCHEMA, type Table } from './table.ts'

export type Item = Record<string, AttributeValue>

/** Somebody else wrote first: load again and decide anew. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** The body as JSON in one string: no attribute of a body is ever queried. */
export const item = (key: Key, body: unknown, more: Item = {}): Item => ({
  pk: { S: key.pk },
  sk: { S: key.sk },
  v: { N: SCHEMA },
  body: { S: JSON.stringify(body) },
  ...more,
})

// The only writer of a body is this service, and each item carries its schema version.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what it stored
export const bodyOf = <T>(item: Item | undefined): T | null =>
  item?.body?.S === undefined ? null : (JSON.parse(item.body.S) as T)

export const keyOf = (item: Item): Key => ({ pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' })

export const numberOf = (value: AttributeValue | undefined): number => Number(value?.N ?? 0)

export const keyAttributes = (key: Key): Item => ({ pk: { S: key.pk }, sk: { S: key.sk } })

export const getItem = async (table: Table, key: Key): Promise<Item | undefined> =>
  (
    await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: keyAttributes(key), ConsistentRead: true }),
    )
  ).Item

/** DynamoDB's limits of items in one request. */
const MOST_READ = 100
const MOST_WRITTEN = 25

/** Reads items, a hundred a request, consistently; the answer finds them by key. */
export const getItems = async (
  table: Table,
  keys: readonly Key[],
): Promise<(key: Key) => Item | undefined> => {
  const unique = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
  const found = new Map<string, Item>()
  let wanted: Item[] = unique.map(keyAttributes)
  while (wanted.length > 0) {
    const Keys = wanted.slice(0, MOST_READ)
    const answer = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
    )
    for (const each of answer.Responses?.[table.name] ?? []) found.set(nameOf(keyOf(each)), each)
    wanted = [...(answer.UnprocessedKeys?.[table.name]?.Keys ?? []), ...wanted.slice(MOST_READ)]
  }
  return (key) => found.get(nameOf(key))
}

export const removeItem = async (table: Table, key: Key): Promise<void> => {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: keyAttributes(key) }))
}

/** Writes items and removes others, 25 a request, without a condition. */
export const putItems = async (
  table: Table,
  items: readonly Item[],
  gone: readonly Key[] = [],
): Promise<void> => {
  let unwritten: WriteRequest[] = [
    ...items.map((Item) => ({ PutRequest: { Item } })),
    ...gone.map((key) => ({ DeleteRequest: { Key: keyAttributes(key) } })),
  ]
  while (unwritten.length > 0) {
    const answer = await table.client.send(
      new BatchWriteItemCommand({ RequestItems: { [table.name]: unwritten.slice(0, MOST_WRITTEN) } }),
    )
    unwritten = [...(answer.UnprocessedItems?.[table.name] ?? []), ...unwritten.slice(MOST_WRITTEN)]
  }
}

/** True when the write's condition held, false when it did not. */
export const holds = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/**
 * A conditional write of an item that keeps `nonce` in `field`. The SDK repeats a request whose answer got lost, and
 * the repeat fails on the condition: the nonce that stands there tells a write of one's own from somebody else's.
 * @returns null when it is done; else the item that stands in its way
 * @throws what the write threw, when it is not done
 */
export const claim = async (
  table: Table,
  key: Key,
  mark: { readonly field: string; readonly nonce: string },
  write: Promise<unknown>,
): Promise<Item | null> => {
  let found: Item | undefined
  const isOurs = async () => {
    found = await getItem(table, key)
    return found?.[mark.field]?.S === mark.nonce
  }
  const isDone = await holds(write).catch(async (fault: unknown) => {
    if (!(await isOurs())) throw fault
    return true
  })
  return isDone || (await isOurs()) ? null : (found ?? {})
}

const nameOf = (key: Key): string => `${key.pk}\n${key.sk}`
