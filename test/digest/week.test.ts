import { expect, test } from 'vitest'
import { buildDigest, type DigestInput, renderDigest } from '#digest/digest'
import { mondayOf } from '#digest/week'
import { DAY } from '#domain/policy'
import { answers, decides, input, NOW, sent, tell, weekLater } from './story.ts'

const threads = [
  tell({ name: 'Ann' }, null, sent, answers('We met in Hanover.', 'met'), decides('accept')),
  tell({ name: 'Ben' }, null, sent, answers('No', 'stranger'), decides('ignore')),
  tell({ name: 'Cem' }, null, sent, answers('No', 'stranger'), decides('ignore')),
  tell({ name: 'Dee' }, null, sent, answers('Buy my pumps', 'sales_pitch')),
]
const on = (date: string, more: Partial<DigestInput> = {}) => {
  const digest = buildDigest(input(threads, { date, ...more }))
  if (digest === null) throw new Error('there is no digest')
  return { digest, ...renderDigest(digest) }
}
const LAST = { monday: '2026-11-16', days: '9 Nov to 16 Nov', accepted: 2, decided: 2 }

test('the first digest of a week shows the answers of seven days and what was accepted', () => {
  const { digest, text, html } = on('2026-11-24', { weeks: [LAST] })
  expect(digest.week?.responses.map(({ label, count }) => [label, count])).toEqual([
    ['Have met you', 1],
    ['Know someone you know', 0],
    ['Share an interest', 0],
    ['Gave no reason', 2],
    ['Did not answer', 0],
    ['Something else', 1],
  ])
  expect(digest.week?.weeks).toEqual([
    { label: '9 Nov to 16 Nov', count: 2, of: 2, percent: 100 },
    { label: '17 Nov to 24 Nov', count: 1, of: 3, percent: 33 },
  ])
  expect(text).toMatch(/Gave no reason +#{10} +2/)
  expect(html).toContain('width="33%" bgcolor="#1f5fbf"')
  expect(html).toContain('>1 of 3</td>')
})

test('the next digest of that week has none, and hands the weeks on', () => {
  const { weeks } = on('2026-11-24', { weeks: [LAST] }).digest
  const { digest } = on('2026-11-25', { weeks })
  expect(digest.week).toBeNull()
  expect(digest.weeks).toEqual(weeks)
})

test('four weeks are kept', () => {
  const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((monday) => ({
    ...LAST,
    monday,
  }))
  expect(on('2026-11-24', { weeks }).digest.weeks.map(({ monday }) => monday)).toEqual([
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
    '2026-11-23',
  ])
})

test('what went unanswered counts on the day it was given up', () => {
  const silent = tell({ name: 'Eve' }, null, sent, weekLater)
  const digest = buildDigest(input([silent], { date: '2026-12-02', now: NOW + 8 * DAY }))
  expect(digest?.week?.responses.find(({ label }) => label === 'Did not answer')?.count).toBe(1)
})

test('an owner of this week has none yet, nor has a week without anything', () => {
  const { owner } = input([])
  expect(on('2026-11-24', { owner: { ...owner, createdAt: NOW - DAY / 2 } }).digest.week).toBeNull()
  const relay = tell({ name: 'Cleo', replyChannel: { kind: 'none', address: null } })
  expect(buildDigest(input([relay]))?.week).toBeNull()
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('%s is in the week of %s', (date, monday) => {
  expect(mondayOf(date)).toBe(monday)
})
