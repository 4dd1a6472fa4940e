import { expect, test } from 'vitest'
import { buildDigest, renderDigest } from '#digest/digest'
import { DAY } from '#domain/policy'
import { answers, decides, input, NOW, sent, tell, weekLater } from './story.ts'

const history = [
  tell({ name: 'Ann' }, null, sent, answers('We met in Hanover.', 'met'), decides('accept')),
  tell({ name: 'Ben' }, null, sent, answers('No', 'stranger'), decides('ignore')),
  tell({ name: 'Cem' }, null, sent, answers('No', 'stranger'), decides('ignore')),
  tell({ name: 'Dee' }, null, sent, answers('Buy my pumps', 'sales_pitch')),
]
const on = (date: string, more = {}) => {
  const digest = buildDigest(input(history, { date, history, ...more }))
  if (digest === null) throw new Error('there is no digest')
  return { digest, ...renderDigest(digest) }
}

test('Mondays show the answers of the week and what was accepted', () => {
  const { digest, text, html } = on('2026-11-30')
  expect(digest.week?.responses.map(({ label, count }) => [label, count])).toEqual([
    ['Have met you', 1],
    ['Know someone you know', 0],
    ['Share an interest', 0],
    ['Gave no reason', 2],
    ['Did not answer', 0],
    ['Something else', 1],
  ])
  expect(digest.week?.weeks.at(-1)).toEqual({ label: '17 Nov to 24 Nov', count: 1, of: 3, percent: 33 })
  expect(text).toMatch(/Gave no reason +#{10} +2/)
  expect(html).toContain('width="33%" bgcolor="#1f5fbf"')
  expect(html).toContain('>1 of 3</td>')
})

test('what went unanswered counts on the day it was given up', () => {
  const silent = tell({ name: 'Eve' }, null, sent, weekLater)
  const { digest } = on('2026-11-30', { history: [silent], now: NOW + 8 * DAY })
  expect(digest.week?.responses.find(({ label }) => label === 'Did not answer')?.count).toBe(1)
})

test('no other day has a picture, nor has a week without anything', () => {
  expect(on('2026-11-24').digest.week).toBeNull()
  expect(on('2026-11-30', { history: [] }).digest.week).toBeNull()
})
