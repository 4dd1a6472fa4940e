import { expect, it } from 'vitest'
import { DAY, MINUTE } from '#domain/policy'
import { threadLink } from '#shell/link-urls'
import { removeOwner } from '#store/owners'
import { invokeLink } from './sim/invoke.ts'
import { answer } from './sim/letters.ts'
import { isDigest, textOf } from './sim/read-outbox.ts'
import { ADA, MIA, openScene } from './sim/scene.ts'
import { PASSES } from './sim/world.ts'

const verdict = (status: 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED') => ({
  ...PASSES,
  dmarcVerdict: { status },
})

/** Who holds Ada's answer address writes in her name; the digest tells of it. */
const answered = async (text: string, { verdicts = verdict('FAIL'), alter = (raw: string) => raw } = {}) => {
  const scene = await openScene()
  const replyTo = await scene.ask(ADA)
  await scene.world.arrive(alter(answer(ADA, replyTo, text, 'a')), replyTo, 'mallory@example.net', verdicts)
  for (let days = 0; days < 3; days += 1) await scene.pass(DAY)
  const [thread] = await scene.threads()
  const digest = scene.world.outbox.mails.find(isDigest)
  return { ...scene, replyTo, thread, digest: digest ? textOf(digest).replaceAll(/=\r\n|\r\n/g, ' ') : '' }
}

const DOUBT = 'may be forged'

it('G-25 an answer whose From DMARC denies is kept and shown as one that may be forged (red without the verdict)', async () => {
  const { thread, digest, world, ron } = await answered('Yes, we met at the fair.')
  expect(thread?.answers).toMatchObject([{ from: ADA.address, expected: false }])
  expect(digest).toContain(DOUBT)
  const path = new URL(threadLink(world.shells.operator, 'view', ron.id, thread?.id ?? '', world.now()))
    .pathname
  expect((await invokeLink(world, { method: 'GET', path })).html).toContain(DOUBT)
})

it('G-25 no rule ignores anybody for it (red without the verdict)', async () => {
  const { thread } = await answered('No, we do not know each other.')
  expect(thread?.state.status).toBe('answered')
})

it('G-25 nor for one that bears two From (red without the count of From)', async () => {
  const { thread, digest } = await answered('No, we do not know each other.', {
    verdicts: verdict('PASS'),
    alter: (raw) => raw.replace('\r\nTo:', '\r\nFrom: mallory@example.net\r\nTo:'),
  })
  expect(thread).toMatchObject({ state: { status: 'answered' }, answers: [{ expected: false }] })
  expect(digest).toContain(DOUBT)
})

it('nor for one without a From, and the digest says so', async () => {
  const { thread, digest } = await answered('No, we do not know each other.', {
    verdicts: verdict('GRAY'),
    alter: (raw) => raw.replace(/From: .*\r\n/, ''),
  })
  expect(thread).toMatchObject({ state: { status: 'answered' }, answers: [{ from: null, expected: false }] })
  expect(digest).toMatch(/without a sender/)
})

it.each(['PASS', 'GRAY', 'PROCESSING_FAILED'] as const)(
  'a verdict that denies nothing marks nothing (%s): most domains publish no policy',
  async (status) => {
    const { thread, digest } = await answered('No, we do not know each other.', { verdicts: verdict(status) })
    expect(thread?.state).toMatchObject({ status: 'decided', decision: 'ignore', by: 'policy' })
    expect(digest).not.toContain(DOUBT)
  },
)

it('a later one is marked too where an earlier answer is quoted', async () => {
  const { world, replyTo, pass } = await answered('Yes, we met at the fair.', { verdicts: verdict('PASS') })
  await world.arrive(answer(ADA, replyTo, 'Who are you?', 'b'), replyTo, 'x@example.net', verdict('FAIL'))
  await pass(DAY)
  const digest = world.outbox.mails.findLast(isDigest)
  expect(digest ? textOf(digest).replaceAll(/=\r\n|\r\n/g, ' ') : '').toMatch(
    /They also wrote .*may be forged/,
  )
})

it('G-10 a stop counts though it may be forged, also when the owner has left: it can only end mail to the asked address', async () => {
  for (const hasLeft of [false, true]) {
    const { world, ron, ask, asked, pass } = await openScene()
    await world.addOwner(MIA)
    const replyTo = await ask(ADA)
    const { table, secrets } = world.shells.operator
    if (hasLeft) await removeOwner(table, secrets.pepper, ron)
    await world.arrive(
      answer(ADA, replyTo, 'Stop. Do not write to me again.', 'a'),
      replyTo,
      'x@example.net',
      verdict('FAIL'),
    )
    await pass(MINUTE)
    await ask(ADA, MIA)
    expect(asked()).toEqual([ADA.address])
  }
})
