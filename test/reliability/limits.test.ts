import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { setSwitch } from '#store/service'
import { answer } from './sim/letters.ts'
import { ADA, MIA, openScene, RON } from './sim/scene.ts'

const person = (name: string) => ({ name: `${name} Quill`, address: `${name.toLowerCase()}@example.org` })
const reasons = async ({ threads }: Awaited<ReturnType<typeof openScene>>) =>
  (await threads()).map(({ state }) => ('reason' in state ? String(state.reason) : state.status)).toSorted()

describe('at the edges of what may be sent', () => {
  it('G-02 the kill switch holds every question, and lets them go when it is off again', async () => {
    const scene = await openScene()
    const { table } = scene.world.shells.operator
    await setSwitch(table, { off: 'operator', at: 0 })
    await scene.ask(ADA)
    expect([scene.asked(), await reasons(scene)]).toEqual([[], ['switched-off']])
    await setSwitch(table, { off: null, at: 0 })
    await scene.pass(HOUR)
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-02 what the switch held for three days is handed to the owner', async () => {
    const scene = await openScene()
    await setSwitch(scene.world.shells.operator.table, { off: 'operator', at: 0 })
    await scene.ask(ADA)
    for (let days = 0; days < 4; days += 1) await scene.pass(DAY)
    expect(await scene.threads()).toMatchObject([{ state: { status: 'handoff', reason: 'switched-off' } }])
  })

  it('G-07 an owner asks an address once, under whatever name it comes', async () => {
    const scene = await openScene()
    for (const name of ['Ada', 'Adele', 'Adam'])
      await scene.ask({ name: `${name} Kroll`, address: ADA.address })
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-08 the third owner within 30 days gets a hand-off, after 30 days a question', async () => {
    const scene = await openScene()
    const kim = { name: 'Kim Holt', address: 'kim@owners.example.com' }
    const zoe = { name: 'Zoe Lund', address: 'zoe@owners.example.com' }
    for (const owner of [MIA, kim, zoe]) await scene.world.addOwner(owner)
    for (const by of [RON, MIA, kim]) await scene.ask(ADA, by)
    expect(scene.asked()).toHaveLength(2)
    await scene.pass(31 * DAY)
    await scene.ask(ADA, zoe)
    expect(scene.asked()).toHaveLength(3)
  })

  it.each([
    ['HWM_CAP_HOUR', 'owner-cap', 50 * MINUTE],
    ['HWM_CAP_DAY', 'owner-cap', 18 * HOUR],
    ['HWM_CAP_TOTAL', 'total-cap', 18 * HOUR],
  ])('G-09 %s: the second question goes, the third waits for the next window', async (cap, reason, rest) => {
    const scene = await openScene({ [cap]: '2' })
    for (const name of ['One', 'Two', 'Three']) await scene.forward(person(name))
    await scene.pass(11 * MINUTE)
    expect([scene.asked().length, await reasons(scene)]).toEqual([2, ['asked', 'asked', reason].sort()])
    await scene.pass(rest)
    expect(scene.asked()).toHaveLength(3)
  })

  it('G-10 who said stop to one owner is asked by no other', async () => {
    const scene = await openScene()
    await scene.world.addOwner(MIA)
    const replyTo = await scene.ask(ADA)
    await scene.world.arrive(
      answer(ADA, replyTo, 'Stop. Do not write to me again.', 'a'),
      replyTo,
      ADA.address,
    )
    await scene.pass(MINUTE)
    await scene.ask(ADA, MIA)
    expect(scene.asked()).toEqual([ADA.address])
  })

  it('G-10 a stop that comes in the grace of another question still holds it back', async () => {
    const scene = await openScene()
    const mia = await scene.world.addOwner(MIA)
    const replyTo = await scene.ask(ADA)
    await scene.forward(ADA, MIA)
    await scene.pass(5 * MINUTE)
    await scene.world.arrive(answer(ADA, replyTo, 'Stop, please.', 'a'), replyTo, ADA.address)
    await scene.pass(11 * MINUTE)
    expect(scene.asked()).toEqual([ADA.address])
    expect(await scene.threads(mia)).toMatchObject([{ state: { status: 'handoff', reason: 'suppressed' } }])
  })

  it('G-34 a complaint stops all owners', async () => {
    const scene = await openScene()
    const dee = { name: 'Dee Cross', address: 'complaint+dee@simulator.amazonses.com' }
    await scene.world.addOwner(MIA)
    await scene.ask(dee)
    await scene.ask(dee, MIA)
    expect(scene.asked()).toEqual([dee.address])
  })

  it('G-35 four bounces leave it on, the fifth of few questions turns asking off, until the operator says so', async () => {
    const scene = await openScene()
    const gone = (name: string) => ({
      name: `${name} Gone`,
      address: `${name.toLowerCase()}@nowhere.invalid`,
    })
    for (const name of ['One', 'Two', 'Three', 'Four']) await scene.ask(gone(name))
    await scene.ask(ADA)
    expect(scene.asked()).toHaveLength(5)
    await scene.ask(gone('Five'))
    await scene.ask(person('Late'))
    expect(scene.asked()).toHaveLength(6)
    await setSwitch(scene.world.shells.operator.table, { off: null, at: 0 })
    await scene.pass(HOUR)
    expect(scene.asked()).toContain('late@example.org')
  })

  it('G-35 the second complaint of few questions turns asking off', async () => {
    const scene = await openScene()
    for (const name of ['one', 'two'])
      await scene.ask({ name: `Dee ${name}`, address: `complaint+${name}@simulator.amazonses.com` })
    await scene.ask(ADA)
    expect(scene.asked()).toHaveLength(2)
  })
})
