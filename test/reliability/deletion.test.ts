import { expect, it } from 'vitest'
import { DAY, MINUTE } from '#domain/policy'
import { deleteOwner } from '#shell/delete-owner'
import { listOwners, removeOwner, removeOwnersItems } from '#store/owners'
import { ADA, openScene, RON } from './sim/scene.ts'

/** Intake has read the owner and is about to write when the deletion runs. */
const deletedMeanwhile = async () => {
  const scene = await openScene()
  const { world, driver, ron, forward } = scene
  const { operator } = world.shells
  await forward(ADA)
  const isWriting = () =>
    driver.running.some(({ task }) => task.waiting.some(({ call }) => call.operation === 'PutItem'))
  while (!isWriting()) await driver.anything()
  await deleteOwner(operator, ron.id, world.now())
  await driver.drain()
  expect(await listOwners(operator.table)).toEqual([])
  expect(await scene.threads()).toHaveLength(1)
  return { ...scene, operator }
}

it('what was written for an owner beside their deletion goes some minutes later', async () => {
  const { operator, ron, asked, pass } = await deletedMeanwhile()
  await pass(10 * MINUTE)
  await pass(10 * MINUTE)
  expect(asked()).toEqual([])
  expect(await removeOwnersItems(operator.table, ron.id)).toBe(0)
})

it('nothing goes of an owner who came back within these minutes', async () => {
  const { world, ask, asked, pass, threads } = await deletedMeanwhile()
  await world.addOwner(RON)
  await pass(10 * MINUTE)
  await ask({ name: 'Bo Lind', address: 'bo@example.org' })
  expect(await threads()).toHaveLength(2)
  expect(asked()).toContain('bo@example.org')
})

it('the clock leaves the threads of an owner who was removed alone, until they come back', async () => {
  const { world, ron, ask, pass, threads } = await openScene()
  const { table, secrets } = world.shells.operator
  await ask(ADA)
  await removeOwner(table, secrets.pepper, ron)
  const handed = () => world.journal.filter(({ operation }) => operation === 'SendMessageBatch').length
  await pass(8 * DAY)
  const before = handed()
  for (let minutes = 0; minutes < 5; minutes += 1) await pass(MINUTE)
  expect(handed()).toBe(before)
  await world.addOwner(RON)
  await pass(DAY)
  await pass(15 * MINUTE)
  expect(await threads()).toMatchObject([{ state: { by: 'policy', before: { status: 'silent' } } }])
})
