import { createHash } from 'node:crypto'
import * as bedrock from '@aws-sdk/client-bedrock-runtime'
import * as dynamodb from '@aws-sdk/client-dynamodb'
import * as s3 from '@aws-sdk/client-s3'
import * as secrets from '@aws-sdk/client-secrets-manager'
import * as ses from '@aws-sdk/client-ses'
import * as sqs from '@aws-sdk/client-sqs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { authorize } from '#aws/lean/aws/sign'
import * as leanBedrock from '#aws/lean/client-bedrock-runtime'
import * as leanDynamodb from '#aws/lean/client-dynamodb'
import * as leanS3 from '#aws/lean/client-s3'
import * as leanSecrets from '#aws/lean/client-secrets-manager'
import * as leanSes from '#aws/lean/client-ses'
import * as leanSqs from '#aws/lean/client-sqs'
import { type Heard, openListener, type Reply } from './a-listener.ts'

type Client = { send: (command: never, options?: object) => Promise<unknown>; destroy: () => void }
type Package = Readonly<Record<string, new (input: never) => unknown>>
/** A service: its package, what stands in for it, the client's class, and what its client is made with. */
type Service = readonly [package_: object, lean: object, client: string, options?: object]

const S3_OPTIONS = {
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
}
const DYNAMODB: Service = [dynamodb, leanDynamodb, 'DynamoDBClient']
const S3: Service = [s3, leanS3, 'S3Client', S3_OPTIONS]
const SECRETS: Service = [secrets, leanSecrets, 'SecretsManagerClient']
const SES: Service = [ses, leanSes, 'SESClient', { maxAttempts: 1 }]
const SQS: Service = [sqs, leanSqs, 'SQSClient']
const BEDROCK: Service = [bedrock, leanBedrock, 'BedrockRuntimeClient', { maxAttempts: 1 }]

const Key = { pk: { S: 'OWNER#käthe' }, sk: { S: 'THREAD#1' } }
const Item = {
  ...Key,
  v: { N: '1' },
  is: { BOOL: true },
  all: { L: [{ S: 'a' }] },
  of: { M: { b: { NULL: true } } },
}
const QueueUrl = 'https://sqs.eu-west-1.amazonaws.com/000000000000/work'
const RAW = { Data: Buffer.from('Subject: x\r\n\r\nHave we met? ü+/=\r\n') }
const mail = {
  Source: 'a+b@example.com',
  Destinations: ["o'neil (x)*!~@example.org"],
  RawMessage: RAW,
  ConfigurationSetName: 'have-we-met',
  Tags: [{ Name: 'claim', Value: 'a b&c' }],
}
const CONVERSE = {
  modelId: 'eu.amazon.nova-lite-v1:0',
  system: [{ text: 'Judge.' }],
  messages: [{ role: 'user', content: [{ text: '{"answer":"ü"}' }] }],
  inferenceConfig: { maxTokens: 300, temperature: 0 },
  toolConfig: {
    tools: [{ toolSpec: { name: 'n', inputSchema: { json: { type: 'object', required: ['label'] } } } }],
    toolChoice: { tool: { name: 'n' } },
  },
}
const CALLS: readonly (readonly [command: string, input: object, of: Service])[] = [
  ['GetItem', { TableName: 't', Key, ConsistentRead: true }, DYNAMODB],
  ['BatchGetItem', { RequestItems: { t: { Keys: [Key], ConsistentRead: true } } }, DYNAMODB],
  [
    'BatchWriteItem',
    { RequestItems: { t: [{ PutRequest: { Item } }, { DeleteRequest: { Key } }] } },
    DYNAMODB,
  ],
  ['DeleteItem', { TableName: 't', Key }, DYNAMODB],
  ['PutItem', { TableName: 't', Item, ConditionExpression: 'attribute_not_exists(pk)' }, DYNAMODB],
  [
    'Query',
    { TableName: 't', Limit: 3, ExclusiveStartKey: Key, KeyConditionExpression: 'pk = :p' },
    DYNAMODB,
  ],
  ['Scan', { TableName: 't', FilterExpression: undefined }, DYNAMODB],
  ['UpdateItem', { TableName: 't', Key, ReturnValues: 'ALL_NEW', UpdateExpression: 'ADD a :b' }, DYNAMODB],
  ['TransactWriteItems', { TransactItems: [{ Put: { TableName: 't', Item } }] }, DYNAMODB],
  ['GetSecretValue', { SecretId: 'have-we-met', VersionStage: 'AWSCURRENT' }, SECRETS],
  ['DescribeSecret', { SecretId: 'have-we-met' }, SECRETS],
  ['PutSecretValue', { SecretId: 's', SecretString: 'ü', VersionStages: ['AWSPENDING'] }, SECRETS],
  ['PutSecretValue', { SecretId: 's', SecretString: 'ü', ClientRequestToken: 'a-token' }, SECRETS],
  ['UpdateSecretVersionStage', { SecretId: 's', VersionStage: 'AWSCURRENT', MoveToVersionId: 'b' }, SECRETS],
  ['SendMessageBatch', { QueueUrl, Entries: [{ Id: '1', MessageBody: 'ü' }] }, SQS],
  ['GetQueueAttributes', { QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }, SQS],
  ['SendRawEmail', mail, SES],
  ['SendRawEmail', { Source: 'a@example.com', RawMessage: RAW }, SES],
  ['GetObject', { Bucket: 'mail', Key: "mail/a b+ü(*'!)~=&?/x" }, S3],
  ['Converse', CONVERSE, BEDROCK],
]

let listener: Awaited<ReturnType<typeof openListener>>
beforeAll(async () => {
  listener = await openListener()
})
afterAll(() => listener.close())
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const enter = (more: Record<string, string> = {}): void => {
  const keys = {
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalr/EXAMPLE',
    AWS_SESSION_TOKEN: 'a+token=',
  }
  for (const [name, value] of Object.entries({ AWS_REGION: 'eu-west-1', ...keys, ...more }))
    vi.stubEnv(name, value)
}
const clientOf = (of: object, name: string, options: object): Client =>
  new ((of as Package)[name] as new (options: object) => Client)(options)
const commandOf = (of: object, name: string, input: object): never =>
  new ((of as Package)[`${name}Command`] as new (input: object) => never)(input)

/** What the package would send, signed, and where to; nothing leaves. */
const sentByPackage = async (
  command: string,
  input: object,
  [of, , client, options]: Service,
): Promise<Heard & { host: string }> => {
  let sent: (Heard & { host: string }) | undefined
  const handle = (
    request: Record<'method' | 'path' | 'hostname' | 'body', string> &
      Pick<Heard, 'headers'> & { query: Record<string, string> },
  ) => {
    const { method, path, headers, body, hostname } = request
    const [text, query] = [
      body === undefined ? '' : Buffer.from(body).toString(),
      new URLSearchParams(request.query),
    ]
    sent = { method, url: query.size > 0 ? `${path}?${query}` : path, headers, body: text, host: hostname }
    throw new Error('nothing leaves')
  }
  const requestHandler = { handle, destroy() {}, metadata: { handlerProtocol: 'http/1.1' } }
  await clientOf(of, client, { ...options, requestHandler, maxAttempts: 1 })
    .send(commandOf(of, command, input))
    .catch(() => {})
  if (sent === undefined) throw new Error(`${command} was not sent`)
  return sent
}

const sentByLean = async (
  command: string,
  input: object,
  [, of, client, options]: Service,
): Promise<Heard> => {
  const sender = clientOf(of, client, { ...options, endpoint: listener.url, maxAttempts: 1 })
  const { heard } = await listener.during([{ status: 400, body: '{}' }], () =>
    sender.send(commandOf(of, command, input)),
  )
  sender.destroy()
  return heard[0] as Heard
}

/** A token that is made for a call differs from call to call. */
const contentOf = ({ headers, body }: Heard, input: object): unknown => {
  if (!headers['content-type']?.includes('json')) return [...new URLSearchParams(body)]
  const { ClientRequestToken, ...content } = JSON.parse(body) as Record<string, unknown>
  return { ...content, token: 'ClientRequestToken' in input ? ClientRequestToken : typeof ClientRequestToken }
}

describe('what stands in for the clients of the SDK asks what they ask', () => {
  it.each(CALLS)('%s of %j', async (command, input, service) => {
    enter()
    const theirs = await sentByPackage(command, input, service)
    const ours = await sentByLean(command, input, service)
    expect(ours.method).toBe(theirs.method)
    expect(ours.url).toBe(theirs.url)
    expect(contentOf(ours, input)).toEqual(contentOf(theirs, input))
    const { [service[2]]: client } = service[1] as Record<string, new (o: object) => { endpoint(): URL }>
    expect(client && new client({}).endpoint().host).toBe(theirs.host)
    for (const name of ['content-type', 'x-amz-target', 'x-amz-security-token', 'content-length'])
      expect([name, ours.headers[name]]).toEqual([name, theirs.headers[name]])
    const hash = createHash('sha256').update(ours.body).digest('hex')
    expect(ours.headers['x-amz-content-sha256']).toBe(hash)
  })

  it.each(CALLS)('and signs %s of %j as they do', async (command, input, service) => {
    enter()
    const theirs = await sentByPackage(command, input, service)
    const { authorization = '', ...all } = theirs.headers
    const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? []
    const headers = Object.fromEntries(names.split(';').map((name) => [name, String(all[name])]))
    const [, region = '', signs = ''] = /Credential=\S+?\/\d{8}\/([^/]+)\/([^/]+)/.exec(authorization) ?? []
    const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalr/EXAMPLE' }
    const signable = {
      method: theirs.method,
      path: theirs.url,
      headers,
      bodyHash: String(all['x-amz-content-sha256']),
    }
    expect(authorize(signable, credentials, { region, service: signs }, String(all['x-amz-date']))).toBe(
      authorization,
    )
  })

  it('and tells Lambda what called, against loops of functions and queues', async () => {
    enter({ AWS_LAMBDA_FUNCTION_NAME: 'digest', _X_AMZN_TRACE_ID: 'Root=1-5759e988' })
    const [command, input, service] = CALLS[14] as (typeof CALLS)[number]
    const theirs = await sentByPackage(command, input, service)
    expect(theirs.headers['X-Amzn-Trace-Id']).toBe('Root=1-5759e988')
    expect((await sentByLean(command, input, service)).headers['x-amzn-trace-id']).toBe('Root=1-5759e988')
  })

  it('and finds a service where the environment says', () => {
    enter({ AWS_ENDPOINT_URL: 'http://localhost:1', AWS_ENDPOINT_URL_SES: 'http://localhost:2' })
    expect(new leanSes.SESClient().endpoint().host).toBe('localhost:2')
    expect(new leanSqs.SQSClient().endpoint().host).toBe('localhost:1')
  })
})

const json = (body: object, status = 200, headers = {}): Reply => ({
  status,
  headers,
  body: JSON.stringify(body),
})
const xml = (body: string, status = 200): Reply => ({ status, body: `<?xml version="1.0"?>\n${body}` })
const md5 = (text: string) => createHash('md5').update(text).digest('hex')
const refused = (type: string, status = 400, more = {}): Reply =>
  json({ __type: `com.amazonaws.x#${type}`, message: 'No.', ...more }, status)
const sesError = (code: string, status: number): Reply =>
  xml(
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>No &lt;to&gt; &amp; &#39;you&#39;.</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    status,
  )
const sent = (to: string) =>
  json({ Successful: [{ Id: '1', MessageId: 'm', MD5OfMessageBody: md5(to) }], Failed: [] })
const OK = json({ Item })

const ANSWERS: readonly (readonly [what: string, replies: readonly Reply[], call: number])[] = [
  ['an item', [OK], 0],
  ['no item', [json({})], 0],
  ['a failed condition', [refused('ConditionalCheckFailedException')], 4],
  [
    'a cancelled transaction',
    [
      refused('TransactionCanceledException', 400, {
        CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
      }),
    ],
    8,
  ],
  [
    'a mistake of ours',
    [json({ __type: 'com.amazon.coral.validate#ValidationException', message: 'Bad.' }, 400)],
    0,
  ],
  [
    'an error told by a header',
    [json({ message: 'No.' }, 400, { 'x-amzn-errortype': 'AccessDeniedException:http://x' })],
    0,
  ],
  ['a fault that passes', [refused('InternalServerError', 500), OK], 0],
  ['a fault that stays', [refused('InternalServerError', 500)], 0],
  ['a fault of no kind that passes', [refused('Odd', 501)], 0],
  ['a table that is too busy for a moment', [refused('ProvisionedThroughputExceededException'), OK], 0],
  ['a lost connection', [null, OK], 0],
  ['a connection lost again and again', [null], 0],
  ['a gateway in trouble', [{ status: 503, body: '' }, OK], 0],
  [
    'a clock that is wrong',
    [
      json({ __type: 'InvalidSignatureException', message: 'Signature not yet current' }, 403, {
        date: new Date(Date.now() - 3_600_000).toUTCString(),
      }),
      json({}, 200, { date: new Date(Date.now() - 3_600_000).toUTCString() }),
    ],
    0,
  ],
  ['a signature that is wrong', [refused('InvalidSignatureException', 403)], 0],
  ['a secret', [json({ Name: 'x', SecretString: '{"a":1}', VersionId: 'v' })], 9],
  ['no secret', [refused('ResourceNotFoundException')], 9],
  ['stages', [json({ VersionIdsToStages: { a: ['AWSCURRENT'] } })], 10],
  ['a busy secret', [refused('ThrottlingException')], 9],
  ['a message that is queued', [sent('ü')], 14],
  [
    'a message that is refused',
    [json({ Successful: [], Failed: [{ Id: '1', SenderFault: true, Code: 'X', Message: 'no' }] })],
    14,
  ],
  ['no such queue', [json({ __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'No.' }, 400)], 14],
  ['attributes', [json({ Attributes: { ApproximateNumberOfMessages: '3' } })], 15],
  [
    'a mail that is sent',
    [
      xml(
        '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0102-a</MessageId></SendRawEmailResult></SendRawEmailResponse>',
      ),
    ],
    16,
  ],
  ['a mail that is rejected', [sesError('MessageRejected', 400)], 16],
  ['mails that are too many', [sesError('Throttling', 400)], 16],
  ['a fault of SES', [sesError('InternalFailure', 500)], 16],
  ['a connection to SES that is lost', [null], 16],
]

/** The answer without what says how it came. */
const plain = (value: unknown): unknown => {
  const { $metadata: _, ...rest } = (value ?? {}) as Record<string, unknown>
  return rest
}
const told = (error: Error | null): unknown => {
  const { $fault, CancellationReasons, code, $metadata } = (error ?? {}) as Error & {
    $fault?: string
    CancellationReasons?: unknown
    code?: string
    $metadata?: { httpStatusCode?: number }
  }
  const lost =
    code === undefined
      ? { name: error?.name, message: error?.message, status: $metadata?.httpStatusCode }
      : {}
  return { $fault, CancellationReasons, code, ...lost }
}

describe('what stands in for the clients of the SDK takes answers as they do', () => {
  it.each(ANSWERS)('%s', async (_what, replies, call) => {
    enter()
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const [command, input, [package_, lean, client, options]] = CALLS[call] as (typeof CALLS)[number]
    const [theirs, ours] = await Promise.all(
      [package_, lean].map(async (of, at) => {
        const own = at === 0 ? listener : await openListener()
        const sender = clientOf(of, client, { ...options, endpoint: own.url })
        const came = await own.during(replies, () => sender.send(commandOf(of, command, input)))
        sender.destroy()
        if (own !== listener) await own.close()
        return came
      }),
    )
    expect(plain(ours?.result)).toEqual(plain(theirs?.result))
    expect(told(ours?.error ?? null)).toEqual(told(theirs?.error ?? null))
    expect(ours?.heard.map(({ headers }) => headers['amz-sdk-request'])).toEqual(
      theirs?.heard.map(({ headers }) => headers['amz-sdk-request']),
    )
    expect(ours?.heard.at(-1)?.headers['x-amz-date']?.slice(0, 11)).toBe(
      theirs?.heard.at(-1)?.headers['x-amz-date']?.slice(0, 11),
    )
    expect(new Set(ours?.heard.map(({ body }) => body)).size).toBe(1)
  })

  it('and knows a failed condition and a refusal of SES by their classes', async () => {
    enter()
    const table = new leanDynamodb.DynamoDBClient({ endpoint: listener.url })
    const put = new leanDynamodb.PutItemCommand({})
    const { error } = await listener.during([refused('ConditionalCheckFailedException')], () =>
      table.send(put),
    )
    expect(error).toBeInstanceOf(leanDynamodb.ConditionalCheckFailedException)
    table.destroy()
    const sender = new leanSes.SESClient({ endpoint: listener.url })
    const send = new leanSes.SendRawEmailCommand(mail)
    const no = await listener.during([sesError('MessageRejected', 400)], () => sender.send(send))
    expect(no.error).toBeInstanceOf(leanSes.SESServiceException)
    expect(no.error).not.toBeInstanceOf(leanDynamodb.ConditionalCheckFailedException)
    sender.destroy()
  })

  it('and throws on a message that arrived changed', async () => {
    enter()
    const queue = new leanSqs.SQSClient({ endpoint: listener.url })
    const send = new leanSqs.SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: '1', MessageBody: 'ü' }] })
    expect((await listener.during([sent('other')], () => queue.send(send))).error?.message).toMatch('changed')
    queue.destroy()
  })

  it('and reads an object, or says that there is none', async () => {
    enter()
    for (const of of [s3, leanS3]) {
      const store = clientOf(of, 'S3Client', { ...S3_OPTIONS, endpoint: listener.url })
      const get = () =>
        store.send(commandOf(of, 'GetObject', { Bucket: 'mail', Key: 'a' })) as Promise<{
          Body: { transformToByteArray(): Promise<Uint8Array> }
        }>
      const bytes = Buffer.alloc(300_000, 'äx')
      const { result } = await listener.during([{ body: bytes }], async () =>
        (await get()).Body.transformToByteArray(),
      )
      expect(Buffer.from(result as Uint8Array).equals(bytes)).toBe(true)
      const none = await listener.during(
        [xml('<Error><Code>NoSuchKey</Code><Message>No.</Message></Error>', 404)],
        get,
      )
      expect(none.error).toMatchObject({ name: 'NoSuchKey', message: 'No.', $fault: 'client' })
      expect(none.heard).toHaveLength(1)
      store.destroy()
    }
  })

  it('and reads what a model fills in, or gives up in time', async () => {
    enter()
    const model = new leanBedrock.BedrockRuntimeClient({ endpoint: listener.url, maxAttempts: 1 })
    const ask = (abortSignal?: AbortSignal) => () =>
      model.send(commandOf(leanBedrock, 'Converse', CONVERSE), abortSignal && { abortSignal })
    const filled = {
      output: { message: { content: [{ toolUse: { name: 'n', input: { label: 'met' } } }] } },
      stopReason: 'tool_use',
      usage: { inputTokens: 3 },
    }
    expect((await listener.during([json(filled)], ask())).result).toEqual(filled)
    const busy = await listener.during(
      [json({ message: 'Busy.' }, 429, { 'x-amzn-errortype': 'ThrottlingException' })],
      ask(),
    )
    expect(busy.error).toMatchObject({ name: 'ThrottlingException' })
    expect((await listener.during([json(filled)], ask(AbortSignal.abort()))).error).toMatchObject({
      name: 'AbortError',
    })
    model.destroy()
  })

  it('and stops trying again when too much fails', async () => {
    enter()
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const tries: number[] = []
    for (const of of [dynamodb, leanDynamodb]) {
      const table = clientOf(of, 'DynamoDBClient', { endpoint: listener.url })
      const ask = () => table.send(commandOf(of, 'GetItem', CALLS[0]?.[1] ?? {}))
      let heard = 0
      for (let call = 0; call < 14; call += 1)
        heard += (await listener.during([refused('InternalServerError', 500)], ask)).heard.length
      // What goes well gives back what it cost.
      heard += (await listener.during([OK], ask)).heard.length
      tries.push(heard)
      table.destroy()
    }
    expect(tries[0]).toBeLessThan(14 * 4)
    expect(tries[1]).toBe(tries[0])
  })

  it.each([
    ['a fault', refused('InternalServerError', 500)],
    ['too much at once', refused('ThrottlingException')],
  ])('and waits as long before another try: %s', async (_what, reply) => {
    enter()
    vi.spyOn(Math, 'random').mockReturnValue(0.1)
    const waits = async ([package_, lean, client]: Service, of: object) => {
      const timer = vi.spyOn(globalThis, 'setTimeout')
      const sender = clientOf(of, client, { endpoint: listener.url })
      await listener.during([reply], () => sender.send(commandOf(of, 'GetItem', CALLS[0]?.[1] ?? {})))
      sender.destroy()
      const waited = timer.mock.calls.map(([, ms]) => ms ?? 0).filter((ms) => ms > 0 && ms < 2000)
      timer.mockRestore()
      return package_ === lean ? [] : waited
    }
    const theirs = await waits(DYNAMODB, dynamodb)
    expect(theirs).toHaveLength(3)
    expect(await waits(DYNAMODB, leanDynamodb)).toEqual(theirs)
  })
})
