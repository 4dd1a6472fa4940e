import { expect, it } from 'vitest'
import { MINUTE } from '#domain/policy'
import { hasStopped } from '#store/addresses'
import { getItem } from '#store/item'
import { addressKey } from '#store/keys'
import { ORDERLY, type Plan } from './sim/drive.ts'
import { answer, forward } from './sim/letters.ts'
import { ADA, INTAKE, MIA, openScene, RON } from './sim/scene.ts'

const STOP = 'Stop. Do not write to me again.'

/** Ada has answered as often as a thread keeps answers. */
const begin = async () => {
  const scene = await openScene()
  const replyTo = await scene.ask(ADA)
  const says = (text: string, id: string) =>
    scene.world.arrive(answer(ADA, replyTo, text, id), replyTo, ADA.address)
  for (let nth = 1; nth <= 20; nth += 1) await says(`No, this is answer number ${nth}.`, `a${nth}`)
  await scene.pass(MINUTE)
  const { table, secrets } = scene.world.shells.operator
  const stopped = async () =>
    hasStopped(await getItem(table, addressKey(secrets.pepper, ADA.address)), 'opted out')
  return { scene, says, stopped }
}

it('G-10 a wish to stop in the 21st answer is honoured, and the thread keeps 20', async () => {
  const { scene, says, stopped } = await begin()
  await says('And this is one more.', 'more')
  await scene.pass(MINUTE)
  expect(await stopped()).toBe(false)
  await says(STOP, 'stop')
  await scene.pass(MINUTE)
  expect(await stopped()).toBe(true)
  expect((await scene.threads()).map(({ answers }) => answers.length)).toEqual([20])
  await scene.world.addOwner(MIA)
  await scene.ask(ADA, MIA)
  expect(scene.asked()).toEqual([ADA.address])
})

it.each(['crash-before', 'crash-after', 'fail', 'timeout'] as const)(
  'G-10 so is one whose note in the store meets the fault %s',
  async (fault) => {
    const { scene, says, stopped } = await begin()
    let left = 1
    const plan: Plan = ({ operation }) => (operation === 'UpdateItem' && left-- > 0 ? fault : null)
    scene.driver.behave({ plan, habits: ORDERLY })
    await says(STOP, 'stop')
    await scene.pass(MINUTE)
    for (let turns = 0; turns < 2; turns += 1) await scene.pass(10 * MINUTE)
    expect(await stopped()).toBe(true)
  },
)

it('G-10 so is one that the owner forwards, though intake has no judge', async () => {
  const { scene, stopped } = await begin()
  const raw = forward({
    by: RON,
    from: `${ADA.name} <${ADA.address}>`,
    subject: 'Re: Have we met?',
    body: STOP,
    id: 'forwarded',
  })
  await scene.world.arrive(raw, INTAKE, RON.address)
  await scene.pass(MINUTE)
  expect(await stopped()).toBe(true)
})
