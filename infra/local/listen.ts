import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LOOPBACK } from './settings.ts'

/** A setting or the machine stands in the way of starting; the message is one sentence for the user. */
export class CannotStart extends Error {}

/** Opens `server` on loopback; port 0 takes any free one. `key` is the setting a taken port is blamed on. */
export async function listen(server: Server, port: number, key: string): Promise<number> {
  server.listen(port, LOOPBACK)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw cannotListen(error, port, key)
  }
  return (server.address() as AddressInfo).port
}

/** Turns a failed listen into a sentence. */
export function cannotListen(error: unknown, port: number, key: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') {
    return new CannotStart(`Port ${port} is in use; stop what uses it or set ${key} to another port.`)
  }
  if (code === 'EACCES') return new CannotStart(`Port ${port} may not be opened; set ${key} to another port.`)
  return error
}

/** Stops `server` after the answers under way. */
export async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  // Whoever goes on asking on one connection would keep it open.
  server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'))
  server.close()
  server.closeIdleConnections()
  await closed
}

/**
 * Whether a request was meant for this machine by whoever made it: the Host is loopback, so that a
 * foreign name that resolves to 127.0.0.1 (DNS rebinding) reads nothing.
 */
export function namesLoopback({ headers }: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(headers.host ?? '')
}

/** The whole body of a request, or null when it is longer than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
    else chunks.length = 0
  }
  return length > most ? null : Buffer.concat(chunks)
}
