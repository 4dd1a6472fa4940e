import { Readable } from 'node:stream'
import type { AwsResponse, AwsService } from '#local/aws/service'
import {
  broken,
  type Call,
  conflicting,
  connectionLost,
  type Fault,
  goesOn,
  rejected,
  throttled,
  timedOut,
} from './fault.ts'
import { nonsense, refusal } from './model.ts'
import { takeTurn } from './tasks.ts'

/** What the transport uses of an SDK client's request. */
type Request = {
  readonly method: string
  readonly path: string
  readonly query?: Record<string, string>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Told of everything that took effect, in its order. */
export type Journal = (call: Call, task: string | null, body: string) => void

type Client = { readonly config: object; readonly middlewareStack: unknown }

/** Leads an SDK client's requests to a service in this process; retries do not wait. */
export const connect = (client: Client, service: string, serve: AwsService, journal: Journal): void => {
  const config = client.config as {
    requestHandler: unknown
    retryStrategy: () => Promise<RetryStrategy>
  }
  const retryStrategy = config.retryStrategy
  config.retryStrategy = async () => withoutDelay(await retryStrategy())
  config.requestHandler = {
    metadata: {},
    destroy() {},
    handle: async (request: Request) => {
      const body = bytesOf(request.body)
      const call: Call = {
        service,
        operation: operationOf(request, body),
        invocation: request.headers['amz-sdk-invocation-id'] ?? '',
        attempt: Number(/attempt=(\d+)/.exec(request.headers['amz-sdk-request'] ?? '')?.[1] ?? 1),
      }
      const {
        status,
        headers,
        body: answer,
      } = await perform(call, journal, body, (cut) =>
        serve({
          method: request.method,
          path: request.path,
          query: new URLSearchParams(request.query ?? {}),
          headers: lowerCase(request.headers),
          body: cut,
        }),
      )
      const bytes = Buffer.from(answer)
      return {
        response: {
          statusCode: status,
          headers,
          body: service === 's3' ? Readable.from([bytes]) : new Uint8Array(bytes),
        },
      }
    },
  }
}

const perform = async (
  call: Call,
  journal: Journal,
  body: Buffer,
  serve: (body: Buffer) => Promise<AwsResponse>,
): Promise<AwsResponse> => {
  const turn = await takeTurn(call)
  const task = turn?.task
  const fault = turn?.fault ?? task?.ongoing.get(call.invocation) ?? null
  if (fault && goesOn(fault)) task?.ongoing.set(call.invocation, fault)
  if (fault === 'crash-before') {
    turn?.done()
    return never()
  }
  try {
    if (fault !== null && NOT_DONE.has(fault)) return undone(fault, call, body)
    const [cut, mended] = fault === 'partial' ? cutShort(call, body) : [body, (answer: AwsResponse) => answer]
    const answer = mended(await serve(cut))
    if (answer.status < 400) journal(call, task?.name ?? null, cut.toString())
    if (fault === 'lost') throw connectionLost()
    if (fault === 'timeout') throw timedOut()
    if (fault !== 'crash-after') return answer
  } finally {
    turn?.done()
  }
  return never()
}

const NOT_DONE: ReadonlySet<Fault> = new Set([
  'blip',
  'fail',
  'throttle',
  'conflict',
  'reject',
  'refuse',
  'nonsense',
])

const undone = (fault: Fault, { service, operation }: Call, body: Buffer): AwsResponse => {
  if (fault === 'throttle') return throttled(service)
  if (fault === 'conflict') return conflicting(operation)
  if (fault === 'reject') return rejected()
  if (fault === 'refuse') return refusal()
  if (fault === 'nonsense') return nonsense(body.length)
  return broken()
}

const never = (): Promise<never> => new Promise(() => {})

/** Does only the first entry of a batch and tells the client which ones were left. */
const cutShort = (call: Call, body: Buffer): [Buffer, (answer: AwsResponse) => AwsResponse] => {
  const request = JSON.parse(body.toString()) as Record<string, never>
  const edit = (answer: AwsResponse, more: object) => ({
    ...answer,
    headers: { ...answer.headers, 'x-amz-crc32': '', 'content-length': '' },
    body: JSON.stringify({ ...(JSON.parse(answer.body.toString()) as object), ...more }),
  })
  if (call.operation === 'SendMessageBatch') {
    const [first, ...rest] = request['Entries'] as unknown as { Id: string }[]
    const failed = rest.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' }))
    return [
      Buffer.from(JSON.stringify({ ...request, Entries: [first] })),
      (answer) => edit(answer, { Failed: failed }),
    ]
  }
  const items = request['RequestItems'] as unknown as Record<string, unknown>
  const [[table, batch] = ['', null]] = Object.entries(items)
  const isRead = call.operation === 'BatchGetItem'
  const read = batch as { Keys: unknown[] }
  const [first, ...rest] = isRead ? read.Keys : (batch as unknown[])
  if (rest.length === 0) return [body, (answer) => answer]
  const left = { [table]: isRead ? { ...read, Keys: rest } : rest }
  const done = { [table]: isRead ? { ...read, Keys: [first] } : [first] }
  return [
    Buffer.from(JSON.stringify({ ...request, RequestItems: done })),
    (answer) => edit(answer, { [isRead ? 'UnprocessedKeys' : 'UnprocessedItems']: left }),
  ]
}

// The SDK's own body class warns when anything but its bytes is asked for.
const bytesOf = (body: Request['body'] = ''): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)

const operationOf = ({ method, path, headers }: Request, body: Buffer): string => {
  if (path.endsWith('/converse')) return 'Converse'
  const target = headers['x-amz-target'] ?? headers['X-Amz-Target']
  if (target !== undefined) return target.slice(target.indexOf('.') + 1)
  return /^Action=(\w+)|&Action=(\w+)/.exec(body.toString('latin1'))?.slice(1).find(Boolean) ?? method
}

const lowerCase = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

type RetryStrategy = {
  retryBackoffStrategy?: { setDelayBase: () => void; computeNextBackoffDelay: () => number }
}

/** The client's own rules on what is tried again and how often, without the waiting. */
const withoutDelay = (strategy: RetryStrategy): RetryStrategy =>
  Object.assign(strategy, {
    retryBackoffStrategy: { setDelayBase: () => {}, computeNextBackoffDelay: () => 0 },
  })
