import { expect, test } from 'vitest'
import { claimAnswer, releaseAnswer } from '#store/seen'
import { openTestTable } from './test-table.ts'

test('G-22 a mail of the owner gets one automatic answer, however often it is told', async () => {
  const table = await openTestTable()
  const claims = await Promise.all([1, 2, 3].map(async (at) => claimAnswer(table, 'owner', 'mail', at)))
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await claimAnswer(table, 'owner', 'other', 1)).toBe(true)
  expect(await claimAnswer(table, 'another', 'mail', 1)).toBe(true)
})

test('an answer that failed for certain can be claimed again', async () => {
  const table = await openTestTable()
  await claimAnswer(table, 'owner', 'mail', 1)
  await releaseAnswer(table, 'owner', 'mail')
  expect(await claimAnswer(table, 'owner', 'mail', 2)).toBe(true)
})
