import { describe, expect, it } from 'vitest'
import { BadSettings, readSettings } from '#aws/settings'
import { context } from './stack.ts'

const GOOD = {
  domain: 'met.example.org',
  region: 'eu-west-1',
  owner: 'Robin Example <robin@example.org>',
  alarmMail: 'ops@example.org',
}

const complaint = (stage: unknown, stages: unknown): string => {
  try {
    readSettings(stage, stages)
    return ''
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error
    return error.message
  }
}

describe('a mistake in the settings is one sentence that names the key', () => {
  it.each([
    [
      { domain: 'Met Example' },
      'prod.domain: must be a mail domain of its own, such as met.example.org, in lower case.',
    ],
    [{ domain: 'reply.example.org' }, 'prod.domain: must not begin with "reply.", "bounce." or "links.".'],
    [{ domain: undefined }, 'prod.domain: must be a mail domain of its own, such as met.example.org.'],
    [{ region: 'eu-south-2' }, /^prod\.region: must be a region where SES receives mail: us-east-1, .*\.$/],
    [{ owner: 'Robin' }, 'prod.owner: must be the first owner, as "Name <address>".'],
    [{ alarmMail: 'ops' }, 'prod.alarmMail: must be the address that alarms go to.'],
    [{ timeZone: 'Berlin' }, 'prod.timeZone: must be an IANA time zone such as Europe/Berlin.'],
    [{ timeZone: 1 }, 'prod.timeZone: must be an IANA time zone such as Europe/Berlin.'],
    [{ grace: 10 }, 'prod.grace: must be an ISO 8601 duration such as PT10M or P7D.'],
    [{ digestHour: 24 }, 'prod.digestHour: must be a whole number from 0 to 23.'],
    [{ patience: '7 days' }, 'prod.patience: must be an ISO 8601 duration such as PT10M or P7D.'],
    [{ caps: { hour: -1 } }, 'prod.caps.hour: must be a whole number from 0 to 9999999.'],
    [{ keep: { rawMailDays: 0 } }, 'prod.keep.rawMailDays: must be a whole number from 1 to 365.'],
    [
      { keep: { logDays: 31 } },
      /^prod\.keep\.logDays: must be a number of days that CloudWatch knows: 1, .*\.$/,
    ],
    [{ limits: { concurrency: 1 } }, 'prod.limits.concurrency: must be a whole number from 2 to 1000.'],
    [
      { limits: { monthlyBudget: '10' } },
      'prod.limits.monthlyBudget: must be a whole number from 1 to 1000000.',
    ],
    [
      { hostedZone: { id: 'zone', name: 'example.org' } },
      /^prod\.hostedZone\.id: must be the id of a hosted zone/,
    ],
    [
      { hostedZone: { id: 'Z0123456789', name: 'example.com' } },
      'prod.hostedZone.name: must be the domain or end it.',
    ],
    [{ receiptRuleSet: 'my set' }, 'prod.receiptRuleSet: must be the name of an SES receipt rule set.'],
    [
      { bedrockModel: 'Claude' },
      'prod.bedrockModel: must be a Bedrock model or inference profile such as eu.amazon.nova-lite-v1:0.',
    ],
    [{ sandboxRecipients: ['robin'] }, 'prod.sandboxRecipients.0: must be a mail address.'],
    [{ regoin: 'eu-west-1' }, 'prod: has no setting called "regoin".'],
    [{ keep: { days: 1, mail: 1 } }, 'prod.keep: has no setting called "days" or "mail".'],
    [{ limits: [] }, 'prod.limits: must be an object.'],
    [{ hostedZone: { name: 'example.org' } }, /^prod\.hostedZone\.id: must be the id of a hosted zone/],
  ])('%j', (mistake, sentence) => {
    expect(complaint('prod', { prod: { ...GOOD, ...mistake } })).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    )
  })

  it('of a key that is missing too', () => {
    const { alarmMail: _, ...rest } = GOOD
    expect(complaint('prod', { prod: rest })).toBe('prod.alarmMail: must be the address that alarms go to.')
  })

  it('two mistakes are two sentences', () => {
    expect(complaint('prod', { prod: { ...GOOD, domain: 'x', digestHour: 99 } }).split('\n')).toHaveLength(2)
  })

  it('a key that is not known hides no other mistake', () => {
    const mistakes = { regoin: 1, region: 7, hostedZone: { id: 'Z0123456789', name: 'example.com' } }
    expect(complaint('prod', { prod: { ...GOOD, ...mistakes } }).split('\n')).toHaveLength(3)
  })

  it.each([[undefined], ['Prod'], ['a-'], [7]])('a stage called %j', (stage) => {
    expect(complaint(stage, { prod: GOOD })).toBe('stage: must be a short name in lower case, such as prod.')
  })

  it('a stage without settings', () => {
    expect(complaint('test', { prod: GOOD })).toBe(
      'stage: cdk.json has no settings for "test" under "stages".',
    )
    expect(complaint('test', undefined)).toContain('cdk.json has no settings')
  })
})

describe('what is not set has a default', () => {
  it('which is that of the functions', () => {
    expect(readSettings('prod', { prod: GOOD })).toMatchObject({
      grace: 'PT10M',
      patience: 'P7D',
      digestHour: 8,
      caps: { hour: 20, day: 50, total: 500 },
      keep: { rawMailDays: 30, dataAfterDestroy: true },
      stage: 'prod',
    })
  })
})

describe('the cdk.json of the project', () => {
  it('can be read as it stands', () => {
    const { stage, stages } = context()
    expect(readSettings(stage, stages).domain).toBe('met.example.org')
  })
})
