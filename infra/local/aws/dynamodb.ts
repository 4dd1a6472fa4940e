import type { IncomingMessage, ServerResponse } from 'node:http'
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { CannotStart, close, listen, namesLoopback } from '#local/listen'

export type Database = {
  readonly url: string
  /** How many writes were asked for so far: a way to see whether a run changed anything. */
  readonly writes: () => number
  readonly close: () => Promise<void>
}

/** DynamoDB kept in `folder`, on any free port of loopback. */
export async function openDatabase(folder: string): Promise<Database> {
  const server = dynalite({ path: folder, createTableMs: 0 })
  const [serve] = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[]
  let writes = 0
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // dynalite allows every origin, so a web page could otherwise write here.
    if (!namesLoopback(request) || request.headers.origin !== undefined) response.writeHead(403).end()
    else {
      if (/\.(Put|Update|Delete|BatchWrite)Item$/.test(String(request.headers['x-amz-target']))) writes += 1
      serve?.(request, response)
    }
  })
  const port = await listen(server, 0, 'the port of the database')
  return { url: `http://127.0.0.1:${port}`, writes: () => writes, close: () => close(server) }
}

/** Makes the table unless it is there; says so in one sentence when another process holds the folder. */
export async function ensureTable(definition: CreateTableCommandInput, folder: string): Promise<void> {
  const client = new DynamoDBClient({ maxAttempts: 1 })
  try {
    await client.send(new CreateTableCommand(definition))
  } catch (error) {
    if ((error as Error).name === 'ResourceInUseException') return
    throw new CannotStart(`The data in ${folder} cannot be opened; is another service running on it?`, {
      cause: error,
    })
  } finally {
    client.destroy()
  }
}
