import { describe, expect, it } from 'vitest'
import { inWords, templateWith } from './stack.ts'

const facts = templateWith({ sandboxRecipients: ['robin@example.org'] })

const where = (role: string, action: string) => facts.whereMay(role, action).map(inWords)
const actionsOf = (role: string, service: string) =>
  facts
    .rightsOf(role)
    .flatMap(({ Action }) => [Action].flat())
    .filter((action) => action.startsWith(`${service}:`))
    .map((action) => action.slice(service.length + 1))
    .sort()

const SENDER = [
  'arn:<AWS::Partition>:ses:eu-west-1:<AWS::AccountId>:identity/<SenderIdentity>',
  'arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:configuration-set/have-we-met-test',
  'arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/robin@example.org',
]

describe('intake', () => {
  it('reads forwarded mail and no answers', () => {
    expect(where('FunctionsIntake', 's3:GetObject')).toEqual(['<MailBucket>/invites/*'])
  })
  it('writes no mail to the store and deletes none', () => {
    expect(actionsOf('FunctionsIntake', 's3')).toEqual(['GetObject'])
  })
  it('sends by the identity and the configuration set, and to verified recipients in the sandbox', () => {
    expect(where('FunctionsIntake', 'ses:SendRawEmail')).toEqual(SENDER)
  })
  it('reads the keys and changes them never', () => {
    expect(actionsOf('FunctionsIntake', 'secretsmanager')).toEqual(['GetSecretValue'])
  })
  it('deletes nothing from the table', () => {
    expect(actionsOf('FunctionsIntake', 'dynamodb')).not.toContain('DeleteItem')
  })
  it('works off forwards and feedback, and puts in work', () => {
    expect(where('FunctionsIntake', 'sqs:ReceiveMessage')).toEqual(['<InvitesQueue>', '<FeedbackQueue>'])
    expect(where('FunctionsIntake', 'sqs:SendMessage')).toEqual(['<WorkQueue>'])
  })
})

describe('digest', () => {
  it('reads answers and no forwarded mail', () => {
    expect(where('FunctionsDigest', 's3:GetObject')).toEqual(['<MailBucket>/replies/*'])
  })
  it('sends by the identity and the configuration set', () => {
    expect(where('FunctionsDigest', 'ses:SendRawEmail')).toEqual(SENDER)
  })
  it('asks the indexes of what is open and what is due, and the table for all of an owner who deletes it', () => {
    expect(where('FunctionsDigest', 'dynamodb:Query')).toEqual([
      '<ThreadsTable>',
      '<ThreadsTable>/index/open',
      '<ThreadsTable>/index/due',
    ])
  })
  it('works off answers and work', () => {
    expect(where('FunctionsDigest', 'sqs:ReceiveMessage')).toEqual(['<RepliesQueue>', '<WorkQueue>'])
  })
})

describe('Bedrock', () => {
  it('is asked by nobody unless a model is set', () => {
    for (const role of ['FunctionsIntake', 'FunctionsDigest', 'FunctionsLinks'])
      expect(actionsOf(role, 'bedrock')).toEqual([])
  })

  it('is asked by digest alone, and for that model only', () => {
    const model = 'anthropic.claude-3-haiku-20240307-v1:0'
    const asking = templateWith({ bedrockModel: model })
    expect(asking.whereMay('FunctionsDigest', 'bedrock:InvokeModel').map(inWords)).toEqual([
      `arn:<AWS::Partition>:bedrock:eu-west-1::foundation-model/${model}`,
    ])
    expect(asking.whereMay('FunctionsIntake', 'bedrock:InvokeModel')).toEqual([])
    const digest = asking.one('AWS::Lambda::Function', 'FunctionsDigest')
    expect(digest.Properties.Environment.Variables.HWM_BEDROCK_MODEL).toBe(model)
  })
})

describe('Bedrock by an inference profile', () => {
  it('is asked for the one model behind it, wherever the profile runs it', () => {
    const asking = templateWith({ bedrockModel: 'eu.amazon.nova-lite-v1:0' })
    const profile =
      'arn:<AWS::Partition>:bedrock:eu-west-1:<AWS::AccountId>:inference-profile/eu.amazon.nova-lite-v1:0'
    expect(asking.whereMay('FunctionsDigest', 'bedrock:InvokeModel').map(inWords)).toEqual([
      profile,
      'arn:<AWS::Partition>:bedrock:*::foundation-model/amazon.nova-lite-v1:0',
    ])
    const [, anywhere] = asking
      .rightsOf('FunctionsDigest')
      .filter(({ Action }) => Action === 'bedrock:InvokeModel')
    expect(inWords(anywhere?.Condition?.StringEquals?.['bedrock:InferenceProfileArn'])).toBe(profile)
  })
})

describe('links', () => {
  it('sends nothing and reads no mail', () => {
    expect(actionsOf('FunctionsLinks', 'ses')).toEqual([])
    expect(actionsOf('FunctionsLinks', 's3')).toEqual([])
  })
  it('lists what an inbox shows, and nothing of what is due', () => {
    expect(where('FunctionsLinks', 'dynamodb:Query')).toEqual(['<ThreadsTable>', '<ThreadsTable>/index/open'])
  })
  it('works off no queue, and puts in work', () => {
    expect(where('FunctionsLinks', 'sqs:ReceiveMessage')).toEqual([])
    expect(where('FunctionsLinks', 'sqs:SendMessage')).toEqual(['<WorkQueue>'])
  })
})

describe('rotate', () => {
  it('changes the one secret and touches nothing else', () => {
    expect(where('KeysRotate', 'secretsmanager:PutSecretValue')).toEqual(['<KeysSecret>'])
    expect(facts.rightsOf('KeysRotate').flatMap(({ Action }) => [Action].flat())).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetSecretValue',
      'secretsmanager:PutSecretValue',
      'secretsmanager:UpdateSecretVersionStage',
    ])
  })
})

describe('the clock', () => {
  it('calls digest and nothing else', () => {
    expect(where('ClockRole', 'lambda:InvokeFunction')).toEqual(['<FunctionsDigest>'])
  })
})

describe('every role', () => {
  const roles = facts.all('AWS::IAM::Role').map(([id]) => id.slice(0, -8))

  it.each(roles)('%s has no wildcard action', (role) => {
    const actions = facts.rightsOf(role).flatMap(({ Action }) => [Action].flat())
    expect(actions.length).toBeGreaterThan(0)
    expect(actions.filter((action) => action.includes('*'))).toEqual([])
  })

  it.each(roles)('%s may act on named resources only', (role) => {
    const resources = facts.rightsOf(role).flatMap(({ Resource }) => [Resource].flat().map(inWords))
    expect(
      resources.filter((resource) => resource.includes('*') && !/\/(?:invites|replies)\/\*$/.test(resource)),
    ).toEqual([])
  })

  it('has no managed policy, which would allow more than is written here', () => {
    for (const [, { Properties }] of facts.all('AWS::IAM::Role'))
      expect(Properties.ManagedPolicyArns).toBeUndefined()
  })

  it('sends from the one address of the service only (red without the condition)', () => {
    const sending = ['FunctionsIntake', 'FunctionsDigest'].flatMap((role) =>
      facts
        .rightsOf(role)
        .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('ses:'))),
    )
    expect(sending).toHaveLength(2)
    for (const { Condition } of sending)
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'have-we-met@met.example.org' } })
  })
})
