import { describe, expect, it } from 'vitest'
import { readSettings } from '#aws/settings'
import { nextSteps } from '#cli/next-steps'
import { localHops } from '#cli/operations/hops'
import { settingsOf, stageArguments } from '#cli/stage-settings'

const GOOD = {
  domain: 'met.example.org',
  region: 'eu-west-1',
  owner: 'Robin Example <robin@example.org>',
  alarmMail: 'ops@example.org',
}
const steps = (changes = {}, records: string[] = []): string =>
  nextSteps({
    settings: readSettings('prod', { prod: { ...GOOD, ...changes } }),
    environment: { HWM_LINKS_URL: 'https://links.test/' },
    hops: localHops('http://127.0.0.1/0/work'),
    records,
  }).join('\n')

describe('after a deployment the operator reads', () => {
  it('each DNS record to set', () => {
    expect(steps({}, ['met.example.org MX 10 inbound-smtp.eu-west-1.amazonaws.com'])).toContain(
      '     met.example.org MX 10 inbound-smtp.eu-west-1.amazonaws.com\n',
    )
  })

  it('that Route 53 has them already where the stack made them', () => {
    expect(steps()).toContain('the records are made in Route 53')
  })

  it('whose alarm mail to confirm, what the sandbox is, and how the first owner is invited', () => {
    expect(steps()).toContain('sent to ops@example.org')
    expect(steps()).toContain('Sandbox')
    expect(steps()).toContain('owners add robin@example.org --name "Robin Example"')
    expect(steps({ owner: 'robin@example.org' })).toMatch(/owners add robin@example\.org$/m)
  })
})

describe('the words after "npm run deploy --"', () => {
  it('may name a stage, and options of CDK behind it', () => {
    expect(stageArguments([])).toEqual({ stage: null, more: [] })
    expect(stageArguments(['test', '--verbose'])).toEqual({ stage: 'test', more: ['--verbose'] })
    expect(stageArguments(['--verbose'])).toEqual({ stage: null, more: ['--verbose'] })
  })

  it('lead to the settings in cdk.json', () => {
    expect(settingsOf(null).stage).toBe('prod')
    expect(() => settingsOf('nope')).toThrow('cdk.json has no settings for "nope"')
  })
})
