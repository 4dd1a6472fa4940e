import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/policy'
import { claimQuestion, newSuppression, releaseClaim, suppressAddress } from '#store/addresses'
import { writeTogether } from '#store/transact'
import { openTestTable, type TestTable } from './test-table.ts'

const pepper = new TextEncoder().encode('pepper of this test')
const ADA = 'ada@example.org'
/** Times are told from here. */
const START = Date.UTC(2026, 10, 24)

type Wish = {
  owner?: string
  claim?: string
  previous?: string | null
  since?: number
  at?: number
  to?: string
  nonce?: string
}

let attempts = 0
const wishOf = ({
  owner = 'owner',
  claim = 't.1',
  previous = null,
  since = 0,
  at = 0,
  nonce = `n${++attempts}`,
}: Wish) => ({
  owner,
  claim,
  previous,
  since: START + since,
  at: START + at,
  nonce,
})
const claim = async (table: TestTable, wish: Wish = {}) =>
  claimQuestion(table, pepper, wish.to ?? ADA, wishOf(wish))
const release = async (table: TestTable, wish: Wish = {}) => releaseClaim(table, pepper, ADA, wishOf(wish))

describe('G-07 an owner asks an address once', () => {
  test('the first claim holds', async () => {
    expect(await claim(await openTestTable())).toEqual({ kind: 'claimed' })
  })

  test('the same claim again is lost, and tells since when', async () => {
    const table = await openTestTable()
    await claim(table, { at: 5 })
    expect(await claim(table, { at: 9 })).toEqual({ kind: 'lost', claimedAt: START + 5 })
  })

  test('the same attempt again is still claimed: its first answer was lost on the way', async () => {
    const table = await openTestTable()
    const wish = { at: 5, nonce: 'mine' }
    expect([await claim(table, wish), await claim(table, wish)]).toEqual([
      { kind: 'claimed' },
      { kind: 'claimed' },
    ])
    expect(await claim(table, { at: 5, nonce: "another's" })).toMatchObject({ kind: 'lost' })
  })

  test('the same claim of a thread that began only later is refused: it asked before', async () => {
    const table = await openTestTable()
    await claim(table, { at: 5 })
    expect(await claim(table, { since: 5, at: DAY })).toMatchObject({ kind: 'lost' })
    expect(await claim(table, { since: 6, at: DAY })).toEqual({ kind: 'refused', reason: 'asked-before' })
  })

  test('another thread of the same person is refused', async () => {
    const table = await openTestTable()
    await claim(table)
    expect(await claim(table, { claim: 'other.1' })).toEqual({ kind: 'refused', reason: 'asked-before' })
  })

  test('an address is the same in upper case', async () => {
    const table = await openTestTable()
    await claim(table)
    expect(await claim(table, { claim: 'other.1', to: 'ADA@Example.ORG' })).toMatchObject({
      reason: 'asked-before',
    })
  })

  test('one of many that claim at the same moment gets it', async () => {
    const table = await openTestTable()
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async (_, thread) => claim(table, { claim: `${thread}.1` })),
    )
    expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
  })

  test('"send again" follows the claim that it names, and no other', async () => {
    const table = await openTestTable()
    await claim(table)
    expect(await claim(table, { claim: 't.2', previous: 't.0' })).toMatchObject({ kind: 'refused' })
    expect(await claim(table, { claim: 't.2', previous: 't.1' })).toEqual({ kind: 'claimed' })
    expect(await claim(table, { claim: 't.2', previous: 't.1', at: 3 })).toEqual({
      kind: 'lost',
      claimedAt: START,
    })
  })
})

describe('G-08 all owners together ask an address twice in 30 days', () => {
  const twice = async (table: TestTable) => {
    await claim(table, { owner: 'one', claim: 'a.1', at: 0 })
    await claim(table, { owner: 'two', claim: 'b.1', at: DAY })
  }

  test('the second owner may, the third may not', async () => {
    const table = await openTestTable()
    expect(await claim(table, { owner: 'one', claim: 'a.1' })).toEqual({ kind: 'claimed' })
    expect(await claim(table, { owner: 'two', claim: 'b.1', at: DAY })).toEqual({ kind: 'claimed' })
    expect(await claim(table, { owner: 'three', claim: 'c.1', at: 2 * DAY })).toEqual({
      kind: 'refused',
      reason: 'asked-by-others',
    })
  })

  test('the third may when the first is more than 30 days ago', async () => {
    const table = await openTestTable()
    await twice(table)
    const third = { owner: 'three', claim: 'c.1' }
    expect(await claim(table, { ...third, at: 30 * DAY })).toMatchObject({ reason: 'asked-by-others' })
    expect(await claim(table, { ...third, at: 30 * DAY + 1 })).toEqual({ kind: 'claimed' })
    expect(await claim(table, { owner: 'four', claim: 'd.1', at: 31 * DAY })).toMatchObject({
      reason: 'asked-by-others',
    })
  })

  test('other addresses are not concerned', async () => {
    const table = await openTestTable()
    await twice(table)
    const other = { owner: 'three', claim: 'c.1', at: DAY, to: 'bert@example.org' }
    expect(await claim(table, other)).toEqual({ kind: 'claimed' })
  })
})

describe('a claim given back because nothing was sent', () => {
  test('can be made again', async () => {
    const table = await openTestTable()
    await claim(table, { at: 5 })
    await release(table, { at: 5 })
    expect(await claim(table, { at: 9 })).toEqual({ kind: 'claimed' })
  })

  test('G-08 leaves the times of earlier questions as they were', async () => {
    const table = await openTestTable()
    await claim(table, { owner: 'one', claim: 'a.1', at: DAY })
    await claim(table, { at: 2 * DAY })
    await release(table, { at: 2 * DAY })
    expect(await claim(table, { at: 3 * DAY })).toEqual({ kind: 'claimed' })
    await release(table, { at: 3 * DAY })
    expect(await claim(table, { owner: 'two', claim: 'b.1', at: 4 * DAY })).toEqual({ kind: 'claimed' })
    expect(await claim(table, { at: 5 * DAY })).toMatchObject({ reason: 'asked-by-others' })
  })

  test('leaves the one that "send again" followed in force', async () => {
    const table = await openTestTable()
    const again = { claim: 't.2', previous: 't.1' }
    await claim(table)
    await claim(table, again)
    await release(table, again)
    expect(await claim(table, { claim: 'other.1' })).toMatchObject({ reason: 'asked-before' })
    expect(await claim(table, again)).toEqual({ kind: 'claimed' })
  })

  test('is not taken from somebody else', async () => {
    const table = await openTestTable()
    await claim(table)
    await release(table, { claim: 'other.1' })
    expect(await claim(table, { at: 3 })).toEqual({ kind: 'lost', claimedAt: START })
  })
})

describe('G-10 a suppressed address', () => {
  test.each(['opted out', 'bounced', 'complained'] as const)(
    '(%s) is asked by no owner, ever',
    async (why) => {
      const table = await openTestTable()
      await suppressAddress(table, pepper, 'Ada@example.org', why, 0)
      for (const owner of ['one', 'two'])
        expect(await claim(table, { owner, at: 10_000 * DAY })).toEqual({
          kind: 'refused',
          reason: 'suppressed',
        })
    },
  )

  test('is not asked a second time on "send again" either', async () => {
    const table = await openTestTable()
    await claim(table)
    await suppressAddress(table, pepper, ADA, 'bounced', 1)
    expect(await claim(table, { claim: 't.2', previous: 't.1', at: 2 })).toMatchObject({
      reason: 'suppressed',
    })
  })

  test('keeps its first reason', async () => {
    const table = await openTestTable()
    await suppressAddress(table, pepper, ADA, 'opted out', 1)
    await suppressAddress(table, pepper, ADA, 'bounced', 2)
    const { Items } = await table.client.send(new ScanCommand({ TableName: table.name }))
    expect(Items).toMatchObject([{ suppressed: { S: 'opted out' }, suppressedAt: { N: '1' } }])
  })

  test('G-34 is stopped once for each reason, where others are written with it', async () => {
    const table = await openTestTable()
    const stop = async (why: 'bounced' | 'complained') =>
      writeTogether(table, [newSuppression(table, pepper, ADA, why, 1)]).then(
        () => 'new',
        (error: Error) => error.name,
      )
    expect([await stop('bounced'), await stop('bounced')]).toEqual(['new', 'Conflict'])
    expect([await stop('complained'), await stop('complained')]).toEqual(['new', 'Conflict'])
    expect(await claim(table)).toMatchObject({ reason: 'suppressed' })
  })

  test('stands in the table under a keyed hash only, and never expires (red without the hash)', async () => {
    const table = await openTestTable()
    await claim(table)
    await suppressAddress(table, pepper, ADA, 'opted out', 1)
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }))
    expect(Items).toHaveLength(1)
    expect(JSON.stringify(Items).toLowerCase()).not.toContain('ada')
    expect(Items[0]).not.toHaveProperty('expires')
  })
})
