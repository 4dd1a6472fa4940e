import { randomUUID } from 'node:crypto'
import {
  type AttributeValue,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { OPEN_INDEX } from '#store/table'
import { openTestTable, type TestTable } from './test-table.ts'

/** What DynamoDB itself does with a transaction; `npm run test:conformance` holds these against DynamoDB Local. */

const keyOf = (name: string) => ({ pk: { S: name }, sk: { S: 'X' } })

const putOf = (table: TestTable, name: string, more: Record<string, AttributeValue> = {}) => ({
  Put: { TableName: table.name, Item: { ...keyOf(name), ...more } },
})
const ifNew = ({ Put }: ReturnType<typeof putOf>): TransactWriteItem => ({
  Put: { ...Put, ConditionExpression: 'attribute_not_exists(pk)' },
})
const countOf = (table: TestTable, name: string, expected: number | null = null): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: keyOf(name),
    UpdateExpression: 'ADD #count :one',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: {
      ':one': { N: '1' },
      ...(expected !== null && { ':expected': { N: String(expected) } }),
    },
    ...(expected !== null && { ConditionExpression: '#count = :expected' }),
  },
})

const transact = async (
  table: TestTable,
  TransactItems: TransactWriteItem[],
  more: Omit<TransactWriteItemsCommandInput, 'TransactItems'> = {},
) => table.client.send(new TransactWriteItemsCommand({ TransactItems, ...more }))

/** How it failed: the error's name, and the code of each item's reason. */
const refusal = async (of: Promise<unknown>) => {
  const error = await of.then(
    () => null,
    (thrown: unknown) => thrown as Error & { CancellationReasons?: { Code?: string; Message?: string }[] },
  )
  return [error?.name, ...(error?.CancellationReasons ?? []).map(({ Code }) => Code)]
}

const read = async (table: TestTable, name: string) =>
  (
    await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: keyOf(name), ConsistentRead: true }),
    )
  ).Item

const openOf = async (table: TestTable, owner: string) => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: OPEN_INDEX.name,
      KeyConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#owner': OPEN_INDEX.pk },
      ExpressionAttributeValues: { ':owner': { S: owner } },
    }),
  )
  return Items.map(({ pk, [OPEN_INDEX.sk]: until }) => [pk?.S, until?.S])
}
const openFor = (owner: string, until: string) => ({
  [OPEN_INDEX.pk]: { S: owner },
  [OPEN_INDEX.sk]: { S: until },
})

describe('a transaction', () => {
  test('puts and updates, items that are there and such as are not', async () => {
    const table = await openTestTable()
    await transact(table, [ifNew(putOf(table, 'a', { note: { S: 'new' } })), countOf(table, 'b')])
    await transact(table, [putOf(table, 'a', { note: { S: 'newer' } }), countOf(table, 'b', 1)])
    expect(await read(table, 'a')).toEqual({ ...keyOf('a'), note: { S: 'newer' } })
    expect(await read(table, 'b')).toEqual({ ...keyOf('b'), count: { N: '2' } })
  })

  test.each([0, 1, 2])('writes nothing when the condition of item %i does not hold', async (wrong) => {
    const table = await openTestTable()
    const items = ['a', 'b', 'c'].map((name, at) =>
      at === wrong ? countOf(table, name, 7) : ifNew(putOf(table, name)),
    )
    const reasons = items.map((_, at) => (at === wrong ? 'ConditionalCheckFailed' : 'None'))
    expect(await refusal(transact(table, items))).toEqual(['TransactionCanceledException', ...reasons])
    for (const name of ['a', 'b', 'c']) expect(await read(table, name)).toBeUndefined()
  })

  test('tells every item that stands in its way', async () => {
    const table = await openTestTable()
    await transact(table, [putOf(table, 'a'), countOf(table, 'b')])
    const items = [ifNew(putOf(table, 'a')), ifNew(putOf(table, 'new')), countOf(table, 'b', 5)]
    expect(await refusal(transact(table, items))).toEqual([
      'TransactionCanceledException',
      'ConditionalCheckFailed',
      'None',
      'ConditionalCheckFailed',
    ])
    await expect(transact(table, items)).rejects.toMatchObject({
      message: expect.stringContaining('[ConditionalCheckFailed, None, ConditionalCheckFailed]'),
      CancellationReasons: [{ Message: 'The conditional request failed' }, { Code: 'None' }, {}],
    })
  })

  // DynamoDB names the item's reason (ValidationError), DynamoDB Local refuses the whole as a ValidationException.
  test('writes nothing where an item cannot take its update', async () => {
    const table = await openTestTable()
    await transact(table, [putOf(table, 'a', { count: { S: 'many' } })])
    await expect(transact(table, [putOf(table, 'b'), countOf(table, 'a')])).rejects.toThrow()
    expect(await read(table, 'b')).toBeUndefined()
  })

  test('keeps the indexes: an entry made, moved and taken away', async () => {
    const table = await openTestTable()
    await transact(table, [
      putOf(table, 'a', openFor('ron', '2026-11-24')),
      putOf(table, 'b', openFor('ron', '2026-11-25')),
    ])
    expect(await openOf(table, 'ron')).toEqual([
      ['a', '2026-11-24'],
      ['b', '2026-11-25'],
    ])
    const move: TransactWriteItem = {
      Update: {
        TableName: table.name,
        Key: keyOf('a'),
        UpdateExpression: 'SET #until = :until',
        ExpressionAttributeNames: { '#until': OPEN_INDEX.sk },
        ExpressionAttributeValues: { ':until': { S: '2026-11-30' } },
      },
    }
    await transact(table, [putOf(table, 'b'), move])
    expect(await openOf(table, 'ron')).toEqual([['a', '2026-11-30']])
  })

  test('leaves the indexes alone when it is cancelled', async () => {
    const table = await openTestTable()
    await transact(table, [putOf(table, 'a', openFor('ron', '2026-11-24'))])
    await refusal(transact(table, [putOf(table, 'a'), countOf(table, 'b', 1)]))
    await refusal(transact(table, [putOf(table, 'c', openFor('ron', '2026-11-24')), countOf(table, 'b', 1)]))
    expect(await openOf(table, 'ron')).toEqual([['a', '2026-11-24']])
  })
})

describe('a transaction that comes twice', () => {
  test('is done once under one token, whatever has been written meanwhile', async () => {
    const table = await openTestTable()
    const token = { ClientRequestToken: randomUUID() }
    const again = async () => transact(table, [countOf(table, 'a')], token)
    await again()
    await table.client.send(new PutItemCommand(putOf(table, 'b').Put))
    await again()
    expect((await read(table, 'a'))?.count).toEqual({ N: '1' })
    await transact(table, [countOf(table, 'a')], { ClientRequestToken: randomUUID() })
    expect((await read(table, 'a'))?.count).toEqual({ N: '2' })
  })

  test('is refused when its token named another', async () => {
    const table = await openTestTable()
    const token = { ClientRequestToken: randomUUID() }
    await transact(table, [countOf(table, 'a')], token)
    expect(await refusal(transact(table, [countOf(table, 'b')], token))).toEqual([
      'IdempotentParameterMismatchException',
    ])
  })

  test('may be tried again under its token when it was cancelled', async () => {
    const table = await openTestTable()
    const token = { ClientRequestToken: randomUUID() }
    expect(await refusal(transact(table, [countOf(table, 'a', 1)], token))).toContain(
      'ConditionalCheckFailed',
    )
    await transact(table, [countOf(table, 'a')])
    await transact(table, [countOf(table, 'a', 1)], token)
    expect((await read(table, 'a'))?.count).toEqual({ N: '2' })
  })
})

describe('a transaction is refused', () => {
  test('with two actions on one item', async () => {
    const table = await openTestTable()
    expect(await refusal(transact(table, [putOf(table, 'a'), countOf(table, 'a')]))).toEqual([
      'ValidationException',
    ])
    expect(await read(table, 'a')).toBeUndefined()
  })

  test('without an action, and with more than a hundred', async () => {
    const table = await openTestTable()
    const many = Array.from({ length: 101 }, (_, number) => putOf(table, `${number}`))
    expect(await refusal(transact(table, []))).toEqual(['ValidationException'])
    expect(await refusal(transact(table, many))).toEqual(['ValidationException'])
  })

  test('on a table that is not there', async () => {
    const table = await openTestTable()
    const elsewhere = { ...table, name: 'nowhere' }
    expect(await refusal(transact(table, [putOf(elsewhere, 'a')]))).toEqual(['ResourceNotFoundException'])
  })

  test('with an expression that names what it does not give, or gives what it does not name', async () => {
    const table = await openTestTable()
    const unnamed = { Put: { ...putOf(table, 'a').Put, ConditionExpression: 'sk = :unknown' } }
    const unused = { Put: { ...putOf(table, 'a').Put, ExpressionAttributeValues: { ':x': { S: 'x' } } } }
    for (const wrong of [unnamed, unused])
      expect(await refusal(transact(table, [wrong]))).toEqual(['ValidationException'])
  })

  test('with an item or a key that is not the table’s', async () => {
    const table = await openTestTable()
    const half = { Put: { TableName: table.name, Item: { pk: { S: 'a' } } } }
    const count = countOf(table, 'a').Update
    const other = {
      Update: { ...count, TableName: table.name, Key: { pk: { S: 'a' } } },
    } as TransactWriteItem
    expect(await refusal(transact(table, [half]))).toEqual(['ValidationException'])
    expect(await refusal(transact(table, [other]))).toEqual(['ValidationException'])
  })
})

describe('beside others', () => {
  test('transactions and single updates lose no count', async () => {
    const table = await openTestTable()
    const single = countOf(table, 'b').Update
    const isDone = async (write: Promise<unknown>) =>
      write.then(
        () => 1,
        () => 0,
      )
    const done = await Promise.all(
      Array.from({ length: 20 }, async (_, number) =>
        number % 2
          ? isDone(transact(table, number % 4 === 1 ? bothOf(table) : bothOf(table).toReversed()))
          : isDone(table.client.send(new UpdateItemCommand({ ...single, TableName: table.name } as never))),
      ),
    )
    const both = done.filter((_, number) => number % 2 === 1).reduce((sum: number, each) => sum + each, 0)
    const all = done.reduce((sum: number, each) => sum + each, 0)
    expect((await read(table, 'a'))?.count).toEqual({ N: String(both) })
    expect((await read(table, 'b'))?.count).toEqual({ N: String(all) })
  })

  const bothOf = (table: TestTable) => [countOf(table, 'a'), countOf(table, 'b')]

  test('one of many that wish for the same gets it', async () => {
    const table = await openTestTable()
    const wishes = Array.from({ length: 8 }, async (_, number) =>
      refusal(transact(table, [putOf(table, `${number}`), ifNew(putOf(table, 'one'))])),
    )
    const outcomes = await Promise.all(wishes)
    expect(outcomes.filter(([name]) => name === undefined)).toHaveLength(1)
    const written = await Promise.all(outcomes.map(async (_, number) => read(table, `${number}`)))
    expect(written.filter((found) => found !== undefined)).toHaveLength(1)
  })
})

test('a transaction costs twice what its writes do', async () => {
  const table = await openTestTable()
  const { ConsumedCapacity } = await transact(
    table,
    [putOf(table, 'a', { body: { S: 'x'.repeat(1500) } }), countOf(table, 'b')],
    { ReturnConsumedCapacity: 'TOTAL' },
  )
  expect(ConsumedCapacity).toMatchObject([{ TableName: table.name, CapacityUnits: 6 }])
})
