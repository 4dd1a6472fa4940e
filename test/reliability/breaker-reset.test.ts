import { describe, expect, it } from 'vitest'
import { checkService } from '#cli/operations/doctor/service'
import { showSwitch, turnSwitch } from '#cli/operations/switch'
import { DAY, HOUR } from '#domain/policy'
import { openScene } from './sim/scene.ts'

type Scene = Awaited<ReturnType<typeof openScene>>

const table = ({ world }: Scene) => world.shells.operator.table
const isAsking = async (scene: Scene) => (await showSwitch(table(scene))).asking
const turn = async (scene: Scene, to: 'on' | 'off') => turnSwitch(table(scene), to, scene.world.now())
const bounce = async (scene: Scene, names: string) => {
  for (const name of names)
    await scene.ask({ name: `${name.toUpperCase()}da Gone`, address: `${name}da@nowhere.invalid` })
}
const doctorSays = async ({ world }: Scene) =>
  (await checkService(world.shells.operator, world.now())).find(({ name }) => name === 'breaker')

/** Five questions bounced, and the operator has mended why. */
const tripped = async () => {
  const scene = await openScene()
  await bounce(scene, 'abcde')
  expect(await isAsking(scene)).toBe(false)
  await scene.pass(HOUR)
  await turn(scene, 'on')
  return scene
}

describe('G-35 once the operator has switched asking on again', () => {
  it.each([
    ['at once', HOUR],
    ['five days later', 5 * DAY],
  ])('one bounce %s does not turn it off (red without the operator’s word)', async (_, later) => {
    const scene = await tripped()
    await scene.pass(later)
    await bounce(scene, 'f')
    expect(await isAsking(scene)).toBe(true)
    await bounce(scene, 'ghi')
    expect(await isAsking(scene)).toBe(true)
    await bounce(scene, 'j')
    expect(await isAsking(scene)).toBe(false)
  })

  it('a switch turned off and left off for a while forgets nothing of it (red without what it keeps)', async () => {
    const scene = await tripped()
    await bounce(scene, 'f')
    await turn(scene, 'off')
    await scene.pass(DAY)
    expect((await doctorSays(scene))?.says).toContain('Of the latest 1 questions, 1 bounced hard')
  })

  it('the doctor tells what the breaker goes by (red without the operator’s word)', async () => {
    const scene = await openScene()
    await bounce(scene, 'abcd')
    expect((await doctorSays(scene))?.says).toContain('Of the latest 4 questions, 4 bounced hard')
    await turn(scene, 'on')
    await bounce(scene, 'ef')
    expect((await doctorSays(scene))?.says).toContain('Of the latest 2 questions, 2 bounced hard')
  })
})
