import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { ownerLink } from '#shell/link-urls'
import { FIELD } from '#shell/page-answer'
import { listOwners } from '#store/owners'
import { ORDERLY, openDriver, type Plan } from './sim/drive.ts'
import { invokeLink } from './sim/invoke.ts'
import type { Person } from './sim/letters.ts'
import { seeded } from './sim/random.ts'
import { claimOf, isDigest, textOf } from './sim/read-outbox.ts'
import { ADA, openScene } from './sim/scene.ts'

const GONE: Person = { name: 'Gil Gone', address: 'gil@nowhere.invalid' }
const CROSS: Person = { name: 'Di Cross', address: 'complaint+di@simulator.amazonses.com' }
const AWAY: Person = { name: 'Al Away', address: 'ooto+al@simulator.amazonses.com' }

const DUE = Date.UTC(2026, 0, 13, 8)

/** Ada did not answer the question of this owner. Their first digest, which says so, is due in an hour. */
const begin = async (person: Person) => {
  const scene = await openScene()
  const { world, pass } = scene
  const { operator } = world.shells
  const owner = await world.addOwner(person)
  const press = (action: 'pause' | 'resume') =>
    invokeLink(world, {
      method: 'POST',
      path: new URL(ownerLink(operator, action, owner.id, world.now())).pathname,
      form: { [FIELD]: action },
    })
  await scene.ask(ADA, person)
  await press('pause')
  await pass(8 * DAY)
  await press('resume')
  await pass(DUE - HOUR - world.now())
  return {
    ...scene,
    owner: async () => (await listOwners(operator.table)).find(({ id }) => id === owner.id),
    press,
    status: async () => (await scene.threads(owner)).map(({ state }) => state.status),
    digests: () => world.outbox.mails.filter((mail) => isDigest(mail) && claimOf(mail).startsWith(owner.id)),
    failures: () => world.facts.filter(({ event }) => event === 'digest-failed').map(({ reason }) => reason),
  }
}

describe.each([
  [GONE, 'bounced'],
  [CROSS, 'complained'],
] as const)('a digest to %o', (person, reason) => {
  it(`G-34 that ${reason} is the last until digests are resumed, and an alarm tells of it (red without the stop)`, async () => {
    const { pass, owner, digests, failures } = await begin(person)
    for (let days = 0; days < 4; days += 1) await pass(DAY)
    expect(digests()).toHaveLength(1)
    expect(failures()).toEqual([reason])
    expect(await owner()).toMatchObject({ digestPaused: true, lastDigest: null })
  })

  it(`G-33 that ${reason} showed nothing: the policy decides nothing, and the next one tells it again (red without a look at that)`, async () => {
    const { pass, press, digests, status } = await begin(person)
    for (let days = 0; days < 3; days += 1) {
      await pass(DAY)
      await pass(20 * MINUTE)
      expect(await status()).toEqual(['silent'])
      await press('resume')
    }
    expect(digests()).toHaveLength(3)
    for (const mail of digests()) expect(textOf(mail)).toContain('WILL BE IGNORED UNLESS YOU OBJECT')
  })

  it.each([1, 2, 3, 4, 5, 6])(
    `G-33 that ${reason} showed nothing in whatever order it is heard of and however often: %i`,
    async (seed) => {
      const { world, owner, status, digests } = await begin(person)
      const driver = openDriver(world, seeded(seed))
      driver.behave({ plan: () => null, habits: { tasks: 4, mostBatch: 1, repeats: 0.5 } })
      for (const by of [HOUR, 10 * MINUTE, 20 * MINUTE, DAY, 2 * DAY]) await driver.pass(by)
      expect(await status()).toEqual(['silent'])
      expect(digests()).toHaveLength(1)
      expect(await owner()).toMatchObject({ digestPaused: true, lastDigest: null })
    },
  )
})

it.each(['crash-before', 'crash-after', 'lost', 'timeout', 'throttle', 'fail', 'conflict'] as const)(
  'G-34 a digest’s bounce is heard whatever befalls the write of it: %s',
  async (fault) => {
    const { driver, pass, owner, status } = await begin(GONE)
    driver.behave({ plan: once(fault), habits: ORDERLY })
    await pass(HOUR)
    expect(driver.trace.filter((line) => line.endsWith(fault)).length).toBeGreaterThanOrEqual(1)
    for (const by of [10 * MINUTE, 10 * MINUTE, DAY]) await pass(by)
    expect(await owner()).toMatchObject({ digestPaused: true, lastDigest: null })
    expect(await status()).toEqual(['silent'])
  },
)

it('G-26 a digest that bounces for now counts as shown, and digests go on (red without the difference)', async () => {
  const { pass, owner, status, digests, failures } = await begin(AWAY)
  await pass(HOUR)
  expect(await status()).toEqual(['silent'])
  await pass(20 * MINUTE)
  expect(await status()).toEqual(['decided'])
  await pass(DAY)
  expect(digests()).toHaveLength(2)
  expect(failures()).toEqual([])
  expect(await owner()).toMatchObject({ digestPaused: false })
})

it('a bounce that is heard of after its owner resumed digests pauses none (red without a look at when)', async () => {
  const { world, driver, pass, press, digests, owner, failures } = await begin(GONE)
  world.time.now += HOUR
  await driver.tick()
  while (digests().length === 0) await driver.anything()
  for (const message of world.queues.feedback.messages) message.visibleAt += 5 * MINUTE
  await pass(MINUTE)
  await press('pause')
  await press('resume')
  expect(failures()).toEqual([])
  await pass(5 * MINUTE)
  expect(failures()).toEqual(['bounced'])
  expect(await owner()).toMatchObject({ digestPaused: false, lastDigest: null })
})

/** Once, at the first transaction: it says that the digest failed. */
const once = (fault: NonNullable<ReturnType<Plan>>): Plan => {
  let invocation: string | null = null
  return (call) => {
    if (call.operation !== 'TransactWriteItems') return null
    invocation ??= call.invocation
    return call.invocation === invocation && call.attempt === 1 ? fault : null
  }
}
