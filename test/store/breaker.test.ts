import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/policy'
import { breakerCounts, breakerDays, breakerSwitch, feedbackCount, isBreakerTripped } from '#store/breaker'
import { Conflict, getItem, getItems, keyAttributes, numberOf, putItems } from '#store/item'
import { dayKey, switchKey } from '#store/keys'
import { countForAll, readSwitch, setSwitch } from '#store/service'
import { writeTogether } from '#store/transact'
import { openTestTable, type TestTable } from './test-table.ts'

const TODAY = Date.UTC(2026, 10, 24, 12)
const caps = { hour: 0, day: 0, total: 0 }

const isTripped = async (table: TestTable) => {
  const found = await getItems(table, [switchKey, ...breakerDays(TODAY)])
  return isBreakerTripped(breakerCounts(found, TODAY, readSwitch(found(switchKey))))
}

type Counts = { questions?: number; hardBounces?: number; complaints?: number }

const happened = async (table: TestTable, daysAgo: number, counts: Counts) => {
  const day = new Date(TODAY - daysAgo * DAY).toISOString().slice(0, 10)
  const numbers = Object.entries(counts).map(([name, count]) => [name, { N: String(count) }])
  await putItems(table, [{ ...keyAttributes(dayKey(day)), ...Object.fromEntries(numbers) }])
}
const tripped = async (...days: readonly [number, Counts][]) => {
  const table = await openTestTable()
  for (const [daysAgo, counts] of days) await happened(table, daysAgo, counts)
  return isTripped(table)
}

describe('G-35 the breaker trips', () => {
  test('not on a quiet day', async () => {
    expect(await tripped()).toBe(false)
    expect(await tripped([0, { questions: 500 }])).toBe(false)
  })

  test('at 5 hard bounces and 2 %, and not below either', async () => {
    expect(await tripped([0, { questions: 250, hardBounces: 5 }])).toBe(true)
    expect(await tripped([0, { questions: 251, hardBounces: 5 }])).toBe(false)
    expect(await tripped([0, { questions: 10, hardBounces: 4 }])).toBe(false)
  })

  test('at 2 complaints and 0.05 %, and not below either', async () => {
    expect(await tripped([0, { questions: 4000, complaints: 2 }])).toBe(true)
    expect(await tripped([0, { questions: 4001, complaints: 2 }])).toBe(false)
    expect(await tripped([0, { questions: 10, complaints: 1 }])).toBe(false)
  })

  test('over several days together', async () => {
    expect(
      await tripped([0, { questions: 50, hardBounces: 2 }], [9, { questions: 50, hardBounces: 3 }]),
    ).toBe(true)
  })

  test('not for what was more than 30 days ago', async () => {
    expect(await tripped([30, { questions: 50, hardBounces: 5 }])).toBe(true)
    expect(await tripped([31, { questions: 50, hardBounces: 5 }])).toBe(false)
  })

  test('not for what was before the last 1,000 questions (red without the limit)', async () => {
    expect(await tripped([0, { questions: 1000 }], [1, { questions: 50, hardBounces: 50 }])).toBe(false)
    expect(await tripped([0, { questions: 999 }], [1, { questions: 50, hardBounces: 50 }])).toBe(true)
  })

  test('not for what was before the operator said "on", of whatever day (red without the operator’s word)', async () => {
    const table = await openTestTable()
    await happened(table, 0, { questions: 50, hardBounces: 9, complaints: 2 })
    await happened(table, 1, { questions: 50, hardBounces: 8, complaints: 2 })
    await happened(table, 2, { questions: 50, hardBounces: 7, complaints: 2 })
    const counted = async (daysAgo: number, day: Counts) => {
      const since = { questions: 0, hardBounces: 0, complaints: 0, ...day, at: TODAY - daysAgo * DAY }
      return breakerCounts(await getItems(table, breakerDays(TODAY)), TODAY, { off: null, at: 0, since })
    }
    expect(await counted(0, { questions: 40, hardBounces: 9 })).toEqual({
      questions: 10,
      hardBounces: 0,
      complaints: 2,
    })
    expect(await counted(1, { questions: 50, hardBounces: 6, complaints: 2 })).toEqual({
      questions: 50,
      hardBounces: 11,
      complaints: 2,
    })
    expect(await counted(40, { questions: 50, hardBounces: 9 })).toMatchObject({
      questions: 150,
      hardBounces: 24,
    })
  })

  test('by what was really counted', async () => {
    const table = await openTestTable()
    for (let count = 0; count < 5; count += 1) {
      expect(await isTripped(table)).toBe(false)
      await countForAll(table, caps, TODAY)
      const day = await getItem(table, dayKey('2026-11-24'))
      expect(numberOf(day?.hardBounces)).toBe(count)
      await writeTogether(table, [feedbackCount(table, day, 'hardBounces', TODAY)])
    }
    expect(await isTripped(table)).toBe(true)
  })
})

describe('a bounce is counted', () => {
  test('G-35 by one of those who read the same count; the others read again', async () => {
    const table = await openTestTable()
    await countForAll(table, caps, TODAY)
    const count = async (kind: 'hardBounces' | 'complaints') => {
      const day = await getItem(table, dayKey('2026-11-24'))
      return async () => writeTogether(table, [feedbackCount(table, day, kind, TODAY)])
    }
    const [one, other, complaint] = [
      await count('hardBounces'),
      await count('hardBounces'),
      await count('complaints'),
    ]
    await one()
    await expect(other()).rejects.toThrow(Conflict)
    await complaint()
    await (await count('hardBounces'))()
    expect(await getItem(table, dayKey('2026-11-24'))).toMatchObject({
      questions: { N: '1' },
      hardBounces: { N: '2' },
      complaints: { N: '1' },
    })
  })
})

describe('the switch that the breaker turns', () => {
  test('G-35 stays on where the operator said so meanwhile (red without the condition)', async () => {
    const table = await openTestTable()
    const turn = async () => {
      const found = await getItem(table, switchKey)
      return async () => writeTogether(table, [breakerSwitch(table, found, TODAY)])
    }
    const before = await turn()
    await setSwitch(table, { off: null, at: 1 })
    await expect(before()).rejects.toThrow(Conflict)
    const again = await turn()
    await setSwitch(table, { off: null, at: 2 })
    await expect(again()).rejects.toThrow(Conflict)
    await (await turn())()
    expect(readSwitch(await getItem(table, switchKey))).toEqual({ off: 'breaker', at: TODAY })
  })
})

describe('G-02 the switch', () => {
  test('is on until somebody turns it off', async () => {
    const table = await openTestTable()
    const read = async () => readSwitch(await getItem(table, switchKey))
    expect(await read()).toEqual({ off: null, at: 0 })
    await setSwitch(table, { off: 'breaker', at: 5 })
    expect(await read()).toEqual({ off: 'breaker', at: 5 })
    await setSwitch(table, { off: null, at: 6 })
    expect(await read()).toEqual({ off: null, at: 6 })
  })
})
