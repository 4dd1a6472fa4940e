import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, bundle, ENTRIES, type FunctionName } from '#aws/bundle'
import { FACTS } from '#aws/facts'
import { RIGHTS } from '#aws/rights'
import { signAnswer, signLink } from '#links/sign'
import { notification } from '#local/sns'
import { ensureOwner, viewThreads } from '#shell/operate'
import { openShell } from '#shell/shell'
import { filled, openConverse } from '#test/judge/converse-endpoint'
import { type LocalAws, openLocalAws } from './endpoints.ts'
import { Facts, root, stackWith } from './stack.ts'

const MINUTE = 60_000
const NINE = Date.parse('2026-11-24T09:00:00Z')
/** Base64 is a third more; Lambda takes 50 MB zipped, and a cold start pays for each megabyte. */
const MOST_BYTES = 5_000_000

type Content = { readonly bytes: number; readonly commands: Readonly<Record<string, readonly string[]>> }

let folder: string
let aws: LocalAws
const bundles: Partial<Record<FunctionName, Content>> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hwm-bundles-'))
  aws = await openLocalAws('met.example.org', () => NINE)
  for (const name of Object.keys(ENTRIES) as FunctionName[]) {
    bundles[name] = await contentOf(await bundle(name, join(folder, `${name}.mjs`)))
  }
  await writeFile(join(folder, 'invoke.mjs'), INVOKE)
})
afterAll(async () => {
  await aws.close()
  await rm(folder, { recursive: true, force: true })
})

/** What Lambda's runtime does with a bundle: import it in an empty folder and call its handler. */
const INVOKE = `
const { handler } = await import('./' + process.argv[2] + '.mjs')
const answer = await handler(JSON.parse(process.argv[3]), { awsRequestId: 'test', getRemainingTimeInMillis: () => 60000 })
process.stdout.write('\\n' + JSON.stringify(answer ?? null))
`

const ASK_MODEL = `
const { openModel } = await import('./ask-model.mjs')
const settings = { model: 'eu.example-v1:0', region: 'eu-central-1', timeout: 5000, endpoint: process.env.MODEL }
process.stdout.write(JSON.stringify(await openModel(settings)('We met.')))
process.exit()
`

const invoke = async (name: FunctionName, event: object): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['invoke.mjs', name, JSON.stringify(event)],
    { cwd: folder, env: { ...aws.environment }, maxBuffer: 1e7 },
  )
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1))
}

const ANSWER = [
  'From: Kim Sample <kim.sample@example.com>',
  'Subject: Re: Have we met?',
  'Message-ID: <answer@example.com>',
  '',
  'Yes, we met in Utrecht in 2019.',
  '',
].join('\r\n')

/** What tree shaking left in: the SDK commands of the function's own file and of what it loads later, by client. */
const contentOf = async ({ files: [file = ''], bytesOf }: Bundle): Promise<Content> => {
  const commands: Record<string, string[]> = {}
  for (const [path, bytes] of bytesOf) {
    const [, client, command] = /client-([a-z0-9-]+)\/dist-es\/commands\/(\w+)Command\.js$/.exec(path) ?? []
    if (client && command && bytes > 0) (commands[client] ??= []).push(command)
  }
  return { bytes: (await stat(file)).size, commands }
}

describe('each bundle', () => {
  it.each(Object.keys(ENTRIES) as FunctionName[])('%s stays small', (name) => {
    expect(bundles[name]?.bytes).toBeGreaterThan(10_000)
    expect(bundles[name]?.bytes).toBeLessThan(MOST_BYTES)
  })

  it.each([...Object.keys(ENTRIES), 'ask-model'])(
    '%s is of ASCII alone, and asks of nothing whether it is of a class that it does without',
    async (name) => {
      const code = await readFile(join(folder, `${name}.mjs`), 'utf8')
      expect(code).toMatch(/^[\0-\x7f]*$/)
      expect(code).not.toMatch(/(?:instanceof|extends) ?\(?void 0/)
    },
  )

  it('is what its function is deployed with', () => {
    const { app, stack } = stackWith({}, { bundled: true })
    const { directory } = app.synth()
    const deployed = new Facts(Template.fromStack(stack))
      .all('AWS::Lambda::Function')
      .map(([, { Properties }]) => Properties)
      .filter(({ Handler }) => !Handler.startsWith('index.'))
      .map(({ Handler, Code }) => [
        Handler,
        readdirSync(join(directory, `asset.${Code.S3Key.replace('.zip', '')}`)).filter((file) =>
          file.endsWith('.mjs'),
        ),
      ])
    expect(Object.fromEntries(deployed)).toEqual({
      'intake.handler': ['intake.mjs'],
      'digest.handler': ['ask-model.mjs', 'digest.mjs'],
      'links.handler': ['links.mjs'],
      'rotate.handler': ['rotate.mjs'],
    })
  }, 120_000)

  it.each(['intake', 'digest', 'links'] as const)(
    '%s may do with the table exactly what its code does',
    (name) => {
      const { actions, queries } = RIGHTS[name]
      const allowed = [
        ...actions.map((action) => action.replace('dynamodb:', '')),
        ...(queries.length > 0 ? ['Query'] : []),
      ]
      // A transaction needs the right to each of its writes, which are puts and updates, and none of its own.
      const used = bundles[name]?.commands.dynamodb
        ?.filter((command) => command !== 'DescribeEndpoints')
        .flatMap((command) => (command === 'TransactWriteItems' ? ['PutItem', 'UpdateItem'] : command))
      expect([...new Set(used)].sort()).toEqual(allowed.sort())
    },
  )

  it.each(FACTS)('one logs what the alarm $name counts', async ({ event, reason }) => {
    const texts = await Promise.all(
      ['intake', 'digest'].map((name) => readFile(join(folder, `${name}.mjs`), 'utf8')),
    )
    for (const word of [event, reason].filter((each) => each !== null))
      expect(texts.some((text) => text.includes(`"${word}"`) || text.includes(`'${word}'`))).toBe(true)
  })

  it('links carries neither SES nor S3, nor the reader of mail, nor the judge', () => {
    expect(Object.keys(bundles.links?.commands ?? {}).sort()).toEqual(['dynamodb', 'secrets-manager', 'sqs'])
  })

  it('only intake and digest carry SES', () => {
    expect(bundles.intake?.commands.ses).toEqual(['SendRawEmail'])
    expect(bundles.digest?.commands.ses).toEqual(['SendRawEmail'])
    expect(bundles.rotate?.commands.ses).toBeUndefined()
  })
})

describe('a bare Node without node_modules runs', () => {
  it('intake on a recorded forward, digest on a tick and an answer, links on a click', async () => {
    const shell = await openShell(aws.environment)
    const owner = await ensureOwner(shell, {
      name: 'Robin Example',
      address: 'robin@example.org',
      zone: 'UTC',
      digestHour: 8,
      at: NINE,
    })
    const fixtures = join(root, 'test/fixtures/aws')
    const received = JSON.parse(await readFile(join(fixtures, 'invite-notification.json'), 'utf8')) as {
      mail: object
      receipt: { action: { objectKey: string } }
    }
    await aws.storage.objects.put(
      received.receipt.action.objectKey,
      await readFile(join(fixtures, 'invite.eml')),
    )

    const record = {
      messageId: 'm1',
      body: notification('invites', received, NINE),
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:111122223333:Invites',
    }
    expect(await invoke('intake', { Records: [record] })).toEqual({ batchItemFailures: [] })
    expect(await viewThreads(shell)).toMatchObject([{ status: 'asking', inviter: { name: 'Kim Sample' } }])

    await invoke('digest', { clock: new Date(NINE + 11 * MINUTE).toISOString() })
    const work = await aws.storage.queues.work.take(10, MINUTE)
    await invoke('digest', {
      Records: work.map(({ id, body }) => ({
        messageId: id,
        body,
        eventSourceARN: 'arn:aws:sqs:local:000000000000:work',
      })),
    })
    expect(aws.storage.outbox.list().map(({ source, destinations }) => [source, destinations])).toEqual([
      ['have-we-met@met.example.org', ['kim.sample@example.com']],
    ])

    const [asked] = await viewThreads(shell)
    if (asked === undefined) throw new Error('the thread is gone')
    const to = `ask+${signAnswer(shell.secrets.keys, { owner: owner.id, thread: asked.id })}@reply.met.example.org`
    await aws.storage.objects.put('mail/answer', Buffer.from(ANSWER))
    const reply = {
      ...received,
      mail: { ...received.mail, messageId: 'answer' },
      receipt: {
        ...received.receipt,
        recipients: [to],
        action: { ...received.receipt.action, objectKey: 'mail/answer' },
      },
    }
    const answered = { ...record, body: notification('replies', reply, NINE + 60 * MINUTE) }
    expect(await invoke('digest', { Records: [answered] })).toEqual({ batchItemFailures: [] })
    expect(await viewThreads(shell)).toMatchObject([{ status: 'answered', label: 'met' }])

    const token = signLink(shell.secrets.keys, {
      action: 'pause',
      owner: owner.id,
      thread: null,
      expires: NINE + 60 * MINUTE,
    })
    const page = await invoke('links', {
      version: '2.0',
      routeKey: '$default',
      rawPath: `/l/${token}`,
      rawQueryString: '',
      headers: { host: 'localhost' },
      requestContext: { http: { method: 'GET', path: `/l/${token}` }, timeEpoch: NINE },
      isBase64Encoded: false,
    })
    expect(page).toMatchObject({ statusCode: 200, body: expect.stringContaining('<form method="post"') })
  })

  it('what digest loads to ask a model', async () => {
    const model = await openConverse()
    try {
      model.behave(filled({ label: 'met' }))
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '-e', ASK_MODEL],
        {
          cwd: folder,
          env: { ...aws.environment, MODEL: model.url },
        },
      )
      expect(JSON.parse(stdout)).toEqual({
        filled: { label: 'met' },
        stop: 'tool_use',
        input: 500,
        output: 40,
      })
      expect(model.asked.map(({ path }) => decodeURIComponent(path))).toEqual([
        '/model/eu.example-v1:0/converse',
      ])
    } finally {
      await model.close()
    }
  })

  it.each([
    ['made an event destination', 'Successfully validated SNS topic for Amazon SES event publishing.'],
    [
      'made a receipt rule',
      JSON.stringify({
        notificationType: 'Received',
        mail: { messageId: 'AMAZON_SES_SETUP_NOTIFICATION', destination: ['recipient@example.com'] },
        receipt: { recipients: ['recipient@example.com'], action: { type: 'S3' } },
      }),
    ],
  ])('intake on what SES says when it %s: nothing dies of it', async (_, Message) => {
    const record = { messageId: 'm1', body: JSON.stringify({ Type: 'Notification', Message }) }
    expect(await invoke('intake', { Records: [record] })).toEqual({ batchItemFailures: [] })
  })

  it('intake on a message that is none of these gives it back to its queue', async () => {
    const record = { messageId: 'm1', body: JSON.stringify({ Type: 'Notification', Message: 'no JSON' }) }
    expect(await invoke('intake', { Records: [record] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    })
  })

  it('links on a request that names nothing, without a word about why', async () => {
    const answer = await invoke('links', {
      version: '2.0',
      routeKey: '$default',
      rawPath: '/',
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method: 'GET', path: '/' }, timeEpoch: NINE },
      isBase64Encoded: false,
    })
    expect(answer).toMatchObject({ statusCode: 404 })
  })

  it('and says which setting is missing in one sentence', async () => {
    const { HWM_TABLE: _, ...without } = aws.environment
    const failed = promisify(execFile)(
      process.execPath,
      ['invoke.mjs', 'links', '{"requestContext":{"http":{}}}'],
      {
        cwd: folder,
        env: without,
      },
    )
    await expect(failed).rejects.toThrow('HWM_TABLE is not set.')
  })
})
