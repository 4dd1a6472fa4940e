import { expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/policy'
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
      return invokeLink(world, { method: 'POST', path: pathname, form: { [FIELD]: 'address', address } })
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

const handOff = async () => {
  const scene = await begin()
  await scene.world.arrive(linkedin(RON, CY, 'l'), INTAKE, RON.address)
  await scene.pass(DAY)
  return scene
}

it.each([
  ['a machine', 'noreply@linkedin.com', 'The address belongs to a machine or a list, not to a person.'],
  ['the owner', RON.address, 'The address is your own or belongs to this service.'],
  ['this service', INTAKE, 'The address is your own or belongs to this service.'],
  ['nobody, by a slip', 'cy@@example', 'That is no mail address: type it like name@example.com.'],
])(
  'an address of %s is refused on its form, what was typed still in it, and the hand-off stays (red without the refusal)',
  async (_, address, sentence) => {
    const { give, threadOf, asked, pass } = await handOff()
    const before = await threadOf(CY)
    const { status, html } = await give(CY, address)
    expect(status).toBe(400)
    expect(html).toMatch(/<h1>Cy Marsh<\/h1>/)
    expect(html).toContain(sentence)
    expect(html).toContain('Ask at this address</button>')
    expect(/<input type="text"[^>]* value="([^"]*)"/.exec(html)?.[1]).toBe(address)
    await pass(HOUR)
    expect([await threadOf(CY), asked()]).toEqual([before, []])
  },
)

it('the form that was shown again takes the address typed next', async () => {
  const { world, give, threadOf } = await handOff()
  const { html } = await give(CY, 'cy@@example')
  const path = /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? ''
  await invokeLink(world, { method: 'POST', path, form: { [FIELD]: 'address', address: BO.address } })
  expect(await threadOf(CY)).toMatchObject({ state: { status: 'asking', to: BO.address } })
})

it.each(['Cy Marsh <Cy@Example.org>', '<cy@example.org>', ' "Marsh, Cy" <cy@example.org> '])(
  'a name with an address is understood: %j',
  async (typed) => {
    const { give, threadOf } = await handOff()
    expect((await give(CY, typed)).status).toBe(200)
    expect(await threadOf(CY)).toMatchObject({ state: { status: 'asking', to: 'cy@example.org' } })
  },
)

it('a line "ask noreply@…" above the same invitation leaves the hand-off as it was', async () => {
  const { world, pass, threadOf } = await handOff()
  const before = await threadOf(CY)
  const asking = linkedin(RON, CY, 'l2').replace(
    '---------- Forwarded',
    'ask noreply@example.org\n\n---------- Forwarded',
  )
  await world.arrive(asking, INTAKE, RON.address)
  await pass(HOUR)
  expect(await threadOf(CY)).toEqual(before)
})
