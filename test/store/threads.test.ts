import { describe, expect, test } from 'vitest'
import type { Thread } from '#domain/thread'
import { Conflict, getItem } from '#store/item'
import { threadKey } from '#store/keys'
import { listThreads, readThread, saveThread } from '#store/threads'
import { aThread } from './a-thread.ts'
import { openTestTable, type TestTable } from './test-table.ts'

const read = async (table: TestTable, { owner, id }: Thread) =>
  readThread(await getItem(table, threadKey(owner, id)))

describe('a thread', () => {
  test('comes back as it was saved, one version on', async () => {
    const table = await openTestTable()
    const thread = aThread()
    await saveThread(table, { thread, version: 0 }, null)
    expect(await read(table, thread)).toEqual({ thread, version: 1 })
    await saveThread(table, { thread: { ...thread, newsAt: 9 }, version: 1 }, 5)
    expect(await read(table, thread)).toEqual({ thread: { ...thread, newsAt: 9 }, version: 2 })
  })

  test('is absent until it is saved', async () => {
    expect(await read(await openTestTable(), aThread())).toBeNull()
  })

  test('begins once: whoever comes second decides anew', async () => {
    const table = await openTestTable()
    await saveThread(table, { thread: aThread(), version: 0 }, null)
    await expect(saveThread(table, { thread: aThread(), version: 0 }, null)).rejects.toThrow(Conflict)
  })

  test('is written by one of several that read the same version (red without the condition)', async () => {
    const table = await openTestTable()
    const thread = aThread()
    await saveThread(table, { thread, version: 0 }, null)
    const writes = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((newsAt) => saveThread(table, { thread: { ...thread, newsAt }, version: 1 }, null)),
    )
    const lost = writes.filter((write) => write.status === 'rejected')
    expect(lost.map(({ reason }) => (reason as Error).name)).toEqual(Array(4).fill('Conflict'))
    expect((await read(table, thread))?.version).toBe(2)
  })

  test('is listed with all others of its owner, over several pages of the table, and with no one else’s', async () => {
    const table = await openTestTable()
    const answer = {
      id: 'a',
      at: 0,
      via: 'mail',
      from: null,
      expected: true,
      text: 'x'.repeat(300_000),
      judgement: null,
    } as const
    for (const id of ['1', '2', '3', '4', '5'])
      await saveThread(table, { thread: aThread({ id, answers: [answer] }), version: 0 }, null)
    await saveThread(table, { thread: aThread({ id: '6', owner: 'other' }), version: 0 }, null)
    const found = await listThreads(table, 'owner')
    expect(found.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
  })
})
