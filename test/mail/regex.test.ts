import { readdirSync, readFileSync } from 'node:fs'
import { check } from 'recheck'
import { describe, expect, test } from 'vitest'
import { type Literal, literalsIn, worst } from './regex-attack.ts'
import { collectRegexes } from './regexes/collect.ts'

const FOLDER = new URL('../../shared/mail/', import.meta.url)
/** No line of a mail that patterns are tried on is longer by much; squares of it are cheap, cubes are not. */
const LENGTH = 2000
const LIMIT = 250

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const all = files.flatMap((file) => literalsIn(readFileSync(new URL(file, FOLDER), 'utf8'), file))
const planted = (pattern: string): Literal => ({ at: 'planted', pattern, flags: 'u' })

describe('regular expressions under attack', () => {
  test('every literal of shared/mail is found', () => expect(all.length).toBeGreaterThan(250))

  test(`none takes more than ${LIMIT} ms on ${LENGTH} characters made to hurt it`, {
    timeout: 120_000,
  }, () => {
    const slow = all
      .map((literal) => ({ ...literal, ms: Math.round(worst(literal, LENGTH, LIMIT)) }))
      .filter(({ ms }) => ms > LIMIT)
    expect(slow).toEqual([])
  })

  test.each(['^(?:a+)+$', '(?:a|aa)+$', 'x*x*x*y'])('a planted one is found out: %s', (pattern) => {
    expect(worst(planted(pattern), LENGTH, LIMIT)).toBeGreaterThan(LIMIT)
  })
})

describe('what recheck is asked about', () => {
  test('holds the literals of the whole product and what its modules build of word lists', async () => {
    const places = (await collectRegexes()).map(({ at, pattern }) => `${at.replace(/:\d+$/, '')} ${pattern}`)
    for (const place of ['shared/judge/orders.ts ', 'infra/cli/', 'shared/mail/greeting.ts ^(?:hi|hello'])
      expect(places.some((known) => known.startsWith(place))).toBe(true)
  })
})

test('recheck knows a planted one, and its attack hurts', async () => {
  const diagnosis = await check('^(?:a|a)*$', '')
  expect(diagnosis).toMatchObject({ status: 'vulnerable', complexity: { type: 'exponential' } })
})
