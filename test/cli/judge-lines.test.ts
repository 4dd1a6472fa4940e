import { describe, expect, test } from 'vitest'
import { hwm } from './terminal.ts'

const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const parsed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('hwm classify', () => {
  test('answers each line in its order, ids as they came', async () => {
    const { code, out } = await hwm(['classify'], {
      input: lines({ id: 7, text: 'STOP' }, { id: 'b', text: 'Yes, we met in Lyon' }, { id: null, text: '' }),
    })
    expect(code).toBe(0)
    expect(parsed(out).map(({ id, label }) => [id, label])).toEqual([
      [7, 'opt_out'],
      ['b', 'met'],
      [null, expect.any(String)],
    ])
    for (const line of parsed(out))
      expect(Object.keys(line)).toEqual(['id', 'label', 'confidence', 'evidence', 'suppress'])
  })

  test('takes characters cut in two by the pipe, other line ends inside a text, and a last line without an end', async () => {
    const text = 'Wir trafen uns in Köln\u2028an der Brücke'
    const bytes = Buffer.from(JSON.stringify({ id: 1, text }).replace('\\u2028', '\u2028'))
    const { code, out } = await hwm(['classify'], { input: [...bytes].map((byte) => Buffer.from([byte])) })
    expect(code).toBe(0)
    expect(parsed(out)).toHaveLength(1)
  })

  test('skips blank lines and takes CRLF', async () => {
    const { out } = await hwm(['classify'], { input: '\r\n{"id":1,"text":"no"}\r\n\n' })
    expect(parsed(out)).toHaveLength(1)
  })

  test.each(['nope', '[]', '{"id":1}', '{"text":"x"}', '{"id":1,"text":2}'])(
    'names the line that is wrong (%s), after those before',
    async (wrong) => {
      const { code, out, said } = await hwm(['classify'], { input: `{"id":1,"text":"no"}\n${wrong}\n` })
      expect(code).toBe(1)
      expect(parsed(out)).toHaveLength(1)
      expect(said).toEqual(['Line 2 is not a JSON object with "id" and "text".'])
    },
  )

  test('of nothing prints nothing', async () => {
    expect(await hwm(['classify'])).toEqual({ code: 0, out: '', said: [] })
  })
})

describe('hwm eval', () => {
  const input = lines(
    { text: 'STOP', label: 'opt_out' },
    { text: 'Yes', label: 'met' },
    { text: 'Yes', label: 'stranger' },
  )

  test('prints a table for people', async () => {
    const { code, out } = await hwm(['eval', '-'], { input })
    expect(code).toBe(0)
    expect(out).toMatch(/^opt_out +1\.000 +1\.000 +1\.000 +1$/m)
    expect(out).toMatch(/macro-F1 0\.\d+/)
    expect(out).toContain('lines 3')
  })

  test('--json prints the figures', async () => {
    const { out } = await hwm(['eval', '-', '--json'], { input })
    expect(JSON.parse(out)).toMatchObject({
      lines: 3,
      labels: { met: { precision: 0.5, recall: 1, support: 1 }, stranger: { recall: 0 } },
      confusion: expect.any(Array),
      falseIgnore: { low: expect.any(Number), high: expect.any(Number) },
    })
  })

  test('names what is wrong with a line', async () => {
    expect((await hwm(['eval', '-'], { input: lines({ text: 'x', label: 'friend' }) })).said).toEqual([
      expect.stringMatching(/^Line 1: "label" must be one of met, /),
    ])
    expect((await hwm(['eval', '-'], { input: '{}\n' })).code).toBe(1)
    expect((await hwm(['eval', '-'])).said).toEqual(['There is no line to judge.'])
  })
})
