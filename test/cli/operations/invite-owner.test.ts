import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type InvitedOwner, inviteOwner } from '#cli/operations/invite-owner'
import { showSwitch, turnSwitch } from '#cli/operations/switch'
import { DAY } from '#domain/policy'
import { parseMail } from '#mail/parse'
import { deleteOwner } from '#shell/delete-owner'
import { type MailShell, openMailShell } from '#shell/mail-shell'
import { isIntakeAlias } from '#shell/operate'
import { serveLink } from '#shell/serve-link'
import { listOwners } from '#store/owners'
import { type LocalAws, openLocalAws } from '#test/infra/aws/endpoints'
import { NOW, robin } from './people.ts'

let local: LocalAws
let shell: MailShell

beforeEach(async () => {
  local = await openLocalAws('met.example.org', () => NOW)
  shell = await openMailShell(local.environment)
})
afterEach(async () => {
  await local.close()
})

const NIA: InvitedOwner = {
  name: 'Nia New',
  address: 'New@Example.org',
  zone: 'Europe/Berlin',
  digestHour: 7,
  defaults: { zone: 'UTC', digestHour: 8 },
  joins: null,
  at: NOW,
}
const invite = async (address = NIA.address, joins: string | null = null) =>
  inviteOwner(shell, { ...NIA, address, joins })
/** The same address, of which nothing more is said than what is `more`. */
const repeat = async (more: Partial<InvitedOwner> = {}) =>
  inviteOwner(shell, { ...NIA, name: null, zone: null, digestHour: null, ...more })

const lastMail = async () => {
  const sent = local.storage.outbox.list().at(-1)
  const mail = await parseMail((await local.storage.outbox.read(sent?.id ?? '')) ?? Buffer.alloc(0))
  return { to: sent?.destinations, subject: mail.subject, text: mail.text ?? '' }
}
const press = async (link: string, method: 'GET' | 'POST', at = NOW) =>
  serveLink(shell, {
    method,
    path: new URL(link).pathname,
    form: new URLSearchParams(method === 'POST' ? { do: 'verify' } : {}),
    at,
  } as Parameters<typeof serveLink>[1])
const linkIn = (text: string): string => /http\S+\/l\/\S+/.exec(text)?.[0] ?? ''
const aliasIn = (text: string): string => /^([a-z2-7]{20})@met\.example\.org$/m.exec(text)?.[1] ?? ''

describe('an invited owner', () => {
  it('gets a mail with the link, the secret address, and the way in Gmail and Outlook', async () => {
    expect(await invite()).toMatchObject({ kind: 'sent' })
    const { to, text } = await lastMail()
    expect(to).toEqual(['new@example.org'])
    expect(linkIn(text)).toMatch(/^http:\/\/localhost:8025\/l\/[a-z2-7]+$/)
    expect(aliasIn(text)).not.toBe('')
    expect(text).toMatch(/Gmail[^]*Outlook/)
    expect(text).toContain('invites@met.example.org')
  })

  it('counts only once they have pressed the button: a look changes nothing (G-29) (red without the method)', async () => {
    await invite()
    const { text } = await lastMail()
    await press(linkIn(text), 'GET')
    expect(await listOwners(shell.table)).toEqual([])
    expect(await isIntakeAlias(shell, aliasIn(text))).toBe(false)
    expect((await press(linkIn(text), 'POST')).status).toBe(200)
    expect(await listOwners(shell.table)).toMatchObject([
      { name: 'Nia New', addresses: ['new@example.org'], zone: 'Europe/Berlin', digestHour: 7 },
    ])
    expect(await isIntakeAlias(shell, aliasIn(text))).toBe(true)
  })

  it('may press twice and is one owner', async () => {
    await invite()
    const link = linkIn((await lastMail()).text)
    await press(link, 'POST')
    expect((await press(link, 'POST')).status).toBe(200)
    expect(await listOwners(shell.table)).toHaveLength(1)
  })

  it('is nobody after seven days (red without the expiry)', async () => {
    await invite()
    const link = linkIn((await lastMail()).text)
    expect((await press(link, 'POST', NOW + 8 * DAY)).status).toBe(410)
    expect(await listOwners(shell.table)).toEqual([])
  })

  it('who is one already is refused in one sentence, and no mail goes out', async () => {
    await robin(shell, 'new@example.org')
    expect(await invite()).toEqual({ kind: 'refused', why: "new@example.org is an owner's already." })
    expect(local.storage.outbox.list()).toEqual([])
  })
})

describe('an owner invited a second time, before they pressed the button', () => {
  it('has the secret address that the first mail named, and what the first call said (red with a new owner each time)', async () => {
    await invite()
    const first = (await lastMail()).text
    await repeat()
    const second = (await lastMail()).text
    expect(aliasIn(second)).toBe(aliasIn(first))
    expect(second).toMatch(/^Hello Nia New/m)
    await press(linkIn(first), 'POST')
    expect(await listOwners(shell.table)).toMatchObject([
      { name: 'Nia New', zone: 'Europe/Berlin', digestHour: 7 },
    ])
    expect(await isIntakeAlias(shell, aliasIn(first))).toBe(true)
  })

  it('has what the second call says anew', async () => {
    await invite()
    await repeat({ name: 'Nia Newman', zone: 'Asia/Tokyo' })
    await press(linkIn((await lastMail()).text), 'POST')
    expect(await listOwners(shell.table)).toMatchObject([
      { name: 'Nia Newman', zone: 'Asia/Tokyo', digestHour: 7 },
    ])
  })

  it('has seven days from the second call', async () => {
    await invite()
    const first = (await lastMail()).text
    await repeat({ at: NOW + 6 * DAY })
    const second = (await lastMail()).text
    await press(linkIn(second), 'POST', NOW + 12 * DAY)
    expect(await listOwners(shell.table)).toMatchObject([{ name: 'Nia New' }])
    expect(await isIntakeAlias(shell, aliasIn(first))).toBe(true)
  })

  it('gets another secret address, and the defaults, once the first wait is over', async () => {
    await invite()
    const first = (await lastMail()).text
    await repeat({ at: NOW + 8 * DAY })
    const second = (await lastMail()).text
    expect(aliasIn(second)).not.toBe(aliasIn(first))
    await press(linkIn(second), 'POST', NOW + 8 * DAY)
    expect(await listOwners(shell.table)).toMatchObject([{ name: null, zone: 'UTC', digestHour: 8 }])
  })
})

describe('a further address', () => {
  it('joins its owner when its reader presses the button', async () => {
    const owner = await robin(shell)
    await invite('robin@work.example.com', 'robin@example.org')
    const { text } = await lastMail()
    expect(aliasIn(text)).toBe('')
    await press(linkIn(text), 'POST')
    expect(await listOwners(shell.table)).toMatchObject([
      { id: owner.id, addresses: ['robin@example.org', 'robin@work.example.com'] },
    ])
    expect(await invite('robin@work.example.com')).toMatchObject({ kind: 'refused' })
  })

  it('of an owner who left meanwhile makes nobody an owner', async () => {
    const owner = await robin(shell)
    await invite('robin@work.example.com', 'robin@example.org')
    const link = linkIn((await lastMail()).text)
    await deleteOwner(shell, owner.id, NOW)
    expect((await press(link, 'POST')).status).toBe(410)
    expect((await press(link, 'POST')).status).toBe(410)
    expect(await listOwners(shell.table)).toEqual([])
  })

  it('of nobody is refused', async () => {
    expect(await invite('a@example.org', 'who@example.org')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('no owner'),
    })
  })
})

describe('the kill switch (G-02)', () => {
  it('is on until somebody turns it off, and on again', async () => {
    expect((await showSwitch(shell.table)).asking).toBe(true)
    expect((await turnSwitch(shell.table, 'off', NOW)).lines[0]).toContain('you switched it off')
    expect((await showSwitch(shell.table)).asking).toBe(false)
    expect((await turnSwitch(shell.table, 'on', NOW)).asking).toBe(true)
  })
})
