import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a service answers: a status and a body, by what the SDK asks for. */
export type Answers = Readonly<Record<string, string | object | { readonly fault: string }>>

export type HttpAws = {
  readonly config: {
    readonly endpoint: string
    readonly region: string
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
    readonly maxAttempts: number
  }
  /** What was asked, in order. */
  readonly asked: string[]
  readonly answers: Record<string, Answers[string]>
  readonly close: () => Promise<void>
}

/** AWS over HTTP: the query protocol by its `Action` (XML), REST by `METHOD path` (JSON). */
export const openHttpAws = async (first: Answers): Promise<HttpAws> => {
  const answers: Record<string, Answers[string]> = { ...first }
  const asked: string[] = []
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request)
    const action = new URLSearchParams(body).get('Action')
    const name = action ?? `${request.method} ${decodeURIComponent(request.url ?? '')}`
    asked.push(name)
    const answer = answers[name] ?? { fault: 'NotFoundException' }
    if (typeof answer === 'string') {
      const result = `<${name}Response><${name}Result>${answer}</${name}Result></${name}Response>`
      response.writeHead(200, { 'content-type': 'text/xml' }).end(result)
    } else if ('fault' in answer && action !== null) {
      const error = `<ErrorResponse><Error><Type>Sender</Type><Code>${String(answer.fault)}</Code><Message>no</Message></Error></ErrorResponse>`
      response.writeHead(400, { 'content-type': 'text/xml' }).end(error)
    } else if ('fault' in answer) {
      response
        .writeHead(404, { 'content-type': 'application/json', 'x-amzn-errortype': String(answer.fault) })
        .end('{}')
    } else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }
  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    config: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    },
    asked,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
