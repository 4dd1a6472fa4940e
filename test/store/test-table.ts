import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { onTestFinished } from 'vitest'
import { openDynalite } from '#local/aws/dynalite'
import { type Table, tableDefinition } from '#store/table'

export type TestTable = Table & {
  /** How many items queries and scans have read since the last time that this was asked. */
  readonly itemsRead: () => number
}

/**
 * An empty table of its own, for one test: embedded, or on the DynamoDB at HWM_TEST_DYNAMODB_URL, which must
 * behave alike. Gone when the test is over.
 */
export const openTestTable = async (): Promise<TestTable> => {
  const elsewhere = process.env.HWM_TEST_DYNAMODB_URL
  const embedded = elsewhere === undefined ? await startEmbedded() : null
  const endpoint = elsewhere ?? `http://127.0.0.1:${(embedded?.address() as AddressInfo | null)?.port}`
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const name = `test-${randomUUID()}`
  await client.send(new CreateTableCommand(tableDefinition(name)))
  await untilActive(client, name)
  onTestFinished(async () => {
    if (embedded === null) await client.send(new DeleteTableCommand({ TableName: name }))
    client.destroy()
    embedded?.close()
  })
  let read = 0
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      read += (result.output as { ScannedCount?: number }).ScannedCount ?? 0
      return result
    },
    { step: 'initialize' },
  )
  return {
    client,
    name,
    itemsRead: () => {
      const count = read
      read = 0
      return count
    },
  }
}

const untilActive = async (client: DynamoDBClient, name: string): Promise<void> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  if (Table?.TableStatus !== 'ACTIVE') await untilActive(client, name)
}

const startEmbedded = async (): Promise<Server> => {
  const server = openDynalite()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
