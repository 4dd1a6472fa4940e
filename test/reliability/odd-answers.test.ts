import { expect, it } from 'vitest'
import { MINUTE } from '#domain/policy'
import { listParked } from '#store/parked'
import { answer, forward } from './sim/letters.ts'
import { isDigest, textOf } from './sim/read-outbox.ts'
import { ADA, INTAKE, MIA, openScene, RON } from './sim/scene.ts'

const SUBJECT = /^Subject: .*$/m

it('"stop" in the subject of a mail without words ends all questions (G-10, red without the subject)', async () => {
  const scene = await openScene()
  await scene.world.addOwner(MIA)
  const replyTo = await scene.ask(ADA)
  await scene.world.arrive(
    answer(ADA, replyTo, '', 'a').replace(SUBJECT, 'Subject: STOP'),
    replyTo,
    ADA.address,
  )
  await scene.pass(MINUTE)
  expect(await scene.threads()).toMatchObject([
    { answers: [{ text: 'STOP', judgement: { label: 'opt_out' } }] },
  ])
  await scene.ask(ADA, MIA)
  expect(scene.asked()).toEqual([ADA.address])
})

it('a mail without words and with the question’s own subject says nothing, and the digest says that', async () => {
  const scene = await openScene()
  const replyTo = await scene.ask(ADA)
  const subject = 'Subject: Re: Ron Vermeer asks: have we met?'
  await scene.world.arrive(answer(ADA, replyTo, '', 'a').replace(SUBJECT, subject), replyTo, ADA.address)
  await scene.pass(MINUTE)
  expect(await scene.threads()).toMatchObject([{ state: { status: 'answered' }, answers: [{ text: '' }] }])
  scene.world.time.now = scene.ron.nextDigestAt
  await scene.pass(MINUTE)
  const digest = scene.world.outbox.mails.filter(isDigest).map(textOf).join('')
  expect(digest).toContain('Answered without words')
  expect(digest).not.toContain('Gives no reason')
})

it('what the owner writes to an answer address is no answer (red without the owner’s addresses)', async () => {
  const scene = await openScene()
  const replyTo = await scene.ask(ADA)
  await scene.world.arrive(answer(RON, replyTo, 'Of course, we met in Leipzig!', 'a'), replyTo, RON.address)
  await scene.pass(MINUTE)
  expect(await scene.threads()).toMatchObject([{ state: { status: 'asked' }, answers: [] }])
  expect(await listParked(scene.world.shells.operator.table, scene.ron.id)).toMatchObject([
    { reason: expect.stringContaining('You wrote it yourself') },
  ])
})

it('a question or a digest that the owner forwards is no invitation (red without our domain)', async () => {
  const scene = await openScene()
  const raw = forward({
    by: RON,
    id: 'own',
    from: 'Ron Vermeer via Have We Met <have-we-met@met.example.net>',
    subject: 'Ron Vermeer asks: have we met?',
    body: 'Hello Ada,\n\nyou would like to connect with me. Have we met?\n\nRon Vermeer',
  })
  await scene.world.arrive(raw, INTAKE, RON.address)
  await scene.pass(11 * MINUTE)
  expect(await scene.threads()).toEqual([])
  expect(await listParked(scene.world.shells.operator.table, scene.ron.id)).toMatchObject([
    { reason: 'The mail in it is one of this service, and no invitation.' },
  ])
})
