import { EventEmitter } from 'node:events'
import { openDynalite } from '#local/aws/dynalite'
import type { AwsRequest, AwsResponse, AwsService } from '#local/aws/service'
import { tableDefinition } from '#store/table'

/** A DynamoDB in memory with the one table, called without a socket. */
export const embeddedTable = async (name: string): Promise<AwsService> => {
  const [handle] = openDynalite().listeners('request')
  const service: AwsService = (request) => call(handle as Handle, request)
  const ask = (operation: string, input: object) =>
    service({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: headersOf(operation),
      body: Buffer.from(JSON.stringify(input)),
    })
  await ask('CreateTable', tableDefinition(name))
  for (;;) {
    const { body } = await ask('DescribeTable', { TableName: name })
    if (body.toString().includes('"ACTIVE"')) return service
  }
}

type Handle = (request: unknown, response: unknown) => void

const call = (handle: Handle, { method, path, headers, body }: AwsRequest): Promise<AwsResponse> =>
  new Promise((resolve) => {
    const answered: Record<string, string> = {}
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: unknown) => {
        answered[name.toLowerCase()] = String(value)
      },
      end: (text: string) => resolve({ status: response.statusCode, headers: answered, body: text }),
    }
    const request = Object.assign(new EventEmitter(), { method, url: path, headers })
    handle(request, response)
    request.emit('data', body)
    request.emit('end')
  })

const headersOf = (operation: string) => ({
  'x-amz-target': `DynamoDB_20120810.${operation}`,
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization: 'AWS4-HMAC-SHA256 Credential=sim, SignedHeaders=host, Signature=sim',
})
