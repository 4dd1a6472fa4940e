import { describe, expect, it } from 'vitest'
import { inWords, type Statement, templateWith } from './stack.ts'

const facts = templateWith()
const policies = ['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'].flatMap((type) =>
  facts
    .all(type)
    .flatMap(([id, { Properties }]) =>
      (Properties.PolicyDocument.Statement as Statement[]).map((statement) => [id, statement] as const),
    ),
)
const allowed = policies.filter(([, { Effect }]) => Effect === 'Allow')

describe('nothing is public', () => {
  it('allows only services of AWS from outside', () => {
    expect(allowed.length).toBeGreaterThan(10)
    for (const [id, { Principal }] of allowed)
      expect(Object.keys(Principal as object), id).toEqual(['Service'])
  })

  it.each(allowed)(
    '%s admits a service only for this account or one of our own resources (G-01, red without the condition)',
    (_, statement) => {
      const conditions = Object.assign({}, ...Object.values(statement.Condition ?? {})) as Record<
        string,
        unknown
      >
      const source = conditions['aws:SourceArn'] ?? conditions['aws:SourceAccount']
      expect(inWords(source)).toMatch(/Topic>|AWS::AccountId|MailBucket/)
    },
  )

  it.each(facts.all('AWS::S3::Bucket'))('%s blocks public access and is encrypted', (_, { Properties }) => {
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    expect(Properties.BucketEncryption).toBeDefined()
  })

  it.each([
    ...facts.all('AWS::S3::BucketPolicy'),
    ...facts.all('AWS::SNS::TopicPolicy'),
    ...facts.all('AWS::SQS::QueuePolicy'),
  ])('%s refuses what comes without TLS (red without the rule)', (id) => {
    const denied = policies.filter(([policy, { Effect }]) => policy === id && Effect === 'Deny')
    expect(denied.map(([, { Condition }]) => Condition)).toContainEqual({
      Bool: { 'aws:SecureTransport': 'false' },
    })
  })

  it('has no function URL', () => {
    expect(facts.all('AWS::Lambda::Url')).toEqual([])
  })

  it.each(facts.all('AWS::Lambda::Permission'))(
    '%s lets one caller in, from one source',
    (_, { Properties }) => {
      expect(Properties.Principal).toMatch(/^(?:apigateway|secretsmanager)\.amazonaws\.com$/)
      expect(inWords(Properties.SourceArn)).toMatch(/LinksApi|KeysSecret/)
    },
  )
})

describe('the way in for clicks', () => {
  const stage = facts.one('AWS::ApiGatewayV2::Stage').Properties

  it('is throttled (red without the throttle)', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 })
  })

  it('stands under the domain of the mail where a zone is named, and nowhere else then', () => {
    const zoned = templateWith({ hostedZone: { id: 'Z0123456789ABCDEFGHIJ', name: 'example.org' } })
    expect(zoned.outputs.LinksUrl).toEqual(expect.anything())
    expect(zoned.one('AWS::ApiGatewayV2::DomainName').Properties).toMatchObject({
      DomainName: 'links.met.example.org',
      DomainNameConfigurations: [{ EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' }],
    })
    expect(zoned.one('AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(true)
    expect(zoned.all('AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1)
    const links = zoned.one('AWS::Lambda::Function', 'FunctionsLinks')
    expect(inWords(links.Properties.Environment.Variables.HWM_LINKS_URL)).toMatch(
      /^https:\/\/<LinksDomain.*>\/$/,
    )
  })

  it('logs route key, status, latency and request id, never the path: links are secrets (G-30) (red without the format)', () => {
    expect(JSON.parse(stage.AccessLogSettings.Format)).toEqual({
      route: '$context.routeKey',
      status: '$context.status',
      latency: '$context.responseLatency',
      request: '$context.requestId',
    })
  })
})

describe('what must not be lost', () => {
  it('is protected: table, mail and secret stay when the stack goes', () => {
    expect(facts.one('AWS::DynamoDB::Table').Properties.DeletionProtectionEnabled).toBe(true)
    expect(facts.one('AWS::DynamoDB::Table').DeletionPolicy).toBe('Retain')
    expect(facts.one('AWS::S3::Bucket', 'MailBucket').DeletionPolicy).toBe('Retain')
    expect(facts.one('AWS::SecretsManager::Secret').DeletionPolicy).toBe('Retain')
  })

  it('goes with the stack when the operator says so', () => {
    const brief = templateWith({ keep: { dataAfterDestroy: false } })
    expect(brief.one('AWS::DynamoDB::Table').Properties.DeletionProtectionEnabled).toBe(false)
    expect(brief.one('AWS::DynamoDB::Table').DeletionPolicy).toBe('Delete')
  })

  it('has a table of the shape that the store writes, with TTL and recovery to any second', () => {
    const { Properties } = facts.one('AWS::DynamoDB::Table')
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
  })

  it('keeps the pepper: these three lines may never change, or CloudFormation draws a new one', () => {
    expect(facts.one('AWS::SecretsManager::Secret').Properties.GenerateSecretString).toEqual({
      SecretStringTemplate: '{"keys":[]}',
      GenerateStringKey: 'pepper',
      ExcludePunctuation: true,
      PasswordLength: 44,
    })
  })

  it('rotates the keys each quarter and once at the start, which makes the first ones', () => {
    expect(facts.one('AWS::SecretsManager::RotationSchedule').Properties).toMatchObject({
      RotateImmediatelyOnUpdate: true,
      RotationRules: { AutomaticallyAfterDays: 90 },
    })
  })
})

describe('the raw mail', () => {
  it('is gone after 30 days, or after the days that were set', () => {
    const days = (changes = {}) =>
      templateWith(changes).one('AWS::S3::Bucket', 'MailBucket').Properties.LifecycleConfiguration.Rules[0]
        .ExpirationInDays
    expect(days()).toBe(30)
    expect(days({ keep: { rawMailDays: 7 } })).toBe(7)
  })
})
