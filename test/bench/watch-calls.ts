import {
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  type BatchWriteItemCommandInput,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  type QueryCommandInput,
  type QueryCommandOutput,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb'
import type { MailShell } from '#shell/mail-shell'
import { type Item, queryUnits, readUnits, writeUnits } from './capacity.ts'

/** What some work asked AWS for. Units are DynamoDB's on-demand request units. */
export type Spent = {
  /** How often each command was sent, by its name without "Command". */
  readonly calls: Readonly<Record<string, number>>
  readonly readUnits: number
  readonly writeUnits: number
}

/** Counts all that the shell's clients send, in the SDK's own middleware; the function tells what one piece of work spent. */
export const watchCalls = (shell: MailShell): (<T>(work: () => Promise<T>) => Promise<Spent>) => {
  let spent = { calls: {} as Record<string, number>, readUnits: 0, writeUnits: 0 }
  const aside = new DynamoDBClient({})
  const itemOf = async (key: Item): Promise<Item | undefined> =>
    (
      await aside.send(
        new GetItemCommand({ TableName: shell.table.name, Key: { ...key }, ConsistentRead: true }),
      )
    ).Item

  const count =
    (next: (args: { input: object }) => Promise<{ output: object }>, context: { commandName?: string }) =>
    async (args: { input: object }) => {
      const name = (context.commandName ?? '').replace(/Command$/, '')
      spent.calls[name] = (spent.calls[name] ?? 0) + 1
      const keys = keysWritten(name, args.input)
      const before = await Promise.all(keys.map(itemOf))
      try {
        const answer = await next(args)
        spent.readUnits += unitsRead(name, args.input, answer.output)
        return answer
      } finally {
        const after = await Promise.all(keys.map(itemOf))
        // A transaction prepares each item and then commits it.
        const times = name === 'TransactWriteItems' ? 2 : 1
        keys.forEach((_, index) => {
          spent.writeUnits += times * writeUnits(before[index], after[index])
        })
      }
    }
  for (const client of [shell.table.client, shell.mail.client, shell.ses, shell.sqs])
    (client.middlewareStack as { add: (middleware: unknown, options: object) => void }).add(count, {
      step: 'initialize',
      name: 'countCalls',
    })

  return async (work) => {
    spent = { calls: {}, readUnits: 0, writeUnits: 0 }
    await work()
    const { calls, ...units } = spent
    return { calls: { ...calls }, ...units }
  }
}

const keyOf = (item: Item | undefined): Item[] => (item?.pk && item.sk ? [{ pk: item.pk, sk: item.sk }] : [])

const keysWritten = (name: string, input: object): Item[] => {
  const { Item: put, Key: key } = input as { Item?: Item; Key?: Item }
  if (name === 'PutItem') return keyOf(put)
  if (name === 'UpdateItem' || name === 'DeleteItem') return keyOf(key)
  if (name === 'TransactWriteItems')
    return ((input as TransactWriteItemsCommandInput).TransactItems ?? []).flatMap(({ Put, Update }) =>
      keyOf(Put?.Item ?? Update?.Key),
    )
  if (name !== 'BatchWriteItem') return []
  return Object.values((input as BatchWriteItemCommandInput).RequestItems ?? {})
    .flat()
    .flatMap(({ PutRequest, DeleteRequest }) => keyOf(PutRequest?.Item ?? DeleteRequest?.Key))
}

const unitsRead = (name: string, input: object, output: object): number => {
  const isConsistent = (input as GetItemCommandInput | QueryCommandInput).ConsistentRead === true
  if (name === 'GetItem') return readUnits((output as GetItemCommandOutput).Item) * (isConsistent ? 1 : 0.5)
  if (name === 'Query') return queryUnits((output as QueryCommandOutput).Items ?? [], isConsistent)
  if (name !== 'BatchGetItem') return 0
  const asked = Object.values((input as BatchGetItemCommandInput).RequestItems ?? {})
  const found = Object.values((output as BatchGetItemCommandOutput).Responses ?? {}).flat()
  const missing = asked.reduce((sum, { Keys }) => sum + (Keys?.length ?? 0), 0) - found.length
  return missing + found.reduce((sum, item) => sum + readUnits(item), 0)
}
