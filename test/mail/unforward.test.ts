import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOfText } from '#mail/body'
import { cleanText } from '#mail/clean'
import { linesOfHtml } from '#mail/html-lines'
import { parseMail } from '#mail/parse'
import { unforward } from '#mail/unforward'
import { CHANGES } from '../bench/forwards.ts'
import { CLIENTS, type Client, forwardByHand } from './forward-shapes.ts'
import { FORWARD_WORDS } from './forward-words.ts'

const ORIGINAL = Buffer.from(
  [
    'From: Ines Varela <ines.varela@example.org>',
    'To: Noor Hassani <noor@dar.example>',
    'Subject: About the kelp',
    'Date: Mon, 12 Jan 2026 08:00:00 +0000',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'Hi Noor,',
    '',
    'we shared a table at the seaweed conference in Galway.',
    '',
    'Ines',
  ].join('\n'),
)

const clients = Object.keys(CLIENTS) as Client[]
const languages = Object.keys(FORWARD_WORDS)
const unfold = (text: string) => text.replace(/\s+/g, ' ').trim()
const lines = (text: string) => linesOfText(cleanText(text))

async function forwarded(client: Client, language: string) {
  const by = { address: 'ron@example.com', language, comment: 'Met her?', signature: '' }
  return parseMail(await forwardByHand(ORIGINAL, client, by))
}

function expectIt(found: ReturnType<typeof unforward>) {
  expect(found?.from).toEqual({ name: 'Ines Varela', address: 'ines.varela@example.org' })
  expect(unfold((found?.body ?? []).map((line) => line.raw).join(' '))).toMatch(
    /^Hi Noor, we shared a table at the seaweed conference in Galway\. Ines/,
  )
}

describe('a forward by hand is unwrapped', () => {
  test.each(clients)('from %s, in every language, after every change of its text', async (client) => {
    for (const language of languages) {
      const { text, subject } = await forwarded(client, language)
      for (const change of Object.values(CHANGES)) {
        if (text !== null) expectIt(unforward(lines(change(text)), subject))
      }
    }
  })

  test.each(clients)('from %s, in every language, out of html alone', async (client) => {
    for (const language of languages) {
      const { html, subject } = await forwarded(client, language)
      if (html !== null) expectIt(unforward(linesOfHtml(html), subject))
    }
  })

  test('with any comment above and any signature below', async () => {
    const words = fc.array(
      fc.constantFrom('please', 'ask', 'her', 'Ada', '1984', 'ok?', 'über', '見て', '!'),
      {
        maxLength: 12,
      },
    )
    const client = fc.constantFrom(...clients)
    const language = fc.constantFrom(...languages)
    await fc.assert(
      fc.asyncProperty(client, language, words, words, async (client, language, above, below) => {
        const by = {
          address: 'ron@example.com',
          language,
          comment: above.join(' '),
          signature: below.join(' '),
        }
        const { text, html, subject } = await parseMail(await forwardByHand(ORIGINAL, client, by))
        expectIt(unforward(text === null ? linesOfHtml(html ?? '') : lines(text), subject))
      }),
      { numRuns: 150 },
    )
  })

  test('what stands above it is the comment', async () => {
    const { text, subject } = await forwarded('gmail-web', 'en')
    const found = unforward(lines(text ?? ''), subject)
    expect(found?.comment.map((line) => line.raw).join('')).toBe('Met her?')
  })
})

describe('an answer is no forward', () => {
  test.each([
    'On Mon, 12 Jan 2026 at 08:00, Ines Varela <ines.varela@example.org> wrote:\n> Hi Noor,\n> we shared a table.',
    'From: Ines Varela <ines.varela@example.org>\nSent: Monday\nTo: Noor Hassani\nSubject: About the kelp\n\nHi Noor,',
    '________________________________\nFrom: Ines Varela <ines.varela@example.org>\nSent: Monday\nTo: Noor Hassani\nSubject: About the kelp\n\nHi Noor,',
  ])('that quotes %j under a Re:', (quote) => {
    expect(unforward(lines(`Yes, we did.\n\n${quote}`), 'Re: About the kelp')).toBeNull()
  })

  test('nor is a text that has two labels by chance', () => {
    expect(unforward(lines('From: Lisbon\nTo: Porto\n\nSee you on the train.'), 'Trip')).toBeNull()
  })
})

describe('hostile bodies take no time', () => {
  const many = 60_000
  test.each([
    ['labels', 'From: a\n'.repeat(many)],
    ['labels without values', 'From:\n'.repeat(many)],
    ['quote marks', `${'>'.repeat(many)} From: a@b.test\n`],
    ['hyphens', `${'-'.repeat(many)} Forwarded message ${'-'.repeat(many)}\n`],
    ['rules with words', '---- Forwarded message ---- From: a@b.test\n'.repeat(many / 4)],
    ['glued labels', `---- Forwarded message ---- ${'From: a To: b Subject: '.repeat(many / 4)}`],
    ['at signs', `From: ${'a@'.repeat(many)}\nTo: b\nSubject: c\n`],
    ['angle brackets', `From: ${'<'.repeat(many)}\nTo: b\nSubject: c\n`],
    ['blank lines', `From: a@b.test\n${'\n'.repeat(many)}Subject: c\n`],
    ['colons', ':'.repeat(many)],
    ['one long line', 'x '.repeat(many * 10)],
  ])('%s', (_, body) => {
    const start = process.cpuUsage()
    unforward(lines(body), 'Fwd: x')
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000)
  })
})
