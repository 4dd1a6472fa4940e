import { describe, expect, it } from 'vitest'
import { MINUTE } from '#domain/policy'
import { getItem } from '#store/item'
import { addressKey } from '#store/keys'
import { listParked } from '#store/parked'
import { linkedin, mail } from './sim/letters.ts'
import { ADA, INTAKE, openScene, RON } from './sim/scene.ts'

const MALLORY = 'mallory@evil.example'

/** What anybody can send to the shared address: a mail that a filter of Ron's is said to forward, passed by the DMARC of its own sender. */
const forged = (headers: Readonly<Record<string, string>>, body: string): string =>
  mail(
    {
      'X-Forwarded-For': `${RON.address} ${INTAKE}`,
      To: RON.address,
      'Message-ID': '<forged@evil.example>',
      ...headers,
    },
    body,
  )

const FOOTER =
  '.....................................\nUnsubscribe   |   Help\nYou are receiving Messages emails.'

const message = (from: string): string =>
  forged(
    { From: from, Subject: 'Ada Kroll just messaged you' },
    `Ada Kroll sent you a new message\n\nAda Kroll\n\nPlease never write to me again. STOP.\n\nReply: https://www.linkedin.com/comm/messaging/thread/2-abc\n\n${FOOTER}`,
  )

const invitation = (headers: Readonly<Record<string, string>>, note: string): string =>
  forged(
    {
      'Return-Path': '<x@bounce.linkedin.com>',
      From: `Ada Kroll <${MALLORY}>`,
      Subject: 'I want to connect',
      ...headers,
    },
    `Hi,\n\n${note}\n\nAda Kroll\nBaker at Example Mills\n\nView profile: https://www.linkedin.com/comm/in/ada-kroll\nAccept: https://www.linkedin.com/comm/mynetwork/invitation-accept/?invitationId=7400000000000000001\n\n${FOOTER}`,
  )

/** Ron's own forward of Ada's invitation, then the forged mail, and the time in which a question goes out. */
const afterForgery = async (raw: string, envelope: string, first = linkedin(RON, ADA, 'one')) => {
  const scene = await openScene()
  const { world, pass, threads, ron } = scene
  const { table, secrets } = world.shells.operator
  await world.arrive(first, INTAKE, RON.address)
  await pass(MINUTE)
  await world.arrive(raw, INTAKE, envelope)
  await pass(11 * MINUTE)
  const [thread, ...others] = await threads()
  return {
    thread,
    others,
    asked: scene.asked(),
    suppressed: (await getItem(table, addressKey(secrets.pepper, ADA.address)))?.suppressed,
    parked: (await listParked(table, ron.id)).map(({ reason }) => reason),
  }
}

describe('a mail to the shared address that is only said to be forwarded by a filter', () => {
  const toldAddress = linkedin(RON, ADA, 'one', { above: `ask ${ADA.address}` })

  it.each([
    ['LinkedIn’s own From', 'Ada Kroll via LinkedIn <messaging-digest-noreply@linkedin.com>', MALLORY],
    ['no more than an envelope sender', `Ada Kroll via LinkedIn <${MALLORY}>`, 'x@bounce.linkedin.com'],
  ])('is nobody’s answer, with %s (G-01, red without the proof)', async (_, from, envelope) => {
    const { thread, asked, suppressed, parked } = await afterForgery(message(from), envelope, toldAddress)
    expect(thread?.answers).toEqual([])
    expect(asked).toEqual([ADA.address])
    expect(suppressed).toBeUndefined()
    expect(parked).toEqual([expect.stringContaining('nothing proves whose it is')])
  })

  it('adds no note to an invitation (G-01, red without the proof)', async () => {
    const raw = invitation({}, 'Please never write to me again. STOP.')
    const { thread, asked, suppressed } = await afterForgery(raw, MALLORY, toldAddress)
    expect(thread?.answers).toEqual([])
    expect(asked).toEqual([ADA.address])
    expect(suppressed).toBeUndefined()
  })

  it('gives no address to one that had none (G-01, red without the proof)', async () => {
    const raw = invitation({ 'Reply-To': MALLORY }, "I'd like to join your LinkedIn network.")
    const { thread, others, asked } = await afterForgery(raw, MALLORY)
    expect(others).toEqual([])
    expect(thread?.state.status).toBe('handoff')
    expect(thread?.invitation.replyChannel.address).toBeNull()
    expect(asked).toEqual([])
  })

  const bare = invitation({ 'Reply-To': MALLORY }, "I'd like to join your LinkedIn network.")

  it('stands in no inviter’s place when it comes first (G-01, red without a thread apart)', async () => {
    const scene = await openScene()
    await scene.world.arrive(bare, INTAKE, MALLORY)
    await scene.pass(MINUTE)
    expect(await scene.threads()).toMatchObject([{ state: { status: 'held', reason: 'unauthenticated' } }])
    await scene.world.arrive(toldAddress, INTAKE, RON.address)
    await scene.pass(11 * MINUTE)
    expect(scene.asked()).toEqual([ADA.address])
    expect((await scene.threads()).map(({ state }) => state.status).toSorted()).toEqual(['asked', 'held'])
  })

  it('cannot bury what else the owner has to see (red without the count)', async () => {
    const scene = await openScene()
    for (let number = 0; number < 40; number += 1) {
      const raw = number % 2 === 0 ? bare.replaceAll('ada-kroll', `ada-${number}`) : message(MALLORY)
      await scene.world.arrive(raw, INTAKE, MALLORY)
    }
    await scene.pass(MINUTE)
    const parked = await listParked(scene.world.shells.operator.table, scene.ron.id)
    expect(parked.length + (await scene.threads()).length).toBe(10)
    await scene.world.arrive(toldAddress, INTAKE, RON.address)
    await scene.pass(11 * MINUTE)
    expect(scene.asked()).toEqual([ADA.address])
  })
})

describe('a forward that other addresses of the domain get too', () => {
  it('is the owner’s all the same', async () => {
    const { world, pass, threads } = await openScene()
    await world.arrive(linkedin(RON, ADA, 'one'), ['have-we-met@met.example.net', INTAKE], RON.address)
    await pass(MINUTE)
    expect(await threads()).toHaveLength(1)
  })
})
