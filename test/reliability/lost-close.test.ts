import { expect, it } from 'vitest'
import type { OwnerAction } from '#domain/link'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { ownerLink } from '#shell/link-urls'
import { FIELD } from '#shell/page-answer'
import { listOwners } from '#store/owners'
import { ORDERLY, type Plan } from './sim/drive.ts'
import { invokeLink } from './sim/invoke.ts'
import { claimOf, isDigest, textOf } from './sim/read-outbox.ts'
import { saveSettings } from './sim/save-settings.ts'
import { ADA, openScene } from './sim/scene.ts'

/** Ada never answered, and the process dies when the digest that says so is out and its owner is to be saved. */
const begin = async (hour: string) => {
  const scene = await openScene()
  const { world, driver, ron, ask, pass } = scene
  const { operator } = world.shells
  await saveSettings(world, ron, { hour, patience: '1' })
  await ask(ADA)
  const at = (date: string, later = 0) =>
    pass(Date.parse(`${date}T${hour.padStart(2, '0')}:00Z`) + later - world.now())
  await at('2026-01-05')
  await at('2026-01-06', -HOUR)
  return {
    ...scene,
    /** The dates of those that came. */
    digests: () => world.outbox.mails.filter(isDigest).map((mail) => claimOf(mail).slice(17)),
    latest: () => world.outbox.mails.filter(isDigest).map(textOf).at(-1),
    owner: async () => (await listOwners(operator.table))[0],
    press: (action: OwnerAction) =>
      invokeLink(world, {
        method: 'POST',
        path: new URL(ownerLink(operator, action, ron.id, world.now())).pathname,
        form: { [FIELD]: action },
      }),
    dieAtClose: () => driver.behave({ plan: atClose(), habits: ORDERLY }),
  }
}

const BOTH = ['2026-01-05', '2026-01-06']

/** After the second write of a digest: it was claimed, sent and settled, and nothing followed. */
const atClose = (): Plan => {
  let writes = 0
  return ({ operation, attempt }, _, task) =>
    task === 'work' && /^(?:Put|Update)Item$/.test(operation) && attempt === 1 && ++writes === 2
      ? 'crash-after'
      : null
}

it('G-33 a digest whose close was lost is closed though its owner pauses before the retry (red without a look at it)', async () => {
  const { world, driver, pass, press, digests, owner, threads, dieAtClose } = await begin('8')
  dieAtClose()
  await pass(HOUR)
  expect([digests(), (await owner())?.lastDigest]).toEqual([BOTH, '2026-01-05'])
  await press('pause')
  await pass(7 * MINUTE)
  await pass(20 * MINUTE)
  expect(await owner()).toMatchObject({ lastDigest: '2026-01-06', digestPaused: true })
  expect(await threads()).toMatchObject([{ state: { status: 'decided', by: 'policy' } }])
  expect(driver.running).toEqual([])
  expect(world.queues.work.messages).toEqual([])
})

it('G-33 and its owner’s own time of the next one stays, which tells no old news (red without a look at it)', async () => {
  const { pass, press, digests, latest, owner, dieAtClose } = await begin('8')
  dieAtClose()
  await pass(HOUR)
  await press('pause')
  await press('resume')
  const next = (await owner())?.nextDigestAt
  await pass(7 * MINUTE)
  expect(await owner()).toMatchObject({ lastDigest: '2026-01-06', nextDigestAt: next })
  await pass(DAY)
  expect(digests()).toEqual([...BOTH, '2026-01-07'])
  expect(latest()).toContain('Ignored by your rules')
  expect(latest()).not.toContain('Will be ignored')
})

it('G-33 nor does the next date’s, where the retry comes after midnight (red without a look for it)', async () => {
  const { world, driver, pass, digests, threads, owner, dieAtClose } = await begin('23')
  dieAtClose()
  world.time.now = Date.UTC(2026, 0, 6, 23, 58)
  await driver.tick()
  await driver.drain()
  expect(digests()).toEqual(BOTH)
  await pass(7 * MINUTE)
  expect(digests()).toEqual(BOTH)
  await pass(20 * MINUTE)
  expect(await owner()).toMatchObject({ lastDigest: '2026-01-06' })
  expect(await threads()).toMatchObject([{ state: { status: 'decided', by: 'policy' } }])
})
