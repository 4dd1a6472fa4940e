import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '#domain/policy'
import { countForAll, countForOwner } from '#store/service'
import { openTestTable, type TestTable } from './test-table.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const caps = { hour: 3, day: 5, total: 4 }

const owner = async (table: TestTable, at: number, id = 'owner') => countForOwner(table, id, caps, at)
const times = async (count: number, ask: () => Promise<boolean>) => {
  const answers: boolean[] = []
  for (let index = 0; index < count; index += 1) answers.push(await ask())
  return answers
}

describe('G-09 questions of an owner', () => {
  test('are as many an hour as the cap says, and not one more', async () => {
    const table = await openTestTable()
    expect(await times(4, async () => owner(table, NOON))).toEqual([true, true, true, false])
    expect(await owner(table, NOON + HOUR - 1)).toBe(false)
    expect(await owner(table, NOON + HOUR)).toBe(true)
  })

  test('are as many a day as the cap says; one refused is not counted', async () => {
    const table = await openTestTable()
    await times(9, async () => owner(table, NOON))
    expect(await times(3, async () => owner(table, NOON + HOUR))).toEqual([true, true, false])
    expect(await owner(table, NOON + 12 * HOUR - 1)).toBe(false)
    expect(await owner(table, NOON + 12 * HOUR)).toBe(true)
  })

  test('are counted for each owner alone', async () => {
    const table = await openTestTable()
    await times(3, async () => owner(table, NOON))
    expect(await owner(table, NOON, 'other')).toBe(true)
  })

  test('asked for at the same moment are as many', async () => {
    const table = await openTestTable()
    const answers = await Promise.all(Array.from({ length: 12 }, async () => owner(table, NOON)))
    expect(answers.filter(Boolean)).toHaveLength(3)
  })

  test('have no cap where it is 0', async () => {
    const table = await openTestTable()
    const none = { hour: 0, day: 0, total: 0 }
    expect(await times(30, async () => countForOwner(table, 'owner', none, NOON))).not.toContain(false)
    expect(await times(30, async () => countForAll(table, none, NOON))).not.toContain(false)
  })

  test('have the one cap where only the other is 0', async () => {
    const table = await openTestTable()
    const daily = { hour: 0, day: 2, total: 0 }
    expect(await times(3, async () => countForOwner(table, 'owner', daily, NOON))).toEqual([
      true,
      true,
      false,
    ])
  })
})

test('G-09 questions of all owners are as many a day as the cap says', async () => {
  const table = await openTestTable()
  expect(await times(5, async () => countForAll(table, caps, NOON))).toEqual([true, true, true, true, false])
  expect(await countForAll(table, caps, NOON + DAY)).toBe(true)
})
