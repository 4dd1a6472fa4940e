import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, linkedin, OWNER, personal } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const INTAKE = 'invites@met.localhost'
let service: LocalService
let digest = { text: '', replyTo: '' }

beforeAll(async () => {
  service = await startLocal({ env: { HWM_OWNER: `${OWNER.name} <${OWNER.address}>`, HWM_GRACE: 'PT0S' } })
  await service.send(
    linkedin('Nils Note', 'Cook', 'nils-note', 'We cooked together at the folk high school in Skara.'),
    INTAKE,
  )
  await service.send(personal({ name: 'Olga Quiet', address: 'olga@example.org' }), INTAKE)
  await service.send(linkedin('Petra Bare', 'Buyer', 'petra-bare'), INTAKE)
  await service.advance('P1D')
  const mail = (await service.outbox()).findLast(({ kind }) => kind === 'digest')
  digest = { text: mail?.text ?? '', replyTo: String(mail?.headers['reply-to']) }
})
afterAll(() => service.stop())

const statusOf = async (name: string) =>
  (await service.threads()).find(({ inviter }) => inviter.name === name)
const numberOf = (name: string) => new RegExp(`(\\d+)\\. ${name}`).exec(digest.text)?.[1] ?? ''
const inboxLink = () => /inbox: (http:\/\/localhost:\d+\/l\/[a-z2-7]+)/i.exec(digest.text)?.[1] ?? ''
const command = async (text: string, from = OWNER, more = {}) => {
  await service.send(answer(from, digest.replyTo, text, more), digest.replyTo, from.address)
  await service.advance('PT1M')
}
const summaries = async () => (await service.outbox()).filter(({ kind }) => kind === 'other')

describe('answering the digest by mail', () => {
  it('G-32 does nothing for anybody else', async () => {
    await command(`accept ${numberOf('Nils Note')}`, { name: 'Mallory', address: 'mallory@example.org' })
    expect(await statusOf('Nils Note')).toMatchObject({ status: 'answered' })
    expect(await summaries()).toEqual([])
  })

  it('G-27 does nothing for a machine (red without the look for machines)', async () => {
    await command(`accept ${numberOf('Nils Note')}`, OWNER, { 'Auto-Submitted': 'auto-replied' })
    expect(await statusOf('Nils Note')).toMatchObject({ status: 'answered' })
    expect(await summaries()).toEqual([])
  })

  it('does nothing by half (red without the look at the problems)', async () => {
    await command(`accept ${numberOf('Nils Note')}, ignore 99`)
    expect(await statusOf('Nils Note')).toMatchObject({ status: 'answered' })
    expect((await summaries()).at(-1)?.subject).toBe('Nothing was done')
  })

  it('G-22 does what is asked, below the quoted digest or above it, and says so once, marked as automatic', async () => {
    const before = (await summaries()).length
    const quoted = digest.text.replace(/^/gm, '> ')
    await command(
      `accept ${numberOf('Nils Note')}, ignore ${numberOf('Petra Bare')}\n\nOn Tue, 6 Jan 2026 at 08:00, Have We Met <have-we-met@met.localhost> wrote:\n${quoted}`,
    )
    expect(await statusOf('Nils Note')).toMatchObject({ status: 'decided', decision: 'accept' })
    expect(await statusOf('Petra Bare')).toMatchObject({ status: 'decided', decision: 'ignore' })
    const after = await summaries()
    expect(after).toHaveLength(before + 1)
    expect(after.at(-1)?.headers['auto-submitted']).toBe('auto-replied')
  })

  it('undoes', async () => {
    await command(`undo ${numberOf('Petra Bare')}`)
    expect(await statusOf('Petra Bare')).toMatchObject({ status: 'handoff' })
  })
})

describe('the inbox', () => {
  const open = async () => {
    const page = await service.get(inboxLink())
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const answered = await fetch(service.url + action, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ do: 'inbox' }),
    })
    return { status: answered.status, cookie: answered.headers.get('set-cookie') ?? '' }
  }

  it('opens by a button of its own, for a quarter of an hour, with a cookie that scripts and other sites do not get', async () => {
    const { status, cookie } = await open()
    expect(status).toBe(303)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).toMatch(/Max-Age=900/)
    const page = await service.get(`${service.url}/inbox?state=all`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    })
    expect(page.text).toContain('Nils Note')
  })

  it('is closed without the cookie, and after its time (red without the look at the session)', async () => {
    expect((await service.get(`${service.url}/inbox`)).status).toBe(401)
    const { cookie } = await open()
    await service.advance('PT20M')
    const page = await service.get(`${service.url}/inbox`, {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    })
    expect(page.status).toBe(401)
    expect(page.text).toContain('<h1>The inbox is closed</h1>')
    expect(page.text).toContain('Open it again with “Open my inbox” in your latest digest.')
  })

  it('leads to a thread and back, also after a button was pressed there', async () => {
    const headers = { cookie: (await open()).cookie.split(';')[0] ?? '' }
    const back = '<nav><a href="/inbox">Inbox</a></nav>'
    const inbox = await service.get(`${service.url}/inbox?state=all&q=olga`, { headers })
    const [, toThread = ''] = /<li><a href="([^"]+)"/.exec(inbox.text) ?? []
    const thread = await service.get(service.url + toThread)
    expect(thread.text).toContain(back)
    const [, action = ''] =
      /action="([^"]+)">\s*<input type="hidden" name="do" value="ignore"/.exec(thread.text) ?? []
    const press = (to: string, what: string) =>
      service.get(service.url + to, { method: 'POST', body: new URLSearchParams({ do: what }) })
    const done = await press(action, 'ignore')
    expect(done.text).toContain('Ignored.')
    expect(done.text).toContain(back)
    const [, undo = ''] =
      /action="([^"]+)">\s*<input type="hidden" name="do" value="undo"/.exec(done.text) ?? []
    expect((await press(undo, 'undo')).text).toContain(back)
  })

  it('is no place to go back to for who came from the digest', async () => {
    const [, toThread = ''] = /See everything: (\S+)/.exec(digest.text) ?? []
    const thread = await service.get(toThread)
    expect(thread.text).toContain('What happened')
    expect(thread.text).not.toContain('<nav>')
  })

  it('gives a fresh link to whoever answers the digest with any word', async () => {
    await command('inbox')
    expect((await summaries()).at(-1)?.text).toMatch(/Open my inbox: http\S+/)
  })

  it('takes settings from its own form only, and says what is wrong with them (red without the form’s token)', async () => {
    const headers = { cookie: (await open()).cookie.split(';')[0] ?? '' }
    const url = `${service.url}/inbox/settings`
    const page = (await service.get(url, { headers })).text
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const good = {
      hour: '6',
      zone: 'Europe/Berlin',
      patience: '3',
      grace: '5',
      mode: 'approve',
      weekday: '1',
    }
    const post = (fields: Record<string, string>) =>
      service.get(url, { headers, method: 'POST', body: new URLSearchParams(fields) })
    expect((await post({ ...good })).status).toBe(400)
    expect((await post({ ...good, token, hour: '99' })).text).toContain('from 0 to 23')
    for (const zone of ['Europe/Berlinn', '']) {
      const answered = await post({ ...good, token, zone })
      expect([answered.status, answered.text]).toEqual([400, expect.stringContaining('no such time zone')])
    }
    expect((await post({ ...good, token })).text).toContain('Saved.')
    expect((await service.get(url, { headers })).text).toMatch(/name="hour" value="6"/)
  })

  it('deletes everything only after a second button, which comes by mail (red without the mail)', async () => {
    const headers = { cookie: (await open()).cookie.split(';')[0] ?? '' }
    const url = `${service.url}/inbox/delete`
    const token = /name="token" value="([^"]+)"/.exec((await service.get(url, { headers })).text)?.[1] ?? ''
    await service.get(url, { headers, method: 'POST', body: new URLSearchParams({ token }) })
    await service.advance('PT1M')
    expect(await service.threads()).not.toEqual([])
    const mail = (await summaries()).at(-1)
    await service.press(/http:\S+/.exec(mail?.text ?? '')?.[0] ?? '')
    await service.advance('PT1M')
    expect(await service.threads()).toEqual([])
  })
})
