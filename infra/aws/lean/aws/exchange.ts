import https from 'node:https'

// As a module, node:http reads all that it exports, which loads Node's fetch: a tenth of a cold start.
const http = process.getBuiltinModule('node:http')

export type Request = {
  readonly method: string
  /** Encoded, with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Response = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

export type Connection = {
  readonly exchange: (request: Request, signal?: AbortSignal) => Promise<Response>
  readonly close: () => void
}

/** Connections to one endpoint that stay open from call to call; as many as the SDK keeps. */
export const connect = ({ protocol, hostname, port }: URL): Connection => {
  const { Agent, request } = protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const to = { agent, hostname: hostname.replace(/^\[|\]$/g, ''), port }
  return {
    exchange: ({ body, ...what }, signal) =>
      new Promise((resolve, reject) => {
        const sent = request({ ...to, ...what, ...(signal && { signal }) }, (answer) => {
          const chunks: Buffer[] = []
          answer
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('error', reject)
            .on('end', () => {
              const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
              resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes })
            })
        })
        sent.on('error', reject).end(body)
      }),
    close: () => agent.destroy(),
  }
}
