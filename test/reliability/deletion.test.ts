import { expect, it } from 'vitest'
import { MINUTE } from '#domain/policy'
import { deleteOwner } from '#shell/delete-owner'
import { listOwners, removeOwnersItems } from '#store/owners'
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
