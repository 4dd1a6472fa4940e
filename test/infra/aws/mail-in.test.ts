import { describe, expect, it } from 'vitest'
import { tableDefinition } from '#store/table'
import { inWords, templateWith } from './stack.ts'

const facts = templateWith()
const ruleNamed = (name: string, from = facts) =>
  from
    .all('AWS::SES::ReceiptRule')
    .map(([, { Properties }]) => Properties)
    .find(({ Rule }) => Rule.Name.endsWith(name))

describe('the receipt rules', () => {
  it.each([
    ['invites', 'met.example.org'],
    ['replies', 'reply.met.example.org'],
  ])('%s takes the whole of %s, scanned, over TLS only (G-03, red without the scan)', (name, domain) => {
    expect(ruleNamed(name)?.Rule).toMatchObject({
      Recipients: [domain],
      ScanEnabled: true,
      TlsPolicy: 'Require',
      Enabled: true,
    })
  })

  it.each(['invites', 'replies'])(
    '%s stores the raw mail under its own prefix, then tells its own topic',
    (name) => {
      const [{ S3Action, ...others }] = ruleNamed(name)?.Rule.Actions ?? [{}]
      expect(others).toEqual({})
      expect(S3Action.ObjectKeyPrefix).toBe(`${name}/`)
      expect(inWords(S3Action.TopicArn).toLowerCase()).toBe(`<${name}topic>`)
    },
  )

  it('stand in a set of our own', () => {
    expect(facts.one('AWS::SES::ReceiptRuleSet').Properties.RuleSetName).toBe('have-we-met-test')
  })

  it('stand in the set that is named, and no other is made: an active one goes on working', () => {
    const shared = templateWith({ receiptRuleSet: 'company-mail' })
    expect(shared.all('AWS::SES::ReceiptRuleSet')).toEqual([])
    expect(ruleNamed('invites', shared)?.RuleSetName).toBe('company-mail')
    expect(ruleNamed('replies', shared)?.RuleSetName).toBe('company-mail')
  })

  it('never end the set for the rules behind them', () => {
    for (const name of ['invites', 'replies'])
      expect(ruleNamed(name)?.Rule.Actions.some((action: object) => 'StopAction' in action)).toBe(false)
  })
})

describe('the identity', () => {
  const { Properties } = facts.one('AWS::SES::EmailIdentity')

  it('is the domain, with a MAIL FROM domain of its own that receives nothing (G-17) (red without that domain)', () => {
    expect(Properties.EmailIdentity).toBe('met.example.org')
    expect(Properties.MailFromAttributes.MailFromDomain).toBe('bounce.met.example.org')
    const received = facts.all('AWS::SES::ReceiptRule').flatMap(([, rule]) => rule.Properties.Rule.Recipients)
    expect(received).not.toContain('bounce.met.example.org')
  })

  it('tells of each mail by events, not by mail (red without the events)', () => {
    expect(Properties.FeedbackAttributes.EmailForwardingEnabled).toBe(false)
    expect(facts.one('AWS::SES::ConfigurationSetEventDestination').Properties.EventDestination).toMatchObject(
      {
        Enabled: true,
        MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT'],
      },
    )
  })
})

describe('the DNS records', () => {
  const WANTED = [
    'met.example.org MX 10 inbound-smtp.eu-west-1.amazonaws.com',
    'reply.met.example.org MX 10 inbound-smtp.eu-west-1.amazonaws.com',
    'bounce.met.example.org MX 10 feedback-smtp.eu-west-1.amazonses.com',
    'bounce.met.example.org TXT v=spf1 include:amazonses.com ~all',
    '_dmarc.met.example.org TXT v=DMARC1; p=reject',
  ]

  it('are put out where no zone is named (red without the keys of DKIM)', () => {
    const printed = Object.entries(facts.outputs).filter(([key]) => key.startsWith('Dns'))
    expect(printed.map(([, value]) => inWords(value))).toEqual(expect.arrayContaining(WANTED))
    expect(printed.filter(([key]) => key.startsWith('DnsDkim'))).toHaveLength(3)
    expect(facts.all('AWS::Route53::RecordSet')).toEqual([])
  })

  it('are made in the zone that is named', () => {
    const zoned = templateWith({ hostedZone: { id: 'Z0123456789ABCDEFGHIJ', name: 'example.org' } })
    const made = zoned.all('AWS::Route53::RecordSet').map(
      ([
        ,
        {
          Properties: { Name, Type, ResourceRecords },
        },
      ]) => `${inWords(Name)} ${Type} ${inWords(ResourceRecords?.[0] ?? 'alias')}`,
    )
    const quoted = WANTED.map((line) => line.replace(/^(\S+)/, '$1.').replace(/TXT (.*)/, 'TXT "$1"'))
    expect(made).toEqual(expect.arrayContaining([...quoted, 'links.met.example.org. A alias']))
    expect(made).toHaveLength(9)
    expect(Object.keys(zoned.outputs).filter((key) => key.startsWith('Dns'))).toEqual([])
  })
})

describe('the table', () => {
  it('has the keys and indexes that the store and local mode use', () => {
    const { Properties } = facts.one('AWS::DynamoDB::Table')
    const wanted = tableDefinition('any')
    const sorted = (list: readonly object[] | undefined) =>
      (list ?? []).map((each) => JSON.stringify(each)).sort()
    expect(Properties.KeySchema).toEqual(wanted.KeySchema)
    expect(sorted(Properties.AttributeDefinitions)).toEqual(sorted(wanted.AttributeDefinitions))
    expect(sorted(Properties.GlobalSecondaryIndexes)).toEqual(sorted(wanted.GlobalSecondaryIndexes))
  })
})

describe('the limits of cost', () => {
  it('are no budget unless one is set', () => {
    expect(facts.all('AWS::Budgets::Budget')).toEqual([])
    const { Properties } = templateWith({ limits: { monthlyBudget: 10 } }).one('AWS::Budgets::Budget')
    expect(Properties.Budget.BudgetLimit).toEqual({ Amount: 10, Unit: 'USD' })
  })
})
