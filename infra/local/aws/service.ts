import type { IncomingHttpHeaders } from 'node:http'

export type AwsRequest = {
  readonly method: string
  /** Path without the query, still percent-encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type AwsResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string
}

/** One AWS service as its SDK client sees it over HTTP. */
export type AwsService = (request: AwsRequest) => Promise<AwsResponse>

/** An answer of the JSON protocols. */
export function json(status: number, value: object): AwsResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(value) }
}

/** An answer of the XML protocols. */
export function xml(status: number, text: string): AwsResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${text}`,
  }
}
