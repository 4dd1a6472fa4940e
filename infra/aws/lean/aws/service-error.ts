import type { Response } from './exchange.ts'

/** What a service answered in place of a result: named as the service names it, with whatever it told besides. */
export class ServiceError extends Error {
  readonly $fault: 'client' | 'server'
  readonly $metadata: { readonly httpStatusCode: number; readonly requestId: string | undefined }

  constructor(name: string, message: string, { status, headers }: Response, more: object = {}) {
    super(message)
    Object.assign(this, more)
    this.name = name
    this.$fault = status < 500 ? 'client' : 'server'
    const requestId = headers['x-amzn-requestid'] ?? headers['x-amz-request-id']
    this.$metadata = { httpStatusCode: status, requestId: requestId?.toString() }
  }
}

/** An answer whose error is JSON: `{"__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException"}`. */
export const jsonError = (response: Response, kinds: Kinds = {}): ServiceError => {
  const { __type, code, message, Message, ...more } = readJson(response.body)
  const type = [response.headers['x-amzn-errortype'], code, __type].find((each) => typeof each === 'string')
  const name = type?.replace(/^.*#|:.*$/g, '') ?? 'Unknown'
  const said = [message, Message].find((each) => typeof each === 'string') ?? 'UnknownError'
  return new (kinds[name] ?? ServiceError)(name, said, response, more)
}

/** Errors that have a class of their own. */
export type Kinds = Readonly<Record<string, typeof ServiceError>>

/** What stands between comes from elsewhere than the service: a gateway answers in HTML. */
type Told = Partial<Record<'__type' | 'code' | 'message' | 'Message', string>>

const readJson = (body: Buffer): Told => {
  try {
    const told: unknown = JSON.parse(body.toString())
    return typeof told === 'object' && told !== null ? told : {}
  } catch {
    return {}
  }
}

/** An answer whose error is XML: `<Error><Code>NoSuchKey</Code><Message>…`. */
export const xmlError = (response: Response): ServiceError => {
  const body = response.body.toString()
  const name = textOf(body, 'Code') ?? (response.status === 404 ? 'NotFound' : 'Unknown')
  return new ServiceError(name, textOf(body, 'Message') ?? 'Unknown', response)
}

/** The text of the first element of this name; null without one. */
export const textOf = (xml: string, element: string): string | null => {
  const found = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]
  return found?.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi, unescapeOne) ?? null
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeOne = (whole: string, name?: string, decimal?: string, hex?: string): string => {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
