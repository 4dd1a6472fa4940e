import { expect, it } from 'vitest'
import { MINUTE } from '#domain/policy'
import { linkedin, mail, type Person, personal } from './sim/letters.ts'
import { ADA, INTAKE, openScene, RON } from './sim/scene.ts'

const BO: Person = { name: 'Bo Lind', address: 'bo@example.org' }
const CY: Person = { name: 'Cy Moor', address: 'cy@example.org' }

/** Forwards of one owner as a mail program writes several into one mail: their bodies, one below the other. */
const below = (...forwards: readonly string[]): string => {
  const [first = '', ...more] = forwards
  return [first, ...more.map(bodyOf)].join('\r\n\r\n')
}
const bodyOf = (raw: string): string => raw.slice(raw.indexOf('\r\n\r\n') + 4)

const attached = (...originals: readonly string[]): string =>
  mail(
    {
      From: `${RON.name} <${RON.address}>`,
      To: INTAKE,
      Subject: 'Fwd: three of them',
      'Message-ID': '<together@mail.example.com>',
      'MIME-Version': '1.0',
      'Content-Type': 'multipart/mixed; boundary=b',
    },
    `--b\n\nsee attached\n${originals.map((raw) => `--b\nContent-Type: message/rfc822\n\n${raw}\n`).join('')}--b--\n`,
  )

const wish = ({ name, address }: Person): string =>
  `From: ${name} <${address}>\nTo: ${RON.address}\nSubject: Connecting\n\nHello,\n\nI'd like to connect with you.\n\n${name}`

it.each([
  ['one below the other', below(personal(RON, ADA, 'a'), personal(RON, BO, 'b'), personal(RON, CY, 'c'))],
  ['attached', attached(wish(ADA), wish(BO), wish(CY))],
])(
  'several invitations forwarded in one mail, %s, are each taken, and each once (red without the rest)',
  async (_, raw) => {
    const scene = await openScene()
    await scene.world.arrive(raw, INTAKE, RON.address)
    await scene.world.arrive(raw, INTAKE, RON.address)
    await scene.pass(11 * MINUTE)
    expect(scene.asked().toSorted()).toEqual([ADA.address, BO.address, CY.address])
    expect((await scene.threads()).map(({ invitation }) => invitation.note)).toEqual([null, null, null])
  },
)

it('LinkedIn’s are each handed over, and an address above is the first one’s', async () => {
  const scene = await openScene()
  const first = linkedin(RON, ADA, 'a', { above: `ask ${ADA.address}` })
  const second = linkedin(RON, BO, 'b').replace(/(?<=invitationId=)\d+/, '7490000000000000002')
  await scene.world.arrive(below(first, second), INTAKE, RON.address)
  await scene.pass(11 * MINUTE)
  expect(scene.asked()).toEqual([ADA.address])
  const states = (await scene.threads()).map(({ invitation, state }) => [
    invitation.inviter.name,
    state.status,
  ])
  expect(Object.fromEntries(states)).toEqual({ 'Ada Kroll': 'asked', 'Bo Lind': 'handoff' })
})

it('an invitation that was forwarded twice is one', async () => {
  const scene = await openScene()
  const inner = personal({ name: 'Pat Relay', address: 'pat@example.org' }, ADA, 'a')
  const outer = inner.replace(/^From: .*$/m, `From: ${RON.name} <${RON.address}>`)
  await scene.world.arrive(outer, INTAKE, RON.address)
  await scene.pass(11 * MINUTE)
  expect(await scene.threads()).toHaveLength(1)
})
