import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import dynalite from 'dynalite'
import db, { type Store } from 'dynalite/db/index.js'
import type { AwsResponse } from './service.ts'
import { openTransactions } from './transact.ts'

/** dynalite's server, which answers TransactWriteItems too; on disk in `path`, else in memory. Not listening yet. */
export function openDynalite(path?: string): Server {
  const { server, store } = serverAndStore({ createTableMs: 0, ...(path !== undefined && { path }) })
  const [others] = server.listeners('request') as RequestListener[]
  const transact = openTransactions(store)
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response) => {
    if (request.headers['x-amz-target'] !== 'DynamoDB_20120810.TransactWriteItems')
      return others?.(request, response)
    // Not as a stream: tests call the listener without a socket.
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      void transact(Buffer.concat(chunks).toString()).then((answer) => send(response, answer))
    })
  })
  return server
}

function send(response: ServerResponse, { status, headers, body }: AwsResponse): void {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.end(body)
}

/** dynalite keeps its store to itself, but makes it by a function that can be listened to. */
function serverAndStore(options: object): { server: Server; store: Store } {
  const { create } = db
  const made: Store[] = []
  db.create = (given) => {
    const store = create(given)
    made.push(store)
    return store
  }
  try {
    const server = dynalite(options)
    const [store] = made
    if (store === undefined) throw new Error('dynalite made no store')
    return { server, store }
  } finally {
    db.create = create
  }
}
