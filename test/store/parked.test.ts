import { expect, test } from 'vitest'
import { getItem } from '#store/item'
import { parkedKey } from '#store/keys'
import { listParked, parkMail } from '#store/parked'
import { openTestTable } from './test-table.ts'

const parked = {
  id: 'mail-1',
  owner: 'owner',
  at: Date.UTC(2026, 10, 24),
  from: 'ada@example.org',
  subject: 'Hello',
  reason: 'It names nobody.',
}

test('G-36 a mail is parked once, and listed for its owner alone (red without the condition)', async () => {
  const table = await openTestTable()
  expect(await parkMail(table, parked)).toBe(true)
  expect(await parkMail(table, { ...parked, reason: 'Another reason.' })).toBe(false)
  expect(await listParked(table, 'owner')).toEqual([parked])
  expect(await listParked(table, 'other')).toEqual([])
  expect(await listParked(table, null)).toEqual([])
})

test('mail of nobody is listed apart, and shown to no owner', async () => {
  const table = await openTestTable()
  const nobodys = { ...parked, owner: null }
  await parkMail(table, nobodys)
  expect(await listParked(table, null)).toEqual([nobodys])
  expect(await listParked(table, 'owner')).toEqual([])
})

test('what is parked goes when the raw mail goes', async () => {
  const table = await openTestTable()
  await parkMail(table, parked)
  const { expires } = (await getItem(table, parkedKey('owner', 'mail-1'))) ?? {}
  expect(expires?.N).toBe(String(Date.UTC(2026, 11, 24) / 1000))
})
