import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personal } from '../local/letters.ts'
import { type LocalService, startLocal } from '../local/local-service.ts'
import { hwm } from './terminal.ts'

const ADA = { name: 'Ada Kroll', address: 'ada.kroll@example.org' }

let service: LocalService
beforeAll(async () => {
  service = await startLocal()
})
afterAll(async () => {
  await service.stop()
})

const local = async (...args: readonly string[]) =>
  hwm([...args, '--local'], { env: { HWM_DATA: service.folder } })
const json = async (...args: readonly string[]): Promise<unknown> => {
  const { code, out, said } = await local(...args)
  expect([code, said.filter((line) => !line.startsWith('{'))]).toEqual([0, []])
  return JSON.parse(out)
}

describe('hwm --local works on the running service', () => {
  test('lists and changes owners', async () => {
    expect(await json('owners', 'list')).toMatchObject([{ addresses: ['you@example.com'], zone: 'UTC' }])
    await json(
      'owners',
      'update',
      'YOU@example.com',
      '--zone',
      'Europe/Berlin',
      '--recommend',
      'sales_pitch=review',
    )
    expect(
      await json('owners', 'update', 'you@example.com', '--ignore-alone', 'stranger', '--grace', 'PT0S'),
    ).toMatchObject({
      zone: 'Europe/Berlin',
      grace: 0,
      recommend: { sales_pitch: 'review' },
      ignoreAlone: ['stranger'],
    })
    expect(await json('owners', 'update', 'you@example.com', '--ignore-alone', 'default')).toMatchObject({
      ignoreAlone: null,
    })
  })

  test('adds an owner only after the address said so, and removes one', async () => {
    await json('owners', 'add', 'Ron Quill <Ron@example.com>')
    expect(await json('owners', 'list')).toHaveLength(1)
    const [mail] = (await service.outbox()).filter(({ to }) => to[0]?.includes('ron@example.com'))
    const link = /http:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect((await service.press(link)).status).toBe(200)
    expect(await json('owners', 'list')).toContainEqual(
      expect.objectContaining({ name: 'Ron Quill', addresses: ['ron@example.com'] }),
    )
    expect(await json('owners', 'remove', 'ron@example.com')).toEqual({ removed: ['ron@example.com'] })
    expect(await json('owners', 'list')).toHaveLength(1)
  })

  test('adds one again without harm before the address said so: the secret address and the name stay', async () => {
    await json('owners', 'add', 'Eve Two <eva@example.com>', '--zone', 'Asia/Tokyo', '--digest-hour', '6')
    await json('owners', 'add', 'eva@example.com', '--digest-hour', '7')
    const mails = (await service.outbox()).filter(({ to }) => to[0]?.includes('eva@example.com'))
    const aliases = mails.map(({ text }) => /^([a-z2-7]{20})@met\.localhost$/m.exec(text)?.[1])
    expect(aliases).toEqual([expect.any(String), aliases[0]])
    expect((await service.press(/http:\/\/\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '')).status).toBe(200)
    expect(await json('owners', 'list')).toContainEqual(
      expect.objectContaining({
        name: 'Eve Two',
        zone: 'Asia/Tokyo',
        digestHour: 7,
        intake: `${aliases[0]}@met.localhost`,
      }),
    )
    await json('owners', 'remove', 'eva@example.com')
  })

  test('shows threads, previews a digest without sending it, and sends it once', async () => {
    await service.send(personal(ADA, 'We met at the pump fair in Lyon.'), 'invites@met.localhost')
    await service.advance('PT1M')
    const listed = (await json('threads', 'list')) as { id: string }[]
    expect(listed).toEqual(await service.threads())
    expect(listed).toMatchObject([{ status: 'answered', inviter: { name: 'Ada Kroll' } }])
    expect(await json('threads', 'list', '--status', 'asking')).toEqual([])
    expect(await json('threads', 'show', listed[0]?.id ?? '')).toMatchObject({
      note: expect.stringContaining('We met at the pump fair in Lyon.'),
      answers: [{ via: 'note', judgement: { label: 'met' } }],
    })

    expect(await json('digest', 'preview')).toMatchObject({
      owner: 'you@example.com',
      sentToday: false,
      digest: { text: expect.stringContaining('Ada Kroll'), html: expect.stringContaining('Ada Kroll') },
    })
    const digests = async () => (await service.outbox()).filter(({ kind }) => kind === 'digest')
    expect(await digests()).toHaveLength(0)
    expect(await json('digest', 'send', 'you@example.com')).toEqual({
      owner: 'you@example.com',
      outcome: 'sent',
    })
    expect(await json('digest', 'send')).toMatchObject({ outcome: 'sent before' })
    expect(await digests()).toHaveLength(1)
    expect(await json('digest', 'preview')).toMatchObject({ sentToday: true, digest: null })
  })

  test('G-02 switches asking off and on', async () => {
    expect(await json('switch')).toMatchObject({ asking: true })
    expect(await json('switch', 'off')).toMatchObject({ asking: false })
    expect(await json('switch')).toMatchObject({ asking: false })
    expect(await json('switch', 'on')).toMatchObject({ asking: true })
  })

  test('G-36 replays, and looks after itself', async () => {
    expect(await json('replay', '--hop', 'work')).toEqual([{ hop: 'work', moved: 0 }])
    const { code, out, said } = await local('doctor')
    const checks = JSON.parse(out) as { state: string }[]
    expect(checks.length).toBeGreaterThan(3)
    expect(code).toBe(checks.some(({ state }) => state === 'bad') ? 1 : 0)
    expect(said.length).toBeGreaterThanOrEqual(checks.length)
  })

  test('says in one sentence what it does not find', async () => {
    for (const [sentence, ...args] of [
      ['There is no thread gone.', 'threads', 'show', 'gone'],
      ['There is no owner with the address x@example.com.', 'digest', 'send', 'x@example.com'],
      ['There is no owner with the address x@example.com.', 'export', 'x@example.com'],
      ['There is no raw mail gone.', 'replay', 'gone'],
    ] as const) {
      const { code, out, said } = await local(...args)
      expect([code, out]).toEqual([1, ''])
      expect(said).toEqual([expect.stringContaining(sentence)])
    }
  })

  test('exports what is kept, and forgets it', async () => {
    expect(await json('export', 'you@example.com')).toMatchObject({
      owner: { addresses: ['you@example.com'] },
      threads: [{ invitation: { inviter: { name: 'Ada Kroll' } } }],
      mail: [{ raw: expect.any(String) }],
    })
    expect(await json('forget', ADA.address)).toMatchObject({ who: 'inviter', items: 1, mail: 1 })
    expect(await json('threads', 'list')).toEqual([])
  })
})
