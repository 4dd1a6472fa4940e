import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { PAGE_POLICY } from '#links/pages/style'

/** A request to the links function; `at` in ms since 1970. */
export type WebRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly cookies: readonly string[]
  readonly at: number
}

/** A page; after a POST of the inbox, a redirect to `location`. */
export type WebAnswer = {
  readonly status: number
  readonly html: string
  readonly location?: string
  readonly cookie?: string
}

/** What an HTTP API of payload version 2.0 hands over. */
export const toRequest = (event: APIGatewayProxyEventV2): WebRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: new URLSearchParams(event.rawQueryString),
  form: new URLSearchParams(
    event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
  ),
  cookies: event.cookies ?? [],
  at: event.requestContext.timeEpoch,
})

/** G-30: nothing of a page is kept, framed, indexed or told to another site. */
export const toAnswer = ({
  status,
  html,
  location,
  cookie,
}: WebAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'no-store',
    ...(location && { location }),
  },
  ...(cookie && { cookies: [cookie] }),
  body: html,
})
