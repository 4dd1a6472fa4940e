import { describe, expect, test } from 'vitest'
import { bodyOf, Conflict, getItem, putItems } from '#store/item'
import { fromKey, inboxKey, ownerIdOf, ownerKey } from '#store/keys'
import {
  listOwners,
  ownerPointers,
  readOwner,
  removeOwner,
  removeOwnersItems,
  saveOwner,
} from '#store/owners'
import { listThreads, saveThread } from '#store/threads'
import { aThread } from './a-thread.ts'
import { anOwner } from './an-owner.ts'
import { openTestTable } from './test-table.ts'

const pepper = new TextEncoder().encode('pepper of this test')
const owner = anOwner({ addresses: ['ron@example.com', 'ron@work.test', 'RQ@home.test'] })

describe('an owner', () => {
  test('comes back as saved, and is changed by one of several writers', async () => {
    const table = await openTestTable()
    await saveOwner(table, { owner, version: 0 })
    expect(readOwner(await getItem(table, ownerKey('owner')))).toEqual({ owner, version: 1 })
    await saveOwner(table, { owner: { ...owner, zone: 'Europe/Berlin' }, version: 1 })
    await expect(saveOwner(table, { owner, version: 1 })).rejects.toThrow(Conflict)
    await expect(saveOwner(table, { owner, version: 0 })).rejects.toThrow(Conflict)
  })

  test('is found by the secret alias and by every further address, in any case', async () => {
    const table = await openTestTable()
    await putItems(table, ownerPointers(pepper, owner))
    for (const key of [
      inboxKey('secretalias'),
      fromKey(pepper, 'ron@work.test'),
      fromKey(pepper, 'rq@HOME.test'),
    ])
      expect(bodyOf(await getItem(table, key))).toBe('owner')
    expect(await getItem(table, fromKey(pepper, 'someone@else.test'))).toBeUndefined()
  })

  test('has an id that follows from the first address and tells nothing of it', () => {
    expect(ownerIdOf(pepper, 'Ron@example.com')).toBe(ownerIdOf(pepper, 'ron@example.com'))
    expect(ownerIdOf(pepper, 'ron@example.com')).not.toBe(ownerIdOf(pepper, 'ron@work.test'))
    expect(ownerIdOf(new TextEncoder().encode('other'), 'ron@example.com')).not.toBe(
      ownerIdOf(pepper, 'ron@example.com'),
    )
    expect(ownerIdOf(pepper, 'ron@example.com')).toMatch(/^[a-z2-7]{16}$/)
  })

  test('is gone with every way to them; the threads stay', async () => {
    const table = await openTestTable()
    await saveOwner(table, { owner, version: 0 })
    await putItems(table, ownerPointers(pepper, owner))
    await saveThread(table, { thread: aThread(), version: 0 }, null)
    await removeOwner(table, pepper, owner)
    expect(await listOwners(table)).toEqual([])
    for (const key of [
      inboxKey('secretalias'),
      fromKey(pepper, 'ron@work.test'),
      fromKey(pepper, 'rq@home.test'),
    ])
      expect(await getItem(table, key)).toBeUndefined()
  })

  test('who is forgotten leaves nothing but themselves, and nothing of others goes', async () => {
    const table = await openTestTable()
    await saveOwner(table, { owner, version: 0 })
    for (const of of ['owner', 'other'])
      await saveThread(table, { thread: aThread({ owner: of }), version: 0 }, null)
    await removeOwnersItems(table, 'owner')
    expect(await listThreads(table, 'owner')).toEqual([])
    expect(await listThreads(table, 'other')).toHaveLength(1)
    expect(await listOwners(table)).toHaveLength(1)
  })

  test('who is forgotten goes 25 items a request', async () => {
    const table = await openTestTable()
    for (let id = 0; id < 30; id += 1)
      await saveThread(table, { thread: aThread({ id: `t${id}` }), version: 0 }, null)
    const asked: (string | undefined)[] = []
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          asked.push(commandName)
          return next(args)
        },
      { step: 'initialize' },
    )
    expect(await removeOwnersItems(table, 'owner')).toBe(30)
    expect(asked).toEqual(['QueryCommand', 'BatchWriteItemCommand', 'BatchWriteItemCommand'])
    expect(await listThreads(table, 'owner')).toEqual([])
  })

  test('is listed with the others, the oldest first', async () => {
    const table = await openTestTable()
    for (const [id, createdAt] of [
      ['b', 2],
      ['c', 3],
      ['a', 1],
    ] as const)
      await saveOwner(table, { owner: anOwner({ id, createdAt }), version: 0 })
    await saveThread(table, { thread: aThread(), version: 0 }, null)
    expect((await listOwners(table)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
