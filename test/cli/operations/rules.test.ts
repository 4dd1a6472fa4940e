import { SESClient } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '#aws/settings'
import { activateRules, deactivateRules, planRuleSet } from '#cli/operations/activate-rules'
import { type HttpAws, openHttpAws } from './http-aws.ts'

const settings = (receiptRuleSet: string | null = null) =>
  readSettings('test', {
    test: {
      domain: 'met.example.org',
      region: 'eu-west-1',
      owner: 'robin@example.org',
      alarmMail: 'ops@example.org',
      receiptRuleSet,
    },
  })
const active = (name: string) => `<Metadata><Name>${name}</Name></Metadata>`

let aws: HttpAws
let ses: SESClient

beforeEach(async () => {
  aws = await openHttpAws({ DescribeActiveReceiptRuleSet: '', SetActiveReceiptRuleSet: '' })
  ses = new SESClient(aws.config)
})
afterEach(async () => {
  await aws.close()
})

describe('the one active rule set of a region', () => {
  it('becomes ours when there is none', async () => {
    expect(await activateRules(ses, settings())).toEqual({ kind: 'none is active' })
    expect(aws.asked).toContain('SetActiveReceiptRuleSet')
  })

  it("stays another's when there is one: its mail goes on", async () => {
    aws.answers.DescribeActiveReceiptRuleSet = active('company-mail')
    expect(await activateRules(ses, settings())).toEqual({ kind: 'another is active', name: 'company-mail' })
    expect(aws.asked).not.toContain('SetActiveReceiptRuleSet')
  })

  it('is the right one when it is the set that the settings name', async () => {
    aws.answers.DescribeActiveReceiptRuleSet = active('company-mail')
    expect(await planRuleSet(ses, settings('company-mail'))).toEqual({ kind: 'ours is active' })
  })

  it('ends with the stack when it is ours', async () => {
    aws.answers.DescribeActiveReceiptRuleSet = active('have-we-met-test')
    expect(await deactivateRules(ses, settings())).toBe(true)
    expect(aws.asked).toContain('SetActiveReceiptRuleSet')
  })

  it("never ends when it is another's, shared or not", async () => {
    aws.answers.DescribeActiveReceiptRuleSet = active('company-mail')
    expect(await deactivateRules(ses, settings())).toBe(false)
    expect(await deactivateRules(ses, settings('company-mail'))).toBe(false)
    expect(aws.asked).not.toContain('SetActiveReceiptRuleSet')
  })
})
