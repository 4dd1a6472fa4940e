import { beforeAll, describe, expect, it } from 'vitest'
import { type Budget, GOALS, readBudget, spendToday, tableCalls, whatGrew } from './budget.ts'

let today: Budget
beforeAll(async () => {
  today = await spendToday()
})

describe('what the service asks of AWS', () => {
  it.each(Object.entries(GOALS))('%s stays within its goal', (deed, goal) => {
    const calls = today.calls[deed] ?? {}
    expect(tableCalls(calls)).toBeGreaterThan(0)
    if (goal.table !== undefined) expect(tableCalls(calls)).toBeLessThanOrEqual(goal.table)
    expect(calls.GetObject ?? 0).toBeLessThanOrEqual(goal.GetObject ?? 0)
    expect(calls.SendRawEmail ?? 0).toBeLessThanOrEqual(goal.SendRawEmail ?? 0)
  })

  it('a digest of 30 threads is three reads and three writes', () => {
    const calls = today.calls['a digest of 30 threads'] ?? {}
    const writes = (calls.PutItem ?? 0) + (calls.UpdateItem ?? 0) + (calls.BatchWriteItem ?? 0)
    expect(writes).toBeLessThanOrEqual(3)
    expect(tableCalls(calls) - writes).toBeLessThanOrEqual(3)
  })
})

describe('the budget', () => {
  it('holds for calls and bytes; `npm run bench:budget` writes what is meant to stay', async () => {
    const grown = whatGrew(await readBudget(), today)
    expect(grown, `\n${grown}\n`).toBeNull()
  })

  it('names the package that made a bundle grow, and the call that came on top', () => {
    const was: Budget = {
      bytes: { intake: { bytes: 1000, packages: { valibot: 400, he: 600 } } },
      calls: { 'a click': { BatchGetItem: 1 } },
    }
    const is: Budget = {
      bytes: { intake: { bytes: 1100, packages: { valibot: 500, he: 600 } } },
      calls: { 'a click': { BatchGetItem: 1, PutItem: 1 } },
    }
    expect(whatGrew(was, was)).toBeNull()
    expect(whatGrew(was, is)).toMatch(/intake +\| +bytes[^]*intake +\| +valibot[^]*a click +\| +PutItem/)
    expect(whatGrew(was, is)).not.toContain('he ')
  })
})
