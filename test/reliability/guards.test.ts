import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemsOf, type Row, titlesIn } from './guards/row.ts'
import { ROWS } from './guards/rows.ts'
import { type Report, verdictOf } from './guards/verdict.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null

describe('the table of guards, which npm run test:guards takes out one by one', () => {
  it('names source text that stands exactly once, and tests that there are', () => {
    expect(ROWS.flatMap((row) => problemsOf(row, read))).toEqual([])
  })

  it('names tests that say what they go red without', () => {
    const silent = ROWS.filter(
      ({ test, name }) =>
        !titlesIn(read(test) ?? '').some((title) => title.includes(name) && /\bred without\b/.test(title)),
    )
    expect(silent.map(({ test, name }) => `${test}: ${name}`)).toEqual([])
  })

  it('has a row for each of the 36 guards', () => {
    const numbers = Array.from({ length: 36 }, (_, index) => `G-${String(index + 1).padStart(2, '0')}`)
    const tried = new Set(ROWS.map(({ guard }) => guard))
    expect(numbers.filter((guard) => !tried.has(guard))).toEqual([])
  })
})

describe('a row that is not true any more', () => {
  const row: Row = {
    guard: 'G-99',
    what: 'a guard',
    file: 'a.ts',
    replace: ['one', 'none'],
    test: 'a.test.ts',
    name: 'G-99 holds',
  }
  const tree = (a: string, test: string) => (path: string) => (path === 'a.ts' ? a : test)
  const TEST = "it('G-99 holds (red without it)', () => {})"

  it('is none where all is well', () => {
    expect(problemsOf(row, tree('one', TEST))).toEqual([])
  })

  it.each([
    ['its source is gone', 'two', TEST, 'its source text stands 0 times in a.ts, not once.'],
    ['its source stands twice', 'one one', TEST, 'its source text stands 2 times in a.ts, not once.'],
    [
      'its test is gone',
      'one',
      "it('other', () => {})",
      'no test in a.test.ts has "G-99 holds" in its title.',
    ],
    ['its test is a comment', 'one', '// G-99 holds', 'no test in a.test.ts has "G-99 holds" in its title.'],
  ])('is told: %s', (_, source, test, problem) => {
    expect(problemsOf(row, tree(source, test))).toEqual([`G-99 a guard: ${problem}`])
  })

  it('is told where there is no such file, or nothing is taken out', () => {
    expect(problemsOf(row, () => null)).toHaveLength(2)
    expect(problemsOf({ ...row, replace: ['one', 'one'] }, tree('one', TEST))).toEqual([
      'G-99 a guard: nothing is taken out of a.ts.',
    ])
  })

  it('finds titles of tests, groups and tables, in any quotes', () => {
    const source = `describe("it's", () => {
      test.each([['a', (x) => x]])('%s, b', async (_, x) => {})
      it('c \\'d\\'', { timeout: 1 }, async () => {})
      it(
        \`e\`,
        () => {},
      )`
    expect(titlesIn(source)).toEqual(expect.arrayContaining(["it's", '%s, b', "c 'd'", 'e']))
  })
})

describe('what a run of tests says of a guard', () => {
  const report = (...tests: readonly (readonly [string, string, string?])[]): Report => ({
    testResults: [
      {
        name: '/tmp/x/a.test.ts',
        message: 'SyntaxError: a is no word',
        assertionResults: tests.map(([fullName, status, message]) => ({
          status,
          fullName,
          failureMessages: message === undefined ? [] : [message],
        })),
      },
    ],
  })
  const colour = (of: Report) => verdictOf(of, 'a.test.ts', 'G-99').color

  it('is red where an expectation failed', () => {
    const missed = 'AssertionError: expected 2 to be 1\n at a.ts'
    expect(verdictOf(report(['x G-99', 'failed', missed]), 'a.test.ts', 'G-99')).toEqual({
      color: 'red',
      why: 'AssertionError: expected 2 to be 1',
    })
    expect(colour(report(['G-99', 'failed', 'Error: Property failed after 3 tests']))).toBe('red')
  })

  it('is green where the tests passed, whatever others did', () => {
    expect(colour(report(['G-99', 'passed'], ['G-98', 'failed', 'AssertionError: x']))).toBe('green')
  })

  it('is neither where the code only broke, or no test ran', () => {
    expect(colour(report(['G-99', 'failed', 'TypeError: a is undefined']))).toBe('broken')
    expect(colour(report(['G-99', 'skipped']))).toBe('broken')
    expect(verdictOf(report(), 'a.test.ts', 'G-99').why).toBe('SyntaxError: a is no word')
    expect(colour({ testResults: [] })).toBe('broken')
  })
})
