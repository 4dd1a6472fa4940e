import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { close, listen, namesLoopback, readBody } from '#local/listen'
import type { AwsResponse, AwsService } from './service.ts'

/** Services by the name that SDK clients put in the credential scope of their signature. */
export type Services = Readonly<Record<string, AwsService>>

export type AwsServer = { readonly url: string; readonly close: () => Promise<void> }

/** Serves the services at one address on loopback. What is not signed by an SDK, or comes from a web page, is refused. */
export async function serveAws(services: Services, onFault: (error: unknown) => void): Promise<AwsServer> {
  const server = createServer((request, response) => {
    void answer(services, request, onFault).then((reply) => write(response, reply))
  })
  const port = await listen(server, 0, 'the port of the AWS endpoints')
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) }
}

async function answer(
  services: Services,
  request: IncomingMessage,
  onFault: (error: unknown) => void,
): Promise<AwsResponse> {
  const scope = /Credential=[^/]+\/\d{8}\/[\w-]+\/(\w+)\/aws4_request/.exec(
    request.headers.authorization ?? '',
  )
  const service = services[scope?.[1] ?? '']
  const body = await readBody(request, MOST_BYTES)
  if (service === undefined || !namesLoopback(request) || request.headers.origin !== undefined)
    return plain(403)
  if (body === null) return plain(413)
  try {
    const [path = '/', query = ''] = (request.url ?? '/').split('?')
    return await service({
      method: request.method ?? 'GET',
      path,
      query: new URLSearchParams(query),
      headers: request.headers,
      body,
    })
  } catch (error) {
    onFault(error)
    return plain(500)
  }
}

function write(response: ServerResponse, { status, headers, body }: AwsResponse): void {
  const length = Buffer.byteLength(body)
  response.writeHead(status, { 'content-length': length, ...headers, 'x-amzn-requestid': randomUUID() })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

function plain(status: number): AwsResponse {
  return { status, headers: {}, body: '' }
}

/** The largest raw mail with room for its base64 in a form. */
const MOST_BYTES = 64 * 1024 * 1024
