import { createServer } from 'node:http'
import { close, listen } from '#local/listen'
import type { Site } from './site.ts'

export type WebServer = {
  readonly port: number
  /** From now on requests are answered; before, they are told to come back. */
  readonly open: (site: Site) => void
  readonly close: () => Promise<void>
}

/** Takes the port first, since links name it, and answers once there is a site. */
export async function openWeb(port: number, onFault: (error: unknown) => void): Promise<WebServer> {
  let site: Site = async (_, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end('Starting\n')
  }
  const server = createServer((request, response) => {
    site(request, response).catch((error: unknown) => {
      onFault(error)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('Something went wrong; the terminal of the service says what.\n')
    })
  })
  const taken = await listen(server, port, 'HWM_HTTP_PORT')
  return {
    port: taken,
    open(opened) {
      site = opened
    },
    close: () => close(server),
  }
}
