import { expect, it } from 'vitest'
import { MINUTE } from '#domain/policy'
import { ORDERLY, type Plan } from './sim/drive.ts'
import { answer } from './sim/letters.ts'
import { ADA, MIA, openScene } from './sim/scene.ts'

const TEXT = 'Yes, we met at the fair.'

/** Two owners asked Ada, and she answers both in one mail. */
const answerBoth = async (plan: Plan = () => null) => {
  const scene = await openScene()
  const { world, driver } = scene
  const mia = await world.addOwner(MIA)
  const to = [await scene.ask(ADA), await scene.ask(ADA, MIA)]
  driver.behave({ plan, habits: ORDERLY })
  await world.arrive(answer(ADA, to.join(', '), TEXT, 'a'), to, ADA.address)
  await driver.drain()
  const heard = async () =>
    [...(await scene.threads()), ...(await scene.threads(mia))].map(({ owner, state, answers }) => ({
      owner,
      status: state.status,
      texts: answers.map(({ text }) => text),
    }))
  const both = [scene.ron, mia].map(({ id }) => ({ owner: id, status: 'answered', texts: [TEXT] }))
  return { ...scene, heard, both }
}

it('G-19 a mail to the answer addresses of two owners answers both (red without the other recipients)', async () => {
  const { heard, both } = await answerBoth()
  expect(await heard()).toEqual(both)
})

it('G-24 what fails for one of them is tried again, and the other has it at once and once (red without the others’ turn)', async () => {
  let left = 1
  const failsFirst: Plan = ({ operation }) => (operation === 'PutItem' && left-- > 0 ? 'fail' : null)
  const { heard, both, pass } = await answerBoth(failsFirst)
  const [first] = await heard()
  expect(first?.status).toBe('asked')
  expect((await heard())[1]).toEqual(both[1])
  await pass(10 * MINUTE)
  expect(await heard()).toEqual(both)
})

it('G-19 no mail answers more than ten questions (red without the bound)', async () => {
  const scene = await openScene()
  const to: string[] = []
  for (const letter of 'abcdefghijkl')
    to.push(await scene.ask({ name: `${letter.toUpperCase()}da Kroll`, address: `${letter}da@example.org` }))
  await scene.world.arrive(answer(ADA, to.join(', '), TEXT, 'a'), to, ADA.address)
  await scene.driver.drain()
  const states = (await scene.threads()).map(({ state }) => state.status)
  expect(states.filter((status) => status === 'answered')).toHaveLength(10)
  expect(scene.world.facts).toContainEqual(expect.objectContaining({ event: 'mail-dropped' }))
})
