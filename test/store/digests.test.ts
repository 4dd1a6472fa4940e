import { expect, test } from 'vitest'
import { claimDigest, type DigestRecord, readDigest, releaseDigest, settleDigest } from '#store/digests'
import { getItem } from '#store/item'
import { digestKey } from '#store/keys'
import { openTestTable, type TestTable } from './test-table.ts'

const record: DigestRecord = {
  owner: 'owner',
  date: '2026-11-24',
  at: Date.UTC(2026, 10, 24, 8),
  messageId: null,
  shown: { thread: 5 },
  parked: ['mail'],
  numbers: { 1: 'thread' },
}
const read = async (table: TestTable) => readDigest(await getItem(table, digestKey('owner', '2026-11-24')))

test('a digest is claimed once an owner and date, however many try (red without the condition)', async () => {
  const table = await openTestTable()
  const claims = await Promise.all(
    Array.from({ length: 6 }, async (_, nonce) => claimDigest(table, record, String(nonce))),
  )
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await claimDigest(table, { ...record, date: '2026-11-25' }, 'x')).toBe(true)
  expect(await claimDigest(table, { ...record, owner: 'other' }, 'x')).toBe(true)
})

test('a digest tells what it showed, and that it was sent', async () => {
  const table = await openTestTable()
  await claimDigest(table, record, 'x')
  expect(await read(table)).toEqual(record)
  await settleDigest(table, { ...record, messageId: 'ses-1' })
  expect(await read(table)).toEqual({ ...record, messageId: 'ses-1' })
})

test('G-33 a digest that failed for certain can be claimed again', async () => {
  const table = await openTestTable()
  await claimDigest(table, record, 'x')
  await releaseDigest(table, record)
  expect(await read(table)).toBeNull()
  expect(await claimDigest(table, record, 'x')).toBe(true)
})

test('a claim whose answer was lost is known again by its nonce, and by nothing else', async () => {
  const table = await openTestTable()
  expect(await claimDigest(table, record, 'mine')).toBe(true)
  expect(await claimDigest(table, record, 'mine')).toBe(true)
  expect(await claimDigest(table, record, "another's")).toBe(false)
})
