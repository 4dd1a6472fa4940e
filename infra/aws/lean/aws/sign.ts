import { createHash, createHmac } from 'node:crypto'

/** Who signs; Lambda puts those of the function's role into its environment, where they hold as long as the process. */
export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

export type Scope = { readonly region: string; readonly service: string }

/** What is signed: the path with its query as it is sent, and all headers with lower-case names. */
export type Signable = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** `sha256` of the body, in hex. */
  readonly bodyHash: string
}

/**
 * The value of `authorization`. `date` as in `x-amz-date`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export const authorize = (
  { method, path, headers, bodyHash }: Signable,
  credentials: Credentials,
  { region, service }: Scope,
  date: string,
): string => {
  const day = date.slice(0, 8)
  const names = Object.keys(headers).sort()
  const signedHeaders = names.join(';')
  const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join('')
  // S3 alone takes the path as it is; everywhere else it is encoded once more.
  const [plain = '', query = ''] = path.split('?')
  const canonicalPath = service === 's3' ? plain : plain.split('/').map(encodeURIComponent).join('/')
  const canonical = `${method}\n${canonicalPath}\n${query}\n${lines}\n${signedHeaders}\n${bodyHash}`
  const scope = `${day}/${region}/${service}/aws4_request`
  const text = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(canonical)}`
  const signature = hmac(keyOf(credentials, day, { region, service }), text).toString('hex')
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

const keys = new Map<string, Buffer>()

/** A key holds for a day. */
const keyOf = ({ secretAccessKey }: Credentials, day: string, { region, service }: Scope): Buffer => {
  const name = `${secretAccessKey}/${day}/${region}/${service}`
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = [day, region, service, 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`))
  keys.set(name, key)
  return key
}

const MOST_KEYS = 20

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
