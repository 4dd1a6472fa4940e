import { expect, test } from 'vitest'
import { MINUTE } from '#domain/policy'
import { readSession, sessionCookie } from '#shell/session'
import type { Shell } from '#shell/shell'

const OWNER = 'a'.repeat(16)
const AT = Date.UTC(2026, 10, 24, 12)
const shellAt = (linksUrl: string) =>
  ({ secrets: { keys: [{ id: 'b', key: new Uint8Array(32) }] }, config: { linksUrl } }) as unknown as Shell
const cookie = sessionCookie(shellAt('https://links.example.org/'), OWNER, AT)
const read = (cookies: readonly string[], at: number, shell = shellAt('https://links.example.org/')) =>
  readSession(shell, { cookies, at } as Parameters<typeof readSession>[1])

test.each(['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/inbox', 'Max-Age=900'])(
  'the cookie of an inbox is marked %s (red without the mark)',
  (mark) => {
    expect(cookie.split('; ').slice(1)).toContain(mark)
  },
)

test('the cookie is not Secure where the pages are not, or no browser would send it back', () => {
  expect(sessionCookie(shellAt('http://localhost:8025/'), OWNER, AT)).not.toContain('Secure')
})

test('a session ends after a quarter of an hour, also where the browser keeps the cookie (red without the expiry in it)', () => {
  const cookies = [cookie.split(';')[0] ?? '']
  expect(read(cookies, AT + 14 * MINUTE)?.owner).toBe(OWNER)
  expect(read(cookies, AT + 17 * MINUTE)).toBeNull()
})

test('a session that was changed or made up is none (red without the MAC)', () => {
  const [name = '', token = ''] = cookie.split(';')[0]?.split('=') ?? []
  for (const other of [token.replace(OWNER, 'b'.repeat(16)), token.slice(1), 'x', ''])
    expect(read([`${name}=${other}`], AT)).toBeNull()
})

test('the forms of a session are the same in a process that knows of a rotation of the keys and in one that does not, whichever opened it (red without its own key)', () => {
  const [b, c, d] = ['b', 'c', 'd'].map((id, index) => ({ id, key: new Uint8Array(32).fill(index) }))
  const config = { linksUrl: 'https://links.example.org/' }
  const processes = [
    [b, c],
    [c, d, b],
  ].map((keys) => ({ secrets: { keys }, config }) as unknown as Shell)
  for (const opened of processes) {
    const cookies = [sessionCookie(opened, OWNER, AT).split(';')[0] ?? '']
    const forms = processes.map((shell) => read(cookies, AT, shell)?.form)
    expect(forms[0]).toMatch(/^[a-z2-7]{26}$/)
    expect(forms[1]).toBe(forms[0])
  }
})
