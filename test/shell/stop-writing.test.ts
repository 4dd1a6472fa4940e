import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Fact, setLogSink } from '#shell/log'
import { stopWriting } from '#shell/stop-writing'
import { claimQuestion } from '#store/addresses'
import { getItem } from '#store/item'
import { switchKey } from '#store/keys'
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
  const shell = { table, secrets: { keys: [], pepper } }
  return {
    table,
    stop: async (to: string, why: 'bounced' | 'complained') => stopWriting(shell, { to, why, at: NOW }),
    off: async () => readSwitch(await getItem(table, switchKey)).off,
  }
}

describe('a question that bounced or was called spam', () => {
  test.each(['bounced', 'complained'] as const)(
    'G-10 (%s) ends all mail to its address (red without the suppression)',
    async (why) => {
      const { table, stop } = await open()
      await stop('ada@example.org', why)
      const wish = { owner: 'other', claim: 't.1', previous: null, at: NOW, nonce: 'n' }
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
})
