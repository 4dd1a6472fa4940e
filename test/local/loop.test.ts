import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, linkedin, OWNER, personal } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const ADA = { name: 'Ada Kroll', address: 'ada.kroll@example.org' }

describe('the whole loop on one machine', () => {
  let service: LocalService
  beforeAll(async () => {
    service = await startLocal({ env: { HWM_OWNER: `${OWNER.name} <${OWNER.address}>` } })
  })
  afterAll(async () => {
    expect(await service.stop()).toBe(0)
  })

  it('asks after the grace, hears the answer, sends one digest, and takes the click', async () => {
    await service.send(personal(ADA), 'invites@met.localhost')
    await service.advance('PT1M')
    expect(await service.threads()).toMatchObject([{ status: 'asking', inviter: { name: 'Ada Kroll' } }])
    expect(await service.outbox()).toEqual([])

    await service.advance('PT10M')
    const [question] = await service.outbox()
    expect(question).toMatchObject({ kind: 'question', to: [ADA.address], html: null })
    const replyTo = String(question?.headers['reply-to'])
    expect(replyTo).toMatch(/^ask\+[a-z2-7.]+@reply\.met\.localhost$/)
    expect(await service.threads()).toMatchObject([{ status: 'asked' }])

    await service.send(
      answer(ADA, replyTo, 'Yes, we met at the teachers conference in Utrecht in 2019.'),
      replyTo,
      ADA.address,
    )
    await service.advance('PT1M')
    expect(await service.threads()).toMatchObject([
      { status: 'answered', label: 'met', recommendation: 'accept' },
    ])

    await service.advance('P1D')
    const digests = (await service.outbox()).filter(({ kind }) => kind === 'digest')
    expect(digests).toHaveLength(1)
    const [digest] = digests
    expect(digest?.text).toContain('Ada Kroll')
    const accept = links(digest?.text ?? '')[0] ?? ''
    expect((await service.get(accept)).text).toMatch(/<h1>[\s\S]*Ada Kroll[\s\S]*<\/h1>/)
    expect(await service.threads()).toMatchObject([{ status: 'answered' }])

    expect((await service.press(accept)).status).toBe(200)
    expect(await service.threads()).toMatchObject([{ status: 'decided', decision: 'accept' }])

    await service.advance('P3D')
    expect((await service.outbox()).map(({ kind }) => kind)).toEqual(['question', 'digest'])
  })

  it('G-12 hands a LinkedIn invitation without an address to the owner', async () => {
    await service.send(
      linkedin('Bo Lindqvist', 'Buyer at Example Mills', 'bo-lindqvist-0815'),
      'invites@met.localhost',
    )
    await service.advance('PT1M')
    const thread = (await service.threads()).find(({ inviter }) => inviter.name === 'Bo Lindqvist')
    expect(thread).toMatchObject({
      status: 'handoff',
      inviter: { profileUrl: 'https://www.linkedin.com/in/bo-lindqvist-0815' },
    })
  })

  it('lists what names no inviter, and drops strangers in silence', async () => {
    await service.send(
      personal(ADA).replaceAll(OWNER.address, 'stranger@example.org'),
      'invites@met.localhost',
    )
    await service.advance('PT1M')
    expect((await service.parked()).map(({ reason }) => reason)).toEqual(['its sender is no owner'])
  })

  it('answers 550 for an unknown recipient', async () => {
    await expect(service.send(personal(ADA), 'nobody@met.localhost')).rejects.toMatchObject({
      responseCode: 550,
    })
  })
})

const links = (text: string): string[] => text.match(/http:\/\/localhost:\d+\/l\/[a-z2-7]+/g) ?? []
