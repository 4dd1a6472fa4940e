import { readFileSync } from 'node:fs'
import { caniemail } from 'caniemail'
import { describe, expect, test } from 'vitest'
import { buildDigest, type DigestInput, renderDigest } from '#digest/digest'
import { compileBlocks } from '#digest/mjml/compile'
import type { Thread } from '#domain/thread'
import { answers, input, MONDAY, sent, tell } from './story.ts'

const LONG =
  'We met at the trade fair in Hanover in 2019, and I showed you how the blue pump starts when it is cold. '
const many = (count: number, text = LONG.repeat(4)): Thread[] =>
  Array.from({ length: count }, (_, index) => ({
    ...tell(
      { name: `Ann Sample ${index}`, headline: 'Head of pumps, valves and other machinery at Example Works' },
      null,
      sent,
      answers(text, 'met'),
    ),
    id: `thread${index}`.padEnd(16, 'a'),
  }))

const render = (threads: readonly Thread[], more: Partial<DigestInput> = {}) => {
  const digest = buildDigest(input(threads, more))
  if (digest === null) throw new Error('there is no digest')
  return { ...renderDigest(digest), digest }
}

test('the blocks are what MJML makes of their source', async () => {
  expect(readFileSync('shared/digest/mjml/blocks.ts', 'utf8')).toBe(await compileBlocks())
})

describe('Gmail shows it whole', () => {
  const LIMIT = 102 * 1024
  test.each([
    ['all new', {}],
    [
      'all open since earlier',
      {
        parked: [
          {
            id: 'p',
            owner: null,
            at: MONDAY,
            from: 'x@example.org',
            subject: 'Hi',
            reason: 'It names nobody.',
          },
        ],
      },
    ],
  ])('with 100 threads, %s', (name, more) => {
    const threads = many(100)
    const shown = name === 'all new' ? {} : Object.fromEntries(threads.map(({ id, newsAt }) => [id, newsAt]))
    const { html, digest } = render(threads, { ...more, shown })
    expect(Buffer.byteLength(html)).toBeLessThan(LIMIT)
    for (const number of [1, 50, 100]) expect(html).toContain(`${digest.numbers[number]}`)
  })

  test('with 1000 threads, the rest come with the next digest and count as not shown', () => {
    const { html, digest } = render(many(1000))
    expect(Buffer.byteLength(html)).toBeLessThan(LIMIT)
    expect(html).toContain('850 more come with the next digest.')
    expect(Object.keys(digest.shown)).toHaveLength(150)
  })

  test('the first cards stay in full', () => {
    const { html } = render(many(100))
    expect(html.split('class="q"').length - 1).toBeGreaterThan(15)
  })
})

/** What a client may lack, and why nobody misses it there. */
const MAY_LACK = new Map([
  ['@media', 'dark mode and print: the light colours stay'],
  ['border-radius', 'square corners'],
  ['<style> element', 'every rule that matters stands inline too'],
  ['Class selector', 'as for <style>'],
  ['Type selector', 'as for <style>'],
  ['ID selector', "MJML's mend for Outlook.com alone"],
  ['Chaining selectors', 'as for <style>'],
  ['Child combinator', 'as for <style>'],
  ['Descendant combinator', 'as for <style>'],
  ['!important', 'as for <style>'],
  ['<body> element', 'becomes a div; the colours stand on the next one'],
  ['color-scheme meta tag', 'the light colours stay'],
  ['overflow-wrap', 'word-break stands beside it'],
  ['word-break', 'overflow-wrap stands beside it'],
  ['word-spacing', 'says the default only'],
  ['outline', 'for images, of which there are none'],
  ['overflow', 'the preview line is 1 px of white on white'],
  ['opacity', 'as for overflow'],
  ['max-height property', 'as for overflow'],
  ['display:none', 'as for overflow'],
  ['height property', 'line-height stands beside it'],
  ['aria-label attribute', 'the same words are the heading'],
  ['role attribute', 'an extra for screen readers'],
])

const offences = (html: string): string[] => {
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'], html })
  return [...issues.errors].flatMap(([client, found]) =>
    found.filter(({ title }) => !MAY_LACK.has(title)).map(({ title }) => `${client}: ${title}`),
  )
}

describe('by caniemail, for Gmail, Outlook, Apple Mail and Yahoo', () => {
  test('nothing in the digest needs what they lack', () => {
    expect(offences(render(many(3)).html)).toEqual([])
  })

  test('an offence is found', () => {
    expect(offences(render(many(1)).html.replace('font-size:18px', 'display:flex'))).toContain(
      'outlook.windows: display:flex',
    )
  })
})

describe('the html', () => {
  const { html } = render(many(2))
  test('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|\ssrc=/)
  })

  test('says its language and direction, and isolates names and quotes', () => {
    expect(html).toContain('<html lang="en" dir="ltr"')
    expect(html).toContain('<span dir="auto">Ann Sample 0</span>')
  })

  test('every slot is filled', () => {
    expect(html).not.toContain('{{')
  })
})
