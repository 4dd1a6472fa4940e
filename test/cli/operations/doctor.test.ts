import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readSettings } from '#aws/settings'
import { readDeployment } from '#cli/operations/deployment'
import { examine } from '#cli/operations/doctor'
import { type Check, linesOf } from '#cli/operations/doctor/check'
import type { Resolver } from '#cli/operations/doctor/dns'
import { localHops } from '#cli/operations/hops'
import { turnSwitch } from '#cli/operations/switch'
import { ensureOwner } from '#shell/operate'
import { openShell } from '#shell/shell'
import { type LocalAws, openLocalAws } from '#test/infra/aws/endpoints'
import { openSecretsManager } from '#test/infra/aws/secrets-manager'
import { type HttpAws, openHttpAws } from './http-aws.ts'

const NOW = Date.parse('2026-11-24T09:00:00Z')
const settings = readSettings('test', {
  test: {
    domain: 'met.example.org',
    region: 'eu-west-1',
    owner: 'robin@example.org',
    alarmMail: 'ops@example.org',
  },
})

const WELL = {
  'GET /v2/email/identities/met.example.org': {
    VerifiedForSendingStatus: true,
    VerificationStatus: 'SUCCESS',
    DkimAttributes: { Status: 'SUCCESS' },
    MailFromAttributes: { MailFromDomain: 'bounce.met.example.org', MailFromDomainStatus: 'SUCCESS' },
  },
  'GET /v2/email/account': {
    ProductionAccessEnabled: true,
    EnforcementStatus: 'HEALTHY',
    SendingEnabled: true,
    SendQuota: { Max24HourSend: 50000, MaxSendRate: 14, SentLast24Hours: 12 },
  },
  DescribeActiveReceiptRuleSet: `<Metadata><Name>have-we-met-test</Name></Metadata><Rules>
    <member><Name>have-we-met-test-invites</Name><Enabled>true</Enabled></member>
    <member><Name>have-we-met-test-replies</Name><Enabled>true</Enabled></member></Rules>`,
}

const notFound = (): never => {
  throw Object.assign(new Error('queryMx ENODATA'), { code: 'ENODATA' })
}

/** A zone by name; what is not in it is not found. */
const dns = (mx: Record<string, string[]>, txt: Record<string, string[]>): Resolver => ({
  resolveMx: async (name) => mx[name]?.map((exchange) => ({ exchange })) ?? notFound(),
  resolveTxt: async (name) => txt[name]?.map((record) => [record]) ?? notFound(),
})
const ZONE = dns(
  {
    'met.example.org': ['inbound-smtp.eu-west-1.amazonaws.com'],
    'reply.met.example.org': ['inbound-smtp.eu-west-1.amazonaws.com'],
    'bounce.met.example.org': ['feedback-smtp.eu-west-1.amazonses.com'],
  },
  { '_dmarc.met.example.org': ['v=DMARC1; p=reject'] },
)

let aws: HttpAws
let local: LocalAws

beforeEach(async () => {
  aws = await openHttpAws(WELL)
  local = await openLocalAws('met.example.org', () => NOW)
  await ensureOwner(await shell(), {
    name: null,
    address: 'robin@example.org',
    zone: 'UTC',
    digestHour: 8,
    at: NOW,
  })
})
afterEach(async () => {
  await Promise.all([aws.close(), local.close()])
})

const shell = () => openShell(local.environment)

const checkup = async (resolver = ZONE, at = NOW): Promise<readonly Check[]> =>
  examine({
    open: shell,
    sqs: (await shell()).sqs,
    hops: localHops(local.environment.HWM_WORK_QUEUE_URL ?? ''),
    at,
    aws: { settings, ses: new SESClient(aws.config), sesv2: new SESv2Client(aws.config), resolver },
  })

const found = (checks: readonly Check[], name: string): Check | undefined =>
  checks.find((check) => check.name === name)

describe('a service that is well', () => {
  it('has nothing to do', async () => {
    const checks = await checkup()
    expect(checks.filter(({ state }) => state !== 'ok')).toEqual([])
    expect(checks.length).toBeGreaterThanOrEqual(16)
  })
})

describe('each trouble says what to do (red without the look at it)', () => {
  const identity = WELL['GET /v2/email/identities/met.example.org']
  const account = WELL['GET /v2/email/account']

  it.each([
    ['identity', { VerifiedForSendingStatus: false, VerificationStatus: 'PENDING' }],
    ['DKIM', { DkimAttributes: { Status: 'PENDING' } }],
    [
      'MAIL FROM',
      { MailFromAttributes: { MailFromDomain: 'bounce.met.example.org', MailFromDomainStatus: 'FAILED' } },
    ],
  ])('%s not seen by SES', async (name, trouble) => {
    aws.answers['GET /v2/email/identities/met.example.org'] = { ...identity, ...trouble }
    expect(found(await checkup(), name)).toMatchObject({
      state: 'wait',
      todo: expect.stringContaining('DNS records'),
    })
  })

  it('no identity at all', async () => {
    delete aws.answers['GET /v2/email/identities/met.example.org']
    expect(found(await checkup(), 'identity')).toMatchObject({ state: 'bad', todo: 'Run "npm run deploy".' })
  })

  it.each([
    ['sandbox', { ProductionAccessEnabled: false }, 'wait', 'production access'],
    ['account', { EnforcementStatus: 'PROBATION' }, 'bad', 'hwm switch off'],
    ['account', { SendingEnabled: false }, 'bad', 'hwm switch off'],
    [
      'quota',
      { SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 190 } },
      'wait',
      'higher quota',
    ],
  ])('%s: %j', async (name, trouble, state, todo) => {
    aws.answers['GET /v2/email/account'] = { ...account, ...trouble }
    expect(found(await checkup(), name)).toMatchObject({ state, todo: expect.stringContaining(todo) })
  })

  it('another active rule set is named, and how to share it', async () => {
    aws.answers.DescribeActiveReceiptRuleSet = '<Metadata><Name>company-mail</Name></Metadata>'
    expect(found(await checkup(), 'receipt rules')).toMatchObject({
      state: 'bad',
      todo: expect.stringContaining('"receiptRuleSet": "company-mail"'),
    })
  })

  it('no active rule set', async () => {
    aws.answers.DescribeActiveReceiptRuleSet = ''
    expect(found(await checkup(), 'receipt rules')).toMatchObject({
      state: 'bad',
      says: expect.stringContaining('no mail'),
    })
  })

  it('a rule that is missing or disabled', async () => {
    aws.answers.DescribeActiveReceiptRuleSet = `<Metadata><Name>have-we-met-test</Name></Metadata><Rules>
      <member><Name>have-we-met-test-invites</Name><Enabled>false</Enabled></member></Rules>`
    expect(found(await checkup(), 'receipt rules')?.says).toContain('invites and have-we-met-test-replies')
  })

  it('DNS that has no records', async () => {
    const checks = await checkup(dns({}, {}))
    for (const name of ['met.example.org', 'reply.met.example.org', 'bounce.met.example.org'])
      expect(found(checks, `MX ${name}`)).toMatchObject({
        state: 'bad',
        todo: expect.stringContaining(`${name} MX 10 `),
      })
    expect(found(checks, 'DMARC')).toMatchObject({ state: 'bad' })
  })

  it('an MX that leads elsewhere besides', async () => {
    const twice = dns({ 'met.example.org': ['inbound-smtp.eu-west-1.amazonaws.com', 'mx.example.net'] }, {})
    expect(found(await checkup(twice), 'MX met.example.org')?.says).toContain('mx.example.net')
  })

  it('a DMARC record that lets anybody in', async () => {
    const open = dns({}, { '_dmarc.met.example.org': ['v=DMARC1; p=none'] })
    expect(found(await checkup(open), 'DMARC')).toMatchObject({ state: 'wait' })
  })

  it('dead letters', async () => {
    await local.storage.queues.replies.dead?.send('{}')
    expect(found(await checkup(), 'queue replies')).toMatchObject({
      state: 'bad',
      todo: expect.stringContaining('hwm replay --hop replies'),
    })
  })

  it('asking switched off', async () => {
    await turnSwitch((await shell()).table, 'off', NOW)
    expect(found(await checkup(), 'switch')).toMatchObject({
      state: 'wait',
      todo: expect.stringContaining('hwm switch on'),
    })
  })

  it('a digest that is late', async () => {
    const digest = found(await checkup(ZONE, NOW + 26 * 3_600_000), 'digest of robin@example.org')
    expect(digest).toMatchObject({ state: 'bad', says: expect.stringContaining('None went out yet') })
  })

  it.each([
    ['that is not there', { HWM_SECRET_ID: 'another' }],
    ['without keys', {}],
  ])('a secret %s', async (_, environment) => {
    const bare = await openSecretsManager(local.environment.HWM_SECRET_ID ?? '', '{"keys":[],"pepper":""}')
    vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', bare.url)
    const checks = await examine({
      open: () => openShell({ ...local.environment, ...environment }),
      sqs: new SQSClient(),
      hops: localHops(local.environment.HWM_WORK_QUEUE_URL ?? ''),
      at: NOW,
      aws: null,
    })
    vi.unstubAllEnvs()
    await bare.close()
    expect(found(checks, 'secret')).toMatchObject({
      state: 'bad',
      todo: expect.stringContaining('Rotate secret immediately'),
    })
  })

  it('one look that fails hides no other', async () => {
    aws.answers['GET /v2/email/account'] = { fault: 'AccessDeniedException' }
    const checks = await checkup()
    expect(found(checks, 'account')).toMatchObject({
      state: 'bad',
      says: expect.stringContaining('could not be looked at'),
    })
    expect(found(checks, 'DKIM')).toMatchObject({ state: 'ok' })
  })
})

describe('the local service', () => {
  it('is looked at without an account and DNS', async () => {
    const { sqs } = await shell()
    const hops = localHops(local.environment.HWM_WORK_QUEUE_URL ?? '')
    const checks = await examine({ open: shell, sqs, hops, at: NOW, aws: null })
    expect(checks.every(({ state }) => state === 'ok')).toBe(true)
    expect(aws.asked).toEqual([])
  })
})

describe('as lines', () => {
  it('what to do stands under what is wrong', () => {
    expect(linesOf([{ name: 'MX', state: 'bad', says: 'None.', todo: 'Set one.' }])).toEqual([
      'BAD    MX: None.',
      '       Set one.',
    ])
  })
})

describe('a deployment', () => {
  const outputs = (keys: readonly string[]) =>
    `<Stacks><member><StackName>HaveWeMet-test</StackName><CreationTime>2026-11-24T09:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${keys
      .map(
        (key) => `<member><OutputKey>${key}</OutputKey><OutputValue>https://${key}/</OutputValue></member>`,
      )
      .join('')}</Outputs></member></Stacks>`
  const KEYS = [
    'Table',
    'MailBucket',
    'SecretId',
    'LinksUrl',
    'InvitesQueue',
    'InvitesDeadLetters',
    'RepliesQueue',
    'RepliesDeadLetters',
    'FeedbackQueue',
    'FeedbackDeadLetters',
    'WorkQueue',
    'WorkDeadLetters',
    'DnsInbox',
  ]

  it('is read from what the stack puts out, as the functions have it', async () => {
    aws.answers.DescribeStacks = outputs(KEYS)
    const read = await readDeployment(new CloudFormationClient(aws.config), settings)
    expect(read.environment).toMatchObject({ HWM_TABLE: 'https://Table/', AWS_REGION: 'eu-west-1' })
    expect(read.hops.work).toEqual({ queue: 'https://WorkQueue/', dead: 'https://WorkDeadLetters/' })
    expect(read.records).toEqual(['https://DnsInbox/'])
  })

  it('that is not there, or not whole, is one sentence', async () => {
    const client = new CloudFormationClient(aws.config)
    aws.answers.DescribeStacks = { fault: 'ValidationError' }
    await expect(readDeployment(client, settings)).rejects.toThrow(
      'There is no stack HaveWeMet-test in eu-west-1',
    )
    aws.answers.DescribeStacks = outputs(['Table'])
    await expect(readDeployment(client, settings)).rejects.toThrow('puts out no ')
  })
})
