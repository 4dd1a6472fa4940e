import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** An HTTP request as API Gateway's HTTP API hands it to a function (payload 2.0). `at`: milliseconds since 1970. */
export function toEvent(request: IncomingMessage, body: Buffer, at: number): APIGatewayProxyEventV2 {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const rawPath = mark < 0 ? url : url.slice(0, mark)
  const rawQueryString = mark < 0 ? '' : url.slice(mark + 1)
  const query = [...new URLSearchParams(rawQueryString).keys()]
  const headers = headersOf(request)
  const host = headers['host'] ?? ''
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(request.headers.cookie === undefined ? {} : { cookies: request.headers.cookie.split(/;\s*/) }),
    headers,
    ...(query.length === 0 ? {} : { queryStringParameters: queryOf(rawQueryString) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date(at).toISOString(),
      timeEpoch: at,
    },
    ...bodyOf(body, headers['content-type'] ?? ''),
  }
}

/** Writes a function's answer, with API Gateway's defaults for what it leaves out. */
export function writeAnswer(response: ServerResponse, answer: APIGatewayProxyStructuredResultV2): void {
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded === true ? 'base64' : 'utf8')
  response.statusCode = answer.statusCode ?? 200
  response.setHeader('content-type', 'application/json')
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, String(value))
  if (answer.cookies !== undefined) response.setHeader('set-cookie', answer.cookies)
  response.setHeader('content-length', body.length)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(headers).filter(([name]) => name !== 'cookie')
  return Object.fromEntries(pairs.map(([name, value]) => [name, [value ?? ''].flat().join(',')]))
}

function queryOf(rawQueryString: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`
  }
  return query
}

/** A gateway encodes what it does not take for text; a form is not text to it. */
function bodyOf(body: Buffer, type: string): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false }
  const text = /^(text\/|application\/(json|xml|javascript))/i.test(type)
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text }
}
