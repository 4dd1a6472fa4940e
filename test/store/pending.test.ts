import { describe, expect, test } from 'vitest'
import { bodyOf, getItem } from '#store/item'
import { fromKey, inboxKey, ownerKey, pendingKey } from '#store/keys'
import { readOwner, saveOwner } from '#store/owners'
import { confirmPending, type Pending, readPending, repairPointers, savePending } from '#store/pending'
import { anOwner } from './an-owner.ts'
import { openTestTable, type TestTable } from './test-table.ts'

const pepper = new TextEncoder().encode('pepper of this test')
const pending = (more: Partial<Pending> = {}): Pending => ({
  address: 'ron@example.com',
  owner: anOwner(),
  joins: null,
  expires: 1000,
  ...more,
})
const ownerIn = async (table: TestTable) => readOwner(await getItem(table, ownerKey('owner')))

const waiting = async (table: TestTable, at: number) =>
  readPending(await getItem(table, pendingKey('owner')), at)

describe('an address that nobody has said is theirs', () => {
  test('waits until it expires, and makes nobody an owner', async () => {
    const table = await openTestTable()
    await savePending(table, 'owner', pending())
    expect(await waiting(table, 999)).toEqual(pending())
    expect(await waiting(table, 1000)).toBeNull()
    expect(await ownerIn(table)).toBeNull()
    expect(await getItem(table, inboxKey('secretalias'))).toBeUndefined()
  })

  test('makes an owner with all ways to them once confirmed, and waits no more', async () => {
    const table = await openTestTable()
    await savePending(table, 'owner', pending())
    await confirmPending(table, pepper, 'owner', pending(), await ownerIn(table))
    expect(await ownerIn(table)).toEqual({ owner: anOwner(), version: 1 })
    expect(bodyOf(await getItem(table, inboxKey('secretalias')))).toBe('owner')
    expect(await waiting(table, 0)).toBeNull()
  })

  test('confirmed twice changes nothing more', async () => {
    const table = await openTestTable()
    await confirmPending(table, pepper, 'owner', pending(), await ownerIn(table))
    await confirmPending(table, pepper, 'owner', pending(), await ownerIn(table))
    expect((await ownerIn(table))?.version).toBe(1)
  })

  test('joins the owner that it is for', async () => {
    const table = await openTestTable()
    await saveOwner(table, { owner: anOwner(), version: 0 })
    const further = pending({ address: 'ron@work.test', joins: 'owner', owner: anOwner({ id: 'else' }) })
    await confirmPending(table, pepper, 'else', further, null)
    expect((await ownerIn(table))?.owner.addresses).toEqual(['ron@example.com', 'ron@work.test'])
    expect(bodyOf(await getItem(table, fromKey(pepper, 'ron@work.test')))).toBe('owner')
    expect(await getItem(table, ownerKey('else'))).toBeUndefined()
    expect(await getItem(table, pendingKey('else'))).toBeUndefined()
  })

  test('joins nobody once that owner is gone, and waits no more', async () => {
    const table = await openTestTable()
    const further = pending({ address: 'ron@work.test', joins: 'owner', owner: anOwner({ id: 'else' }) })
    await savePending(table, 'else', further)
    expect(await confirmPending(table, pepper, 'else', further, null)).toBeNull()
    expect(await getItem(table, ownerKey('owner'))).toBeUndefined()
    expect(await getItem(table, pendingKey('else'))).toBeUndefined()
  })

  test('what a press that died left unwritten, the next one writes', async () => {
    const table = await openTestTable()
    await saveOwner(table, { owner: anOwner(), version: 0 })
    await repairPointers(table, pepper, anOwner())
    expect(bodyOf(await getItem(table, inboxKey('secretalias')))).toBe('owner')
  })
})
