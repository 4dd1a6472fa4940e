import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportOwner } from '#cli/operations/export'
import { forget } from '#cli/operations/forget'
import type { Owner } from '#domain/owner'
import { signAnswer } from '#links/sign'
import { type MailShell, openMailShell } from '#shell/mail-shell'
import { viewThreads } from '#shell/operate'
import { suppressAddress } from '#store/addresses'
import { addressKey } from '#store/keys'
import { parkMail } from '#store/parked'
import { type LocalAws, openLocalAws } from '#test/infra/aws/endpoints'
import { askedThread, NOW, robin } from './people.ts'

let local: LocalAws
let shell: MailShell
let owner: Owner
let other: Owner

const keep = async (key: string, lines: readonly string[]) =>
  local.storage.objects.put(key, Buffer.from(lines.join('\r\n')))

beforeEach(async () => {
  local = await openLocalAws('met.example.org', () => NOW)
  shell = await openMailShell(local.environment)
  owner = await robin(shell)
  other = await robin(shell, 'alex@example.com')
  const kim = await askedThread(shell, owner, 'Kim Sample', 'kim@example.com')
  const im = await askedThread(shell, owner, 'Im Other', 'im@example.com')
  await askedThread(shell, other, 'Kim Sample', 'kim@example.com')
  await suppressAddress(shell.table, shell.secrets.pepper, 'kim@example.com', 'opted out', NOW)
  const parked = { id: 'p1', at: NOW, subject: 'Hello', reason: 'It names no inviter.' }
  await parkMail(shell.table, { ...parked, owner: owner.id, from: 'Kim <kim@example.com>' })
  await parkMail(shell.table, { ...parked, owner: null, from: 'nobody@example.net' })

  await keep(`invites/${kim.mail}`, [
    'From: robin@example.org',
    'To: invites@met.example.org',
    '',
    'From: Kim <kim@example.com>',
  ])
  await keep(`invites/${im.mail}`, ['From: robin@example.org', '', 'im@exam=', 'ple.com'])
  await keep('invites/alias', ['From: kim@example.com', `To: <${owner.alias}@met.example.org>`, '', 'Hi'])
  await keep('invites/hidden', [
    'From: alex@example.com',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('kim@example.com').toString('base64'),
  ])
  const token = signAnswer(shell.secrets.keys, { owner: owner.id, thread: kim.id })
  await keep('replies/answer', [
    'From: elsewhere@example.net',
    `To: ask+${token}@reply.met.example.org`,
    '',
    'We met.',
  ])
  await keep('replies/strange', [
    'From: xkim@example.com',
    'To: ask+abc@reply.met.example.org',
    '',
    'kim@example.com.au',
  ])
})
afterEach(async () => {
  await local.close()
})

const mail = async () => [...(await local.storage.objects.list(''))].sort()
const pks = async () =>
  ((await shell.table.client.send(new ScanCommand({ TableName: shell.table.name }))).Items ?? []).map(
    ({ pk }) => pk?.S,
  )

describe('forgetting an owner', () => {
  it('removes every item of theirs and every raw mail that names them or leads to them', async () => {
    const done = await forget(shell, 'robin@example.org')
    expect(done).toMatchObject({ who: 'owner', mail: 4 })
    expect((await pks()).filter((pk) => pk?.includes(owner.id) || pk?.includes(owner.alias))).toEqual([])
    expect(await mail()).toEqual(['invites/hidden', 'replies/strange'])
  })

  it('leaves other owners alone', async () => {
    await forget(shell, 'Robin@Example.org')
    expect((await viewThreads(shell)).map(({ owner }) => owner)).toEqual(['alex@example.com'])
  })

  it('leaves what keeps people from being asked again, and says so', async () => {
    const done = await forget(shell, 'robin@example.org')
    expect(await pks()).toContain(addressKey(shell.secrets.pepper, 'kim@example.com').pk)
    expect(done.stays.join(' ')).toContain('asked twice')
  })

  it('can be repeated', async () => {
    await forget(shell, 'robin@example.org')
    expect(await forget(shell, 'robin@example.org')).toMatchObject({ items: 0, mail: 0 })
  })
})

describe('forgetting an inviter', () => {
  it('removes their threads, parked mail and raw mail for all owners, and nothing of a longer address', async () => {
    const done = await forget(shell, 'kim@example.com')
    expect(done).toMatchObject({ who: 'inviter', items: 3, mail: 3 })
    expect((await viewThreads(shell)).map(({ inviter }) => inviter.name)).toEqual(['Im Other'])
    expect(await mail()).toContain('replies/strange')
  })

  it('finds an address that quoted-printable breaks and one that base64 hides', async () => {
    await forget(shell, 'im@example.com')
    await forget(shell, 'kim@example.com')
    expect(await mail()).toEqual(['replies/answer', 'replies/strange'])
  })

  it('removes the names that led to them, so that their next invitation is a new one', async () => {
    await forget(shell, 'kim@example.com')
    const { aliases } = (await exportOwner(shell, 'robin@example.org')) ?? { aliases: {} }
    expect(Object.values(aliases).flat()).toHaveLength(2)
    expect(new Set(Object.values(aliases).flat()).size).toBe(1)
  })

  it('of whom nothing is known removes nothing', async () => {
    expect(await forget(shell, 'who@example.net')).toMatchObject({ items: 0, mail: 0 })
    expect(await viewThreads(shell)).toHaveLength(3)
  })
})

describe('an export', () => {
  it('holds everything of the owner and nothing of others', async () => {
    const all = await exportOwner(shell, 'robin@example.org')
    expect(all).toMatchObject({ owner: { id: owner.id }, parked: [{ id: 'p1' }] })
    expect(all?.threads).toHaveLength(2)
    expect(all?.mail.map(({ key }) => key.split('/')[1]).sort()).toEqual(
      expect.arrayContaining(['alias', 'answer']),
    )
    expect(JSON.stringify(all)).not.toContain(other.id)
  })

  it('has raw mail byte by byte', async () => {
    const all = await exportOwner(shell, 'robin@example.org')
    const answer = all?.mail.find(({ key }) => key === 'replies/answer')
    expect(Buffer.from(answer?.raw ?? '', 'base64').toString()).toContain('We met.')
  })

  it('of nobody is nothing', async () => {
    expect(await exportOwner(shell, 'kim@example.com')).toBeNull()
  })
})
