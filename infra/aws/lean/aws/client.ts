import { randomUUID } from 'node:crypto'
import { type Connection, connect, type Request, type Response } from './exchange.ts'
import { type Again, type Patience, retrier } from './retry.ts'
import type { ServiceError } from './service-error.ts'
import { authorize, type Credentials, sha256 } from './sign.ts'

/** One service: `host` before the region, `endpoint` as environment variables name it, `signs` as signatures do. */
export type Service = Patience & {
  readonly host: string
  readonly endpoint: string
  readonly signs: string
}

/** One call with its input: how it is asked, how an answer reads, and how a refusal does. */
export type Command = {
  readonly request: Request
  readonly read: (response: Response) => unknown
  readonly refusal: (response: Response) => ServiceError
}

export type Options = {
  readonly maxAttempts?: number
  readonly region?: string
  readonly endpoint?: string
}

/**
 * Stands in for a client of the AWS SDK: signs with version 4, keeps connections, tries again as the SDK does, and tells
 * Lambda's loop detection what called. It knows Lambda's ways alone: credentials and region from the environment.
 */
export class Client {
  readonly #service: Service
  readonly #options: Options
  readonly #patient: ReturnType<typeof retrier>
  #connection: Connection | undefined
  #endpoint: URL | undefined
  /** How far the service's clock is ahead of this one, ms. */
  #ahead = 0

  constructor(service: Service, options: Options = {}) {
    this.#service = service
    this.#options = options
    this.#patient = retrier({ ...service, attempts: options.maxAttempts ?? service.attempts })
  }

  /** @throws ServiceError what the service refused; else what the network did */
  async send(
    command: Command,
    { abortSignal }: { readonly abortSignal?: AbortSignal } = {},
  ): Promise<unknown> {
    const bodyHash = sha256(command.request.body)
    const invocation = randomUUID()
    return this.#patient(async (attempt) => {
      const most = this.#options.maxAttempts ?? this.#service.attempts
      const request = this.#sign(command.request, bodyHash, {
        'amz-sdk-invocation-id': invocation,
        'amz-sdk-request': `attempt=${attempt}; max=${most}`,
      })
      this.#connection ??= connect(this.endpoint())
      const response = await this.#connection.exchange(request, abortSignal)
      const behind = this.#setClock(response)
      if (response.status < 300) return command.read(response)
      const again: Again = { $again: behind, $wait: waitOf(response) }
      throw Object.assign(command.refusal(response), again)
    })
  }

  destroy(): void {
    this.#connection?.close()
    this.#connection = undefined
  }

  #sign({ method, path, headers, body }: Request, bodyHash: string, more: Record<string, string>): Request {
    const credentials = readCredentials()
    const date = new Date(Date.now() + this.#ahead).toISOString().replace(/[-:]|\.\d+/g, '')
    const { host } = this.endpoint()
    const signed: Record<string, string> = {
      ...headers,
      ...more,
      ...(body !== '' && { 'content-length': String(Buffer.byteLength(body)) }),
      host,
      'x-amz-content-sha256': bodyHash,
      'x-amz-date': date,
      ...(credentials.sessionToken && { 'x-amz-security-token': credentials.sessionToken }),
    }
    const scope = { region: this.#region(), service: this.#service.signs }
    const authorization = authorize({ method, path, headers: signed, bodyHash }, credentials, scope, date)
    return { method, path, body, headers: { ...signed, ...UNSIGNED, ...traceOf(process.env), authorization } }
  }

  #region(): string {
    const region = this.#options.region ?? process.env.AWS_REGION
    if (!region) throw new Error('AWS_REGION is not set.')
    return region
  }

  /** Where calls go. */
  endpoint(): URL {
    return (this.#endpoint ??= new URL(this.#options.endpoint ?? this.#fromEnvironment()))
  }

  #fromEnvironment(): string {
    const { endpoint, host } = this.#service
    const { [`AWS_ENDPOINT_URL_${endpoint}`]: own, AWS_ENDPOINT_URL: common } = process.env
    return own ?? common ?? `https://${host}.${this.#region()}.amazonaws.com`
  }

  /** Whether this clock was so wrong that the service may have refused for it; it is right from now on. */
  #setClock({ headers }: Response): boolean {
    const told = headers.age === undefined ? Date.parse(String(headers.date)) : Number.NaN
    if (Number.isNaN(told)) return false
    const before = this.#ahead
    this.#ahead = told - Date.now()
    return Math.abs(this.#ahead) >= SKEWED && this.#ahead !== before
  }
}

const SKEWED = 240_000
const UNSIGNED = { 'user-agent': 'have-we-met' }

const readCredentials = (): Credentials => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.')
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  }
}

/** Lambda stops a loop of functions and queues by what this header says. */
const traceOf = ({
  AWS_LAMBDA_FUNCTION_NAME,
  _X_AMZN_TRACE_ID,
}: NodeJS.ProcessEnv): Record<string, string> =>
  AWS_LAMBDA_FUNCTION_NAME && _X_AMZN_TRACE_ID ? { 'x-amzn-trace-id': _X_AMZN_TRACE_ID } : {}

const waitOf = ({ headers }: Response): number =>
  Number(headers['x-amz-retry-after']) || Number(headers['retry-after']) * 1000 || 0
