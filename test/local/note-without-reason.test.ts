import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forwarded } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const forward = (name: string, words: string) =>
  forwarded({
    from: `${name} <${name.toLowerCase().replace(' ', '.')}@example.org>`,
    subject: 'Connecting',
    body: `Hi Ron,\n\n${words}`,
  })

describe('an invitation whose words give no reason', () => {
  let service: LocalService
  beforeAll(async () => {
    service = await startLocal()
  })
  afterAll(async () => {
    await service.stop()
  })

  it.each([
    ['Thomas Ling', 'I came across your profile and would like to connect.\n\nThomas'],
    ['Thomas Lorenz', "I found you on LinkedIn. Let's connect.\n\nTom"],
    ['Susanne Gross', 'ich bin auf Ihr Profil gestoßen und würde mich gern vernetzen.\n\nSusanne Gross'],
  ])('is asked about: %s', async (name, words) => {
    await service.send(forward(name, words), 'invites@met.localhost')
    await service.advance('PT11M')
    const threads = await service.threads()
    expect(threads.find(({ inviter }) => inviter.name === name)).toMatchObject({
      status: 'asked',
      label: null,
      recommendation: null,
    })
    const asked = (await service.outbox()).filter(({ to }) =>
      String(to).includes(name.split(' ')[1]?.toLowerCase() ?? ''),
    )
    expect(asked).toHaveLength(1)
  })

  it('G-04 and one that gives a reason is not', async () => {
    const before = (await service.outbox()).length
    await service.send(
      forward('Otto Ohr', 'we met at the book fair in 2023, you signed my copy. Shall we connect?\n\nOtto'),
      'invites@met.localhost',
    )
    await service.advance('PT11M')
    expect((await service.outbox()).length).toBe(before)
  })
})
