import { expect, it } from 'vitest'
import type { OwnerAction, ThreadAction } from '#domain/link'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { ownerLink, threadLink } from '#shell/link-urls'
import { FIELD } from '#shell/page-answer'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner } from '#store/owners'
import { invokeLink } from './sim/invoke.ts'
import { answer, mail } from './sim/letters.ts'
import { isDigest, textOf } from './sim/read-outbox.ts'
import { ADA, INTAKE, openScene, RON } from './sim/scene.ts'

const begin = async () => {
  const scene = await openScene()
  const { world, ron } = scene
  const shell = world.shells.operator
  const post = async (link: string, action: string) =>
    invokeLink(world, { method: 'POST', path: new URL(link).pathname, form: { [FIELD]: action } })
  return {
    ...scene,
    open: async (action: OwnerAction) =>
      invokeLink(world, {
        method: 'GET',
        path: new URL(ownerLink(shell, action, ron.id, world.now())).pathname,
      }),
    /** What a mail program posts for its reader. */
    unsubscribe: async () =>
      invokeLink(world, {
        method: 'POST',
        path: new URL(ownerLink(shell, 'pause', ron.id, world.now())).pathname,
        form: { 'List-Unsubscribe': 'One-Click' },
      }),
    press: async (action: OwnerAction) => post(ownerLink(shell, action, ron.id, world.now()), action),
    pressOf: async (action: ThreadAction, thread: string) =>
      post(threadLink(shell, action, ron.id, thread, world.now()), action),
    digests: () => world.outbox.mails.filter(isDigest).map(textOf),
  }
}

it('G-33 mail parked early in a long pause stands in the first digest after it, and in no other', async () => {
  const { world, pass, press, digests } = await begin()
  await press('pause')
  const strange = mail(
    { From: `${RON.name} <${RON.address}>`, To: INTAKE, Subject: 'Fwd: Odd', 'Message-ID': '<p@x.example>' },
    'Nothing here.',
  )
  await world.arrive(strange, INTAKE, RON.address)
  await pass(HOUR)
  await pass(20 * DAY)
  await press('resume')
  for (let days = 0; days < 3; days += 1) await pass(DAY)
  expect(digests()).toEqual([expect.stringContaining('Fwd: Odd')])
})

it('G-33 so does what an inviter wrote early in it, though the owner had decided', async () => {
  const { world, ask, pass, press, pressOf, threads, digests } = await begin()
  const replyTo = await ask(ADA)
  await pass(DAY)
  const [thread] = await threads()
  await pressOf('accept', thread?.id ?? '')
  await press('pause')
  await pass(DAY)
  await world.arrive(answer(ADA, replyTo, 'We met at the fair.', 'a1'), replyTo, ADA.address)
  await pass(MINUTE)
  await pass(60 * DAY)
  await press('resume')
  for (let days = 0; days < 3; days += 1) await pass(DAY)
  expect(digests().slice(1)).toEqual([expect.stringContaining('Wrote after you decided')])
})

it('the link that pauses says after a one-click that the digest is paused, and resumes it; so does the other, the other way', async () => {
  const { world, ron, open, unsubscribe } = await begin()
  const isPaused = async () =>
    readOwner(await getItem(world.shells.operator.table, ownerKey(ron.id)))?.owner.digestPaused
  expect((await open('pause')).html).toContain('Pause the daily digest?')
  expect((await open('resume')).html).toContain('The digest is on')
  await unsubscribe()
  const { status, html } = await open('pause')
  expect([status, html]).toEqual([200, expect.stringContaining('<h1>The digest is paused.</h1>')])
  expect(html).not.toContain('Pause the daily digest?')
  expect(await isPaused()).toBe(true)
  expect((await open('resume')).html).toContain('Resume the daily digest?')
  const [, path = ''] = /action="([^"]+)"[^]*>Resume it</.exec(html) ?? []
  await invokeLink(world, { method: 'POST', path, form: { [FIELD]: 'resume' } })
  expect(await isPaused()).toBe(false)
  expect((await open('pause')).html).toContain('Pause the daily digest?')
})
