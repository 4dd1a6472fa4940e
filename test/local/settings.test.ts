import { describe, expect, it } from 'vitest'
import { readSettings, strangeKeys } from '#local/settings'
import { BadConfig, readConfig } from '#shell/config'

const problems = (env: NodeJS.ProcessEnv) => {
  const read = readSettings(env)
  return 'problems' in read ? read.problems : []
}

describe('settings of the local service', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({
      settings: {
        smtpPort: 2525,
        httpPort: 8025,
        data: '.local',
        domain: 'met.localhost',
        owner: { name: 'You', address: 'you@example.com' },
        zone: 'UTC',
        digestHour: 8,
        grace: 'PT10M',
        patience: 'P7D',
        caps: { hour: 20, day: 50, total: 500 },
        trust: 'all',
      },
    })
  })

  it.each([
    ['HWM_SMTP_PORT', '99999'],
    ['HWM_HOST', '0.0.0.0'],
    ['HWM_ZONE', 'Europe/Atlantis'],
    ['HWM_DIGEST_HOUR', '24'],
    ['HWM_GRACE', '10 minutes'],
    ['HWM_CAP_TOTAL', '-1'],
    ['HWM_TRUST', 'some'],
    ['HWM_OWNER', 'Ron'],
  ])('says in one sentence what is wrong with %s=%s', (key, value) => {
    const said = problems({ [key]: value })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^${key} is ".*"; it must be .*\\.$`))
  })

  it('takes an owner with and without a name', () => {
    expect(readSettings({ HWM_OWNER: 'ron@example.com' })).toMatchObject({
      settings: { owner: { name: null, address: 'ron@example.com' } },
    })
    expect(readSettings({ HWM_OWNER: 'Ron V <Ron@Example.com>' })).toMatchObject({
      settings: { owner: { name: 'Ron V', address: 'ron@example.com' } },
    })
  })

  it('knows a key that is misspelt', () => {
    expect(strangeKeys({ HWM_GRASE: 'PT1M', HWM_GRACE: 'PT1M', PATH: '/' })).toEqual(['HWM_GRASE'])
  })
})

describe('configuration of a function', () => {
  it('names the key that is not set or mistyped, in one sentence', () => {
    expect(() => readConfig({})).toThrow(new BadConfig('HWM_DOMAIN is not set.'))
    expect(() => readConfig({ HWM_DOMAIN: 'localhost' })).toThrow(
      /^HWM_DOMAIN: must be a mail domain such as met.example.org\.$/,
    )
  })
})
