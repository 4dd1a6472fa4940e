import { expect, test } from 'vitest'
import { claimAnswer, releaseAnswer } from '#store/seen'
import { openTestTable } from './test-table.ts'

const wish = { owner: 'owner', mail: 'mail', at: 1, nonce: 'mine' }

test('G-22 a mail of the owner gets one automatic answer, however often it is told', async () => {
  const table = await openTestTable()
  const claims = await Promise.all(
    [1, 2, 3].map(async (at) => claimAnswer(table, { ...wish, at, nonce: String(at) })),
  )
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await claimAnswer(table, { ...wish, mail: 'other' })).toBe(true)
  expect(await claimAnswer(table, { ...wish, owner: 'another' })).toBe(true)
})

test('a claim whose answer was lost is known again by its nonce, and by nothing else', async () => {
  const table = await openTestTable()
  expect(await claimAnswer(table, wish)).toBe(true)
  expect(await claimAnswer(table, wish)).toBe(true)
  expect(await claimAnswer(table, { ...wish, nonce: "another's" })).toBe(false)
})

test('an answer that failed for certain can be claimed again', async () => {
  const table = await openTestTable()
  await claimAnswer(table, wish)
  await releaseAnswer(table, 'owner', 'mail')
  expect(await claimAnswer(table, { ...wish, nonce: 'later' })).toBe(true)
})
