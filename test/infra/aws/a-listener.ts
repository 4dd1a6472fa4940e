import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Heard = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** `null` cuts the connection. */
export type Reply = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Buffer
} | null

/** A server that keeps what it hears and answers one reply after the other, the last again and again. */
export const openListener = async () => {
  const heard: Heard[] = []
  let replies: readonly Reply[] = []
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    heard.push(await hear(request))
    const reply = replies[Math.min(heard.length, replies.length) - 1] ?? null
    if (reply === null) return request.socket.destroy()
    return response.writeHead(reply.status ?? 200, reply.headers).end(reply.body)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What `work` came to, and what was heard meanwhile. */
    async during(answers: readonly Reply[], work: () => Promise<unknown>) {
      heard.length = 0
      replies = answers
      const outcome = await work().then(
        (result) => ({ result, error: null }),
        (error: unknown) => ({ result: null, error: error as Error }),
      )
      return { ...outcome, heard: [...heard] }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const hear = async (request: IncomingMessage): Promise<Heard> => ({
  method: request.method ?? '',
  url: request.url ?? '',
  headers: request.headers as Record<string, string>,
  body: await text(request),
})
