import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/policy'
import type { Decided } from '#domain/thread'
import { listDue, listOpen } from '#store/indexes'
import { saveOwner } from '#store/owners'
import { parkMail } from '#store/parked'
import { DUE_SHARDS, saveThread } from '#store/threads'
import { aThread } from './a-thread.ts'
import { anOwner } from './an-owner.ts'
import { openTestTable } from './test-table.ts'

const NOW = Date.UTC(2026, 10, 24, 12)

const decided = (at: number): Decided => ({
  status: 'decided',
  decision: 'ignore',
  by: 'owner',
  at,
  before: { status: 'asked', by: 'service', at: 0 },
  pendingBefore: [],
  wroteAfter: false,
})
const ids = (threads: readonly { readonly id: string }[]) => threads.map(({ id }) => id).sort()

describe('what is due', () => {
  test('is found from its moment on, whichever shard it fell into', async () => {
    const table = await openTestTable()
    const all = Array.from({ length: 5 * DUE_SHARDS }, (_, index) => `thread-${index}`)
    for (const id of all) await saveThread(table, { thread: aThread({ id }), version: 0 }, NOW)
    expect(await listDue(table, NOW - 1)).toEqual([])
    const due = await listDue(table, NOW)
    expect(new Set(due.map(({ thread }) => thread))).toEqual(new Set(all))
    expect(due).toHaveLength(all.length)
    expect(new Set(due.map(({ owner }) => owner))).toEqual(new Set(['owner']))
  })

  test('is handed over in shares, the longest waiting first, until nothing is left', async () => {
    const table = await openTestTable()
    const all = Array.from({ length: 6 * DUE_SHARDS }, (_, index) => `thread-${index}`)
    for (const [index, id] of all.entries())
      await saveThread(table, { thread: aThread({ id }), version: 0 }, NOW + index)
    const seen: (string | null)[] = []
    for (let tick = 0; tick < all.length && seen.length < all.length; tick += 1) {
      const share = (await listDue(table, NOW + DAY, 2)).map(({ thread }) => thread)
      expect(share.length).toBeLessThanOrEqual(2 * DUE_SHARDS)
      const order = share.map((id) => all.indexOf(id ?? ''))
      expect(order).toEqual(order.toSorted((one, other) => one - other))
      for (const id of share) await saveThread(table, { thread: aThread({ id: id ?? '' }), version: 1 }, null)
      seen.push(...share)
    }
    expect(new Set(seen)).toEqual(new Set(all))
  })

  test('G-09 at one moment, the oldest first, whichever shard they fell into', async () => {
    const table = await openTestTable()
    const all = Array.from({ length: 3 * DUE_SHARDS }, (_, index) => `thread-${index}`)
    for (const [index, id] of all.entries()) {
      const thread = aThread({ id, createdAt: NOW - DAY + ((index * 7) % all.length) })
      await saveThread(table, { thread, version: 0 }, NOW)
    }
    const order = (await listDue(table, NOW)).map(
      ({ thread }) => (all.indexOf(thread ?? '') * 7) % all.length,
    )
    expect(order).toEqual(all.map((_, index) => index))
  })

  test('is no longer found when nothing waits for time', async () => {
    const table = await openTestTable()
    await saveThread(table, { thread: aThread(), version: 0 }, NOW)
    await saveThread(table, { thread: aThread(), version: 1 }, null)
    expect(await listDue(table, NOW + 999 * DAY)).toEqual([])
  })

  test("is an owner's digest too, unless the owner paused it", async () => {
    const table = await openTestTable()
    await saveOwner(table, { owner: anOwner({ id: 'one', nextDigestAt: NOW }), version: 0 })
    await saveOwner(table, {
      owner: anOwner({ id: 'two', nextDigestAt: NOW, digestPaused: true }),
      version: 0,
    })
    expect(await listDue(table, NOW)).toEqual([{ owner: 'one', thread: null }])
  })

  test('costs by what is due, not by what there is', async () => {
    const table = await openTestTable()
    for (let index = 0; index < 40; index += 1)
      await saveThread(
        table,
        { thread: aThread({ id: `later-${index}` }), version: 0 },
        index % 2 ? NOW + DAY : null,
      )
    await saveThread(table, { thread: aThread({ id: 'now' }), version: 0 }, NOW)
    table.itemsRead()
    expect(await listDue(table, NOW)).toEqual([{ owner: 'owner', thread: 'now' }])
    expect(table.itemsRead()).toBe(1)
  })
})

describe('what is open', () => {
  test("is an owner's threads that are not decided, and those decided of late", async () => {
    const table = await openTestTable()
    const save = async (id: string, more: Parameters<typeof aThread>[0]) =>
      saveThread(table, { thread: aThread({ id, ...more }), version: 0 }, null)
    await save('asking', {})
    await save('silent', { state: { status: 'silent', at: 0, why: 'no answer' } })
    await save('of late', { state: decided(NOW - 7 * DAY) })
    await save('long ago', { state: decided(NOW - 8 * DAY) })
    await save("another's", { owner: 'other' })
    const { threads } = await listOpen(table, 'owner', NOW)
    expect(ids(threads)).toEqual(['asking', 'of late', 'silent'])
  })

  test('comes back when the inviter wrote after the decision', async () => {
    const table = await openTestTable()
    const wrote = aThread({ state: { ...decided(0), wroteAfter: true }, newsAt: NOW })
    await saveThread(table, { thread: wrote, version: 0 }, null)
    expect(ids((await listOpen(table, 'owner', NOW + DAY)).threads)).toEqual(['thread'])
    expect(ids((await listOpen(table, 'owner', NOW + 8 * DAY)).threads)).toEqual([])
  })

  test('is parked mail as long as it is kept', async () => {
    const table = await openTestTable()
    const parked = { owner: 'owner', from: null, subject: null, reason: 'It names nobody.' }
    await parkMail(table, { ...parked, id: 'new', at: NOW - 29 * DAY })
    await parkMail(table, { ...parked, id: 'old', at: NOW - 30 * DAY })
    expect(ids((await listOpen(table, 'owner', NOW)).parked)).toEqual(['new'])
  })

  test('costs by what is open, not by the history', async () => {
    const table = await openTestTable()
    for (let index = 0; index < 40; index += 1)
      await saveThread(
        table,
        { thread: aThread({ id: `old-${index}`, state: decided(NOW - 30 * DAY) }), version: 0 },
        null,
      )
    for (const id of ['a', 'b']) await saveThread(table, { thread: aThread({ id }), version: 0 }, null)
    table.itemsRead()
    expect((await listOpen(table, 'owner', NOW)).threads).toHaveLength(2)
    expect(table.itemsRead()).toBe(2)
  })
})
