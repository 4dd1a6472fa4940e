import { once } from 'node:events'
import {
  createServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2'
import type { AddressInfo } from 'node:net'

/** How the endpoint behaves: a body to send, an error as AWS words it, bytes that are no JSON, or silence. */
export type Behaviour =
  | { readonly body: unknown }
  | { readonly status: number; readonly error: string }
  | { readonly bytes: string }
  | 'silence'

/** A filled form in the shape of Converse's response. */
export const filled = (input: unknown, stopReason = 'tool_use') => ({
  body: {
    output: {
      message: {
        role: 'assistant',
        content: [{ toolUse: { toolUseId: 't1', name: 'give_verdict', input } }],
      },
    },
    stopReason,
    usage: { inputTokens: 500, outputTokens: 40, totalTokens: 540 },
    metrics: { latencyMs: 12 },
  },
})

/** A loopback endpoint that speaks Bedrock's Converse over HTTP/2, as its SDK does; it keeps what it was asked. */
export async function openConverse(): Promise<{
  url: string
  asked: { path: string; body: Record<string, unknown> }[]
  behave: (behaviour: Behaviour) => void
  close: () => Promise<void>
}> {
  let behaviour: Behaviour = 'silence'
  const asked: { path: string; body: Record<string, unknown> }[] = []
  const handle = async (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    asked.push({
      path: request.url,
      body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>,
    })
    if (behaviour === 'silence') return
    response.setHeader('content-type', 'application/json')
    if ('error' in behaviour) {
      response.writeHead(behaviour.status, { 'x-amzn-errortype': behaviour.error })
      response.end(JSON.stringify({ message: behaviour.error }))
    } else response.end('bytes' in behaviour ? behaviour.bytes : JSON.stringify(behaviour.body))
  }
  const server = createServer((request, response) => void handle(request, response))
  const sessions = new Set<ServerHttp2Session>()
  server.on('session', (session) => sessions.add(session))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (next) => {
      behaviour = next
    },
    close: async () => {
      for (const session of sessions) session.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
