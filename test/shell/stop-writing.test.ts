import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fact, setLogSink } from '#shell/log'
import type { Shell } from '#shell/shell'
import { stopWriting } from '#shell/stop-writing'
import { claimQuestion } from '#store/addresses'
import { getItem } from '#store/item'
import { dayKey, switchKey } from '#store/keys'
import { readSwitch } from '#store/service'
import { openTestTable } from '../store/test-table.ts'

const NOW = Date.UTC(2026, 10, 24, 12)
const pepper = new TextEncoder().encode('pepper of this test')

let facts: Fact[] = []
beforeAll(() => setLogSink((fact) => facts.push(fact)))
afterAll(() => setLogSink(() => undefined))

const open = async () => {
  facts = []
  const table = await openTestTable()
  const shell = { table, secrets: { keys: [], pepper } } as unknown as Shell
  const nobodys = { owner: 'gone', thread: 'gone' }
  return {
    table,
    stop: async (to: string, why: 'bounced' | 'complained') =>
      stopWriting(shell, nobodys, { to, why, at: NOW }, async () => null),
    off: async () => readSwitch(await getItem(table, switchKey)).off,
  }
}

describe('a question that bounced or was called spam', () => {
  test.each(['bounced', 'complained'] as const)(
    'G-10 (%s) ends all mail to its address (red without the suppression)',
    async (why) => {
      const { table, stop } = await open()
      await stop('ada@example.org', why)
      const wish = { owner: 'other', claim: 't.1', previous: null, since: 0, at: NOW, nonce: 'n' }
      expect(await claimQuestion(table, pepper, 'ada@example.org', wish)).toMatchObject({
        reason: 'suppressed',
      })
    },
  )

  test('G-34 is told once, however often SES and the mail server tell it; a complaint is told by itself', async () => {
    const { stop } = await open()
    for (const why of ['bounced', 'bounced', 'complained', 'complained'] as const)
      await stop('ada@example.org', why)
    expect(facts.map(({ event }) => event)).toEqual(['question-bounced', 'question-complained'])
  })

  test('G-35 one too many stops all asking, and one told twice does not (red without the memory of it)', async () => {
    const { stop, off } = await open()
    for (const number of [1, 2, 3, 4, 4, 4]) await stop(`nobody-${number}@example.org`, 'bounced')
    expect(await off()).toBeNull()
    await stop('nobody-5@example.org', 'bounced')
    expect(await off()).toBe('breaker')
    expect(facts.at(-1)).toEqual({ event: 'breaker-tripped' })
  })

  test('G-35 those of one moment are all counted, and the last of them trips (red without the condition)', async () => {
    const { table, stop, off } = await open()
    const all = [1, 2, 3, 4, 5].map(async (number) => stop(`nobody-${number}@example.org`, 'bounced'))
    await Promise.all(all)
    expect(await getItem(table, dayKey('2026-11-24'))).toMatchObject({ hardBounces: { N: '5' } })
    expect(await off()).toBe('breaker')
  })
})
