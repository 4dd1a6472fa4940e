import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { ORDERLY } from './sim/drive.ts'
import { isDigest } from './sim/read-outbox.ts'
import { saveSettings } from './sim/save-settings.ts'
import { ADA, openScene } from './sim/scene.ts'

/** Ada was asked, so that there is news, and it is two minutes before Ron's first digest. */
const begin = async () => {
  const scene = await openScene()
  const { world, driver, ron, ask } = scene
  await ask(ADA)
  world.time.now = Date.UTC(2026, 0, 5, 7, 58)
  return {
    ...scene,
    digests: () => world.outbox.mails.filter(isDigest).map(({ sent }) => sent.at.slice(0, 16)),
    save: async (changed: Readonly<Record<string, string>>) =>
      expect(await saveSettings(world, ron, changed)).toMatchObject({ status: 200 }),
    /** The clock hands over what is due, and the queue keeps it. */
    tick: async () => {
      await driver.tick()
      while (driver.running.length > 0) await driver.step()
    },
  }
}

it.each([{ patience: '3' }, { hour: '7' }])(
  'G-33 a digest that waits in its queue still comes though its owner saves settings: %o (red without the wait)',
  async (changed) => {
    const { world, driver, save, tick, digests } = await begin()
    world.time.now += 2 * MINUTE
    await tick()
    world.time.now += MINUTE
    await save(changed)
    await driver.drain()
    expect(digests()).toEqual(['2026-01-05T08:01'])
  },
)

it.each([{ patience: '3' }, { hour: '7' }])(
  'G-33 so does one that SES did not take for now: %o (red without the wait)',
  async (changed) => {
    const { driver, pass, save, digests } = await begin()
    const plan = ({ operation }: { operation: string }) => (operation === 'SendRawEmail' ? 'throttle' : null)
    driver.behave({ plan, habits: ORDERLY })
    await pass(2 * MINUTE)
    expect(digests()).toEqual([])
    driver.behave({ plan: () => null, habits: ORDERLY })
    await pass(MINUTE)
    await save(changed)
    await pass(4 * MINUTE)
    expect(digests()).toEqual(['2026-01-05T08:05'])
  },
)

it('a digest that is not due yet comes at the hour that its owner sets', async () => {
  const { pass, save, digests } = await begin()
  await save({ hour: '10' })
  await pass(HOUR)
  expect(digests()).toEqual([])
  await pass(HOUR + 2 * MINUTE)
  expect(digests()).toEqual(['2026-01-05T10:00'])
  await save({ hour: '6' })
  await pass(DAY)
  expect(digests()).toHaveLength(1)
})
