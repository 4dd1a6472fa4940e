import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trimAnswer } from '#mail/answer'
import { answerOf } from '#mail/answer-body'
import type { Mail } from '#mail/parse'
import { GIVEN } from './fixtures.ts'
import { CHANGES, QUOTATION_CLIENTS } from './quotation-clients.ts'
import { QUOTATION_LANGUAGES } from './quotation-languages.ts'

const lines = (...all: string[]) => trimAnswer(all.join('\n'))
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
const body = (parts: { text?: string; html?: string }) =>
  answerOf({ text: null, html: null, ...parts } as unknown as Mail)

describe('an answer', () => {
  test('stays as it is where nothing is quoted', () => {
    expect(lines('Yes,', '', 'in Cork.')).toBe('Yes,\n\nin Cork.')
  })

  test('ends where an introduction and what it quotes begin', () => {
    expect(lines('Yes.', '', 'On Tue, 14 Jul 2026, Ron <ron@example.org> wrote:', '> Have we met?')).toBe(
      'Yes.',
    )
  })

  test('goes on below the quotation', () => {
    expect(lines('On 14 Jul 2026 Ron wrote:', '> Have we met?', '', 'Yes.')).toBe('Yes.')
  })

  test('stands between the quotations', () => {
    expect(lines('> Have we met?', '', 'Yes.', '', '> Where?', '', 'In Cork.')).toBe('Yes.\n\nIn Cork.')
  })

  test('is nothing where all is quoted', () => expect(lines('> Have we met?')).toBe(''))

  test('keeps a greeting, a closing and the name below it', () => {
    expect(lines('Dear Ron,', 'no.', '', 'Best regards,', 'Ada')).toBe('Dear Ron,\nno.\n\nBest regards,\nAda')
  })

  test('keeps what looks like an introduction but introduces nothing', () => {
    const own = 'My mother wrote:\n\nBring your own chairs.'
    expect(lines(own)).toBe(own)
  })

  test.each(['---', '-----', '____', '________________________________', '***', '* * *', '===', '~~~', '—'])(
    'is not cut by a rule in it: %s',
    (rule) => {
      const own = `We met twice, first in Cork.\n${rule}\nThe second time was on the ferry, and you had forgotten the first.`
      expect(lines(own)).toBe(own)
    },
  )

  test('is not cut by two labels that are no header block', () => {
    const own = 'From: Oslo\nTo: Bergen\nThat was our bus.'
    expect(lines(own)).toBe(own)
  })

  test('loses control, bidi and invisible characters', () => {
    expect(lines('Y\u200Be\u202Es\u0000.')).toBe('Yes.')
  })
})

describe('text or html', () => {
  test('the shorter of two that agree is right', () => {
    expect(
      body({
        text: 'Yes.\nAda Kroll\nLoft',
        html: 'Yes.<div class="gmail_signature">Ada Kroll<br>Loft</div>',
      }),
    ).toBe('Yes.')
  })

  test('where they differ, the text is', () => {
    expect(body({ text: 'Yes.', html: '<p>No.</p>' })).toBe('Yes.')
  })

  test('where one is empty, the other', () => {
    expect(body({ text: ' ', html: '<p>No.</p>' })).toBe('No.')
    expect(body({ text: 'No.', html: '<style>p{}</style>' })).toBe('No.')
  })

  test('an answer written inside what a program marks as signature is not lost', () => {
    expect(body({ html: '<div class="gmail_signature">Yes, in Cork.</div>' })).toBe('Yes, in Cork.')
  })

  test('a blockquote that only indents is the writer’s own', () => {
    expect(
      body({ html: '<p>At</p><blockquote style="margin:0 0 0 40px;border:none">Lane 4</blockquote>' }),
    ).toBe('At\n\nLane 4')
  })
})

describe('any answer above any program’s quotation comes back whole', () => {
  const answers = GIVEN.filter(
    ({ kind, text }) => kind === 'reply' && squeeze(trimAnswer(text)) === squeeze(text),
  ).map(({ text }) => text)
  const combinations = Object.entries(QUOTATION_CLIENTS).flatMap(([client, write]) =>
    Object.entries(QUOTATION_LANGUAGES).map(([language, words]) => ({ client, language, write, words })),
  )

  test(`in ${combinations.length} combinations of program and language`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.nat(6), (answer, start) => {
        for (const { client, language, write, words } of combinations.filter((_, at) => at % 7 === start)) {
          expect(squeeze(body(write(answer, words))), `${client} ${language}`).toBe(squeeze(answer))
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each(Object.entries(CHANGES))('changed on its way: %s', (_, change) => {
    const missed: string[] = []
    for (const { client, language, write, words } of combinations) {
      const written = write('Yes, in Cork.', words)
      if (!('text' in written)) continue
      const got = body({ text: change(written.text) })
      if (got !== 'Yes, in Cork.') missed.push(`${client} ${language}: ${got}`)
    }
    expect(missed).toEqual([])
  })

  test('any words at all are only ever shortened, never changed', () => {
    const words = fc.array(
      fc.constantFrom<string[]>(
        'yes',
        'no',
        '>',
        '-- ',
        '',
        'On 1 May 2026 Ron wrote:',
        'From: a@b.test',
        'Sent: 1',
      ),
    )
    fc.assert(
      fc.property(words, (all) => {
        const got = lines(...all)
          .split('\n')
          .filter((line) => line !== '')
        let at = 0
        for (const line of got) {
          at = all.indexOf(line.trimEnd(), at)
          expect(at).toBeGreaterThanOrEqual(0)
          at++
        }
      }),
    )
  })
})
