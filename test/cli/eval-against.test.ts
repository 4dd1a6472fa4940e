import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mcnemar } from '#judge/statistics'
import { hwm } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'have-we-met-eval-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const file = async (name: string, values: readonly unknown[]): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''))
  return path
}

const STOPS = Array.from({ length: 8 }, (_, at) => ({ id: `s${at}`, text: 'STOP', label: 'opt_out' }))
const sayAll = (label: string) => STOPS.map(({ id }) => ({ id, label, confidence: 0.9 }))

describe('hwm eval --against', () => {
  test('compares with another judge, by the ids and not the order', async () => {
    const other = await file('other.jsonl', sayAll('stranger').toReversed())
    const { code, out } = await hwm(['eval', await file('stops.jsonl', STOPS), '--against', other])
    expect(code).toBe(0)
    expect(out).toContain('macro-F1 1.000')
    expect(out).toMatch(/right in the first alone: 8, in the second alone: 0\..*the first is better\.\n$/)
  })

  test('--json has the figures beside those of the evaluation', async () => {
    const other = await file('other.jsonl', sayAll('stranger'))
    const { out } = await hwm(['eval', await file('stops.jsonl', STOPS), '--against', other, '--json'])
    expect(JSON.parse(out)).toMatchObject({
      lines: 8,
      macroF1: 1,
      against: { onlyFirst: 8, onlySecond: 0, p: mcnemar(8, 0) },
    })
  })

  test('takes what classify prints, and finds no difference of a judge with itself', async () => {
    const stops = await file('stops.jsonl', STOPS)
    const { out: said } = await hwm(['classify'], {
      input: STOPS.map((line) => `${JSON.stringify(line)}\n`).join(''),
    })
    const same = join(folder, 'same.jsonl')
    await writeFile(same, said)
    expect((await hwm(['eval', stops, '--against', same])).out).toContain('no difference is shown')
  })

  test('--results compares two result files, with no judge of ours', async () => {
    const stops = await file('stops.jsonl', STOPS)
    const [first, second] = [await file('a.jsonl', sayAll('met')), await file('b.jsonl', sayAll('opt_out'))]
    const { out } = await hwm(['eval', stops, '--results', first, '--against', second, '--json'])
    expect(JSON.parse(out)).toMatchObject({ accuracy: 0, against: { onlyFirst: 0, onlySecond: 8 } })
  })

  test('without it, prints no comparison', async () => {
    const { out } = await hwm(['eval', await file('stops.jsonl', STOPS), '--json'])
    expect(JSON.parse(out)).not.toHaveProperty('against')
  })

  test.each([
    ['a result is missing', STOPS, sayAll('met').slice(1), 'results.jsonl has no result for "s0".'],
    [
      'a result stands twice',
      STOPS,
      [...sayAll('met'), ...sayAll('met')],
      'results.jsonl, line 9: "s0" stands twice.',
    ],
    [
      'a line has no id',
      [{ text: 'x', label: 'met' }],
      sayAll('met'),
      'Line 1 has no "id" to find its result by.',
    ],
    ['an id stands twice', [STOPS[0], STOPS[0]], sayAll('met'), 'Line 2: its id "s0" stands twice.'],
    [
      'a result has no confidence',
      STOPS,
      [{ id: 's0', label: 'met' }],
      'results.jsonl, line 1: it is not a JSON object with "confidence" and "label".',
    ],
  ])('says in one sentence that %s', async (_, lines, results, sentence) => {
    const against = await file('results.jsonl', results)
    const { code, out, said } = await hwm(['eval', await file('lines.jsonl', lines), '--against', against])
    expect([code, out]).toEqual([1, ''])
    expect(said).toEqual([expect.stringContaining(sentence)])
  })
})
