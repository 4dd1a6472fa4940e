import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addKey, readStoredSecret, type StoredSecret } from '#aws/add-key'
import { signAnswer, signLink, verifyAnswer, verifyLink } from '#links/sign'
import { openShell } from '#shell/shell'
import { openSecretsManager, type SecretsManager } from './secrets-manager.ts'

const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:keys'
const PEPPER = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ01234567'
/** As CloudFormation makes it. */
const FIRST = JSON.stringify({ keys: [], pepper: PEPPER })
const THREAD = { owner: 'a'.repeat(16), thread: 'b'.repeat(16) }
const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const

let secrets: SecretsManager

beforeEach(async () => {
  secrets = await openSecretsManager(SECRET, FIRST)
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    HWM_SECRET_ID: SECRET,
  })
})
afterEach(async () => {
  await secrets.close()
})

/** A fresh copy of the function, as a cold start makes it. */
const handler = async () => {
  vi.resetModules()
  return (await import('#aws/rotate')).handler
}

const step = async (Step: string, ClientRequestToken: string, SecretId = SECRET) =>
  (await handler())({ Step, SecretId, ClientRequestToken })

const rotate = async (token: string): Promise<void> => {
  for (const each of STEPS) await step(each, token)
}

const current = (): StoredSecret =>
  readStoredSecret([...secrets.versions.values()].find(({ stages }) => stages.includes('AWSCURRENT'))?.value)

/** The keys as a function reads them at a cold start. */
const keysOfShell = async () =>
  (
    await openShell({
      HWM_DOMAIN: 'met.example.org',
      HWM_TABLE: 't',
      HWM_MAIL_BUCKET: 'b',
      HWM_WORK_QUEUE_URL: 'http://127.0.0.1/q',
      HWM_LINKS_URL: 'http://127.0.0.1/',
      HWM_SECRET_ID: SECRET,
      HWM_CONFIGURATION_SET: 'c',
    })
  ).secrets.keys

describe('the first rotation', () => {
  it('makes keys that the functions can read, and leaves the pepper', async () => {
    await rotate('v2')
    expect((await keysOfShell()).length).toBe(2)
    expect(current().pepper).toBe(PEPPER)
  })
})

describe('a later rotation', () => {
  it('keeps links and answer addresses of before valid', async () => {
    await rotate('v2')
    const before = await keysOfShell()
    const link = signLink(before, { ...THREAD, action: 'accept', expires: Date.now() + 60_000 })
    const answer = signAnswer(before, THREAD)
    for (let round = 3; round < 10; round += 1) await rotate(`v${round}`)
    const after = await keysOfShell()
    expect(verifyLink(after, link, Date.now())).toMatchObject({ action: 'accept', ...THREAD })
    expect(verifyAnswer(after, answer)).toEqual(THREAD)
    expect(after[0]?.key).not.toEqual(before[0]?.key)
  })

  it('signs with a key that functions started before it know already (G-15, red without the wait)', async () => {
    await rotate('v2')
    const warm = await keysOfShell()
    await rotate('v3')
    const fresh = await keysOfShell()
    expect(verifyAnswer(warm, signAnswer(fresh, THREAD))).toEqual(THREAD)
  })

  it('never changes the pepper (red without the copy of it)', async () => {
    for (let round = 2; round < 8; round += 1) await rotate(`v${round}`)
    expect(current().pepper).toBe(PEPPER)
  })
})

describe('a step that is repeated', () => {
  it.each(STEPS)('%s changes nothing more', async (repeated) => {
    for (const each of STEPS) {
      await step(each, 'v2')
      if (each !== repeated) continue
      const once = JSON.stringify([...secrets.versions])
      await step(each, 'v2')
      expect(JSON.stringify([...secrets.versions])).toBe(once)
    }
    expect(current().keys).toHaveLength(2)
  })
})

describe('a rotation refuses', () => {
  it('another secret than its own', async () => {
    await expect(step('createSecret', 'v2', `${SECRET}-other`)).rejects.toThrow('another secret')
  })

  it('a secret that it cannot read: nothing is written over it', async () => {
    secrets.versions.set('v1', { value: '{"keys":[]}', stages: ['AWSCURRENT'] })
    await expect(step('createSecret', 'v2')).rejects.toThrow(/pepper/)
    expect([...secrets.versions.keys()]).toEqual(['v1'])
  })

  it.each([
    ['loses a key', (secret: StoredSecret) => ({ ...secret, keys: secret.keys.slice(1) })],
    ['has another pepper', (secret: StoredSecret) => ({ ...secret, pepper: PEPPER.replace('a', 'b') })],
  ])('a new value that %s', async (_, spoil) => {
    await rotate('v2')
    await step('createSecret', 'v3')
    secrets.versions.set('v3', { value: JSON.stringify(spoil(current())), stages: ['AWSPENDING'] })
    await expect(step('testSecret', 'v3')).rejects.toThrow('lose a key or the pepper')
  })
})

it('a secret that is no JSON is told without a letter of it, by a rotation and by every function', async () => {
  secrets.versions.set('v1', { value: `{"keys":[],"pepper":${PEPPER}}`, stages: ['AWSCURRENT'] })
  await expect(step('createSecret', 'v2')).rejects.toThrow(/^it is not JSON$/)
  await expect(keysOfShell()).rejects.toThrow(/^it is not JSON$/)
})

describe('adding a key', () => {
  const after = (rounds: number): StoredSecret =>
    Array.from({ length: rounds }).reduce<StoredSecret>(addKey, { keys: [], pepper: PEPPER })

  it('gives each key an id of its own, one letter long', () => {
    const { keys } = after(40)
    expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length)
    expect(keys.every(({ id }) => /^[a-z2-7]$/.test(id))).toBe(true)
  })

  it('keeps 32 of them, which is eight years of quarters', () => {
    expect(after(31).keys).toHaveLength(32)
    expect(after(50).keys).toHaveLength(32)
  })

  it('drops the oldest and no other (G-15, red without the end of a key)', () => {
    const full = after(31)
    const next = addKey(full)
    const gone = full.keys.filter(({ key }) => next.keys.every((each) => each.key !== key))
    expect(gone).toEqual([full.keys.at(-1)])
  })

  it('takes over a secret with one key, as local mode has it', () => {
    const one = { keys: [{ id: 'a', key: Buffer.alloc(32).toString('base64') }], pepper: PEPPER }
    expect(addKey(one).keys.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
