import { expect, it } from 'vitest'
import { DAY, MINUTE } from '#domain/policy'
import { threadLink } from '#shell/link-urls'
import { FIELD } from '#shell/page-answer'
import { invokeLink } from './sim/invoke.ts'
import { forward, linkedin, type Person } from './sim/letters.ts'
import { ADA, INTAKE, openScene, RON } from './sim/scene.ts'

const BO: Person = { name: 'Bo Lind', address: 'bo@example.org' }
const CY: Person = { name: 'Cy Marsh', address: '' }

const begin = async () => {
  const scene = await openScene()
  const { world, ron } = scene
  const threadOf = async ({ name }: Person) =>
    (await scene.threads()).find(({ invitation }) => invitation.inviter.name === name)
  return {
    ...scene,
    threadOf,
    /** The owner types an address on the page of that person's thread. */
    give: async (person: Person, address: string) => {
      const { id = '' } = (await threadOf(person)) ?? {}
      const { pathname } = new URL(threadLink(world.shells.operator, 'address', ron.id, id, world.now()))
      await invokeLink(world, { method: 'POST', path: pathname, form: { [FIELD]: 'address', address } })
    },
    /** The owner forwards what Bo wrote to them directly. */
    forwardAnswer: async () => {
      const body = 'Yes, we met at the fair in Bergen.'
      const raw = forward({ by: RON, from: `Bo Lind <${BO.address}>`, subject: 'Hello', body, id: 'hello' })
      await world.arrive(raw, INTAKE, RON.address)
      await scene.pass(MINUTE)
    },
  }
}

it('an address typed where it no longer counts takes no answer from the thread that has it', async () => {
  const { ask, give, forwardAnswer, threadOf } = await begin()
  await ask(ADA)
  await ask(BO)
  const before = await threadOf(ADA)
  await give(ADA, BO.address)
  await forwardAnswer()
  expect(await threadOf(ADA)).toEqual(before)
  expect((await threadOf(BO))?.answers).toHaveLength(1)
})

it('nor does one typed where it counts, once another thread has it', async () => {
  const { world, pass, ask, give, forwardAnswer, threadOf } = await begin()
  await ask(BO)
  await world.arrive(linkedin(RON, CY, 'l'), INTAKE, RON.address)
  await pass(DAY)
  await give(CY, BO.address)
  await forwardAnswer()
  expect((await threadOf(CY))?.invitation.replyChannel).toEqual({ kind: 'direct', address: BO.address })
  expect((await threadOf(BO))?.answers).toHaveLength(1)
})

it('an address that no thread has leads to the one for which it was typed', async () => {
  const { world, pass, give, forwardAnswer, threadOf } = await begin()
  await world.arrive(linkedin(RON, CY, 'l'), INTAKE, RON.address)
  await pass(DAY)
  await give(CY, BO.address)
  await pass(MINUTE)
  await forwardAnswer()
  expect((await threadOf(CY))?.answers).toHaveLength(1)
})
