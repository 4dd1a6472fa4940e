import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forwarded, linkedin } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const INVITES = 'invites@met.localhost'

/** LinkedIn's reminder of 2026: neither headline nor profile. */
const reminder = (name: string) =>
  forwarded({
    from: `${name} (via LinkedIn) <messages-noreply@linkedin.com>`,
    subject: `Reminder: ${name} invited you to connect`,
    body: `${name}: Hi Ron, I'm still waiting for your response. Accept my invitation to connect on LinkedIn.`,
  })

/** LinkedIn's invitation, seen in a program that shows no links. */
const withoutProfile = (name: string, headline: string) =>
  forwarded({
    from: `${name} <invitations@linkedin.com>`,
    subject: 'I want to connect',
    body: `Hi Ron,\n\nI'd like to join your LinkedIn network.\n\n${name}\n${headline}\n\nAccept`,
  })

describe('nobody is asked twice because one mail shows no headline', () => {
  let service: LocalService
  beforeAll(async () => {
    service = await startLocal()
  })
  afterAll(async () => {
    await service.stop()
  })

  const send = async (raw: string) => {
    await service.send(raw, INVITES)
    await service.advance('PT11M')
  }
  const threadsOf = async (name: string) =>
    (await service.threads()).filter(({ inviter }) => inviter.name === name)

  it('a reminder with the bare name joins the one thread of that name (red without the bare name)', async () => {
    await send(linkedin('Lars Lot', 'Pilot', 'lars-lot', '', 'ask lars@ll.example'))
    await send(reminder('Lars Lot'))
    expect(await threadsOf('Lars Lot')).toMatchObject([{ status: 'asked', inviter: { headline: 'Pilot' } }])
    expect((await service.outbox()).filter(({ to }) => String(to).includes('lars@ll.example'))).toHaveLength(
      1,
    )
  })

  it('an invitation with a headline joins the thread that began without one, and is known by both from then on', async () => {
    await send(reminder('Mara Moor'))
    await send(linkedin('Mara Moor', 'Potter', 'mara-moor'))
    await send(reminder('Mara Moor'))
    await send(withoutProfile('Mara Moor', 'Potter'))
    expect(await threadsOf('Mara Moor')).toMatchObject([{ inviter: { headline: 'Potter' } }])
  })

  it('two of one name with other headlines stay two (red without the look at headlines)', async () => {
    await send(withoutProfile('Nils Nord', 'Sailor'))
    await send(withoutProfile('Nils Nord', 'Tailor'))
    expect(await threadsOf('Nils Nord')).toHaveLength(2)
  })

  it('a bare name that means either of them is parked with a question', async () => {
    const before = (await service.parked()).length
    await send(reminder('Nils Nord'))
    expect(await threadsOf('Nils Nord')).toHaveLength(2)
    expect(await service.parked()).toHaveLength(before + 1)
  })

  it('whose headline changed between two mails is still found by the one of each', async () => {
    await send(linkedin('Olga Ost', 'Guide', 'olga-ost'))
    await send(linkedin('Olga Ost', 'Guide at Fells', 'olga-ost'))
    await send(withoutProfile('Olga Ost', 'Guide at Fells'))
    expect(await threadsOf('Olga Ost')).toHaveLength(1)
  })
})
