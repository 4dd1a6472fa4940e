import { rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CannotStart, close, listen, namesLoopback } from '#local/listen'
import { tableDefinition } from '#store/table'
import { openDynalite } from './dynalite.ts'

export type Database = {
  readonly url: string
  /** How many writes were asked for so far: a way to see whether a run changed anything. */
  readonly writes: () => number
  readonly close: () => Promise<void>
}

/** DynamoDB kept in `folder`, on any free port of loopback, with the one table. */
export async function openDatabase(folder: string, table: string): Promise<Database> {
  const database = await serve(folder)
  if (await hasTable(database, table, folder)) return database
  // Killed while it made the table, dynalite never finishes it. Nothing was ever stored there.
  await database.close()
  await rm(folder, { recursive: true })
  const fresh = await serve(folder)
  if (await hasTable(fresh, table, folder)) return fresh
  throw new CannotStart(`The table in ${folder} could not be made.`)
}

async function serve(folder: string): Promise<Database> {
  const server = openDynalite(folder)
  const [handle] = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[]
  let writes = 0
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // dynalite allows every origin, so a web page could otherwise write here.
    if (!namesLoopback(request) || request.headers.origin !== undefined) response.writeHead(403).end()
    else {
      if (
        /\.(Put|Update|Delete|BatchWrite)Item$|\.TransactWriteItems$/.test(
          String(request.headers['x-amz-target']),
        )
      )
        writes += 1
      handle?.(request, response)
    }
  })
  const port = await listen(server, 0, 'the port of the database')
  return { url: `http://127.0.0.1:${port}`, writes: () => writes, close: () => close(server) }
}

/** Makes the table unless it is there; false when it is there and cannot be used. */
async function hasTable({ url }: Database, name: string, folder: string): Promise<boolean> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: url, region: 'local', credentials, maxAttempts: 1 })
  try {
    await client.send(new CreateTableCommand(tableDefinition(name)))
  } catch (error) {
    if ((error as Error).name !== 'ResourceInUseException')
      throw new CannotStart(`The data in ${folder} cannot be opened; is another service running on it?`, {
        cause: error,
      })
  }
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
      if (Table?.TableStatus === 'ACTIVE') return true
    }
    return false
  } finally {
    client.destroy()
  }
}
