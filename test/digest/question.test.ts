import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeQuestion } from '#digest/question'
import { LANGUAGES } from '#text/spoken'

const ask = (more: Partial<Parameters<typeof composeQuestion>[0]> = {}) =>
  composeQuestion({ owner: 'Ron Example', inviter: 'Ann Sample', language: 'en', ...more })

describe('G-11 the question', () => {
  test.each(LANGUAGES)(
    'in %s is short, names both, and its last line tells how to stop (red without the line)',
    (language) => {
      const { subject, text } = ask({ language })
      expect(Buffer.byteLength(text)).toBeLessThan(800)
      expect(subject).toContain('Ron Example')
      expect(subject.length).toBeLessThan(60)
      expect(text.split('\n')[0]).toContain('Ann Sample')
      expect(text).toContain('Have We Met')
      expect(text.trimEnd().split('\n').at(-1)).toMatch(/\bstop\b/)
      expect(text).not.toMatch(/:\/\/|www\.|<|\{|\}/)
    },
  )

  test('no two languages say the same', () => {
    expect(new Set(LANGUAGES.map((language) => ask({ language }).text)).size).toBe(LANGUAGES.length)
  })

  test.each([
    [null, 'en'],
    ['ja', 'en'],
    ['de-AT', 'de'],
    ['PT_br', 'pt'],
  ])('language %s is spoken as %s', (language, as) => {
    expect(ask({ language })).toEqual(ask({ language: as }))
  })

  test.each([
    'http://evil.example/win',
    'Win at www.evil.test',
    'evil.example',
    'Ann (ann@example.org)',
    'See evil.example/x now',
  ])('a name that would become a link is left out: %s (red without the look for links)', (inviter) => {
    expect(ask({ inviter }).text).toBe(ask({ inviter: '' }).text)
  })

  test('a name that is shortened for the greeting does not become a link by that (red without the second look)', () => {
    for (const inviter of ['Ann, evil.example|', 'evil.test | x', 'www.evil - x'])
      expect(ask({ inviter }).text.split('\n')[0]).not.toContain('evil')
  })

  test.each([
    ['Smith, John', 'Hello John Smith,'],
    ["O'Brien, Seán (EXT)", "Hello Seán O'Brien,"],
    ['🚀 Tim Rocket 🚀 | Growth', 'Hello Tim Rocket,'],
    ['JOHN DOE', 'Hello John Doe,'],
    ['Hr8812', 'Hello,'],
  ])('greets %s by "%s"', (inviter, greeting) => {
    expect(ask({ inviter }).text.split('\n')[0]).toBe(greeting)
  })

  test.each(LANGUAGES)(
    'in %s goes on with a capital, as letters do there, but in German and Italian',
    (language) => {
      const [, , begins = ''] = ask({ language }).text.split('\n')
      expect(/^\p{Lu}/u.test(begins)).toBe(language !== 'de' && language !== 'it')
    },
  )

  test('an owner known by address only is no link either', () => {
    const { subject, text } = ask({ owner: 'ron.example@example.com' })
    expect(subject + text).not.toMatch(/@|\.com/)
    expect(subject).toContain('ron example asks')
  })

  test('initials and titles are no links', () => {
    expect(ask({ inviter: 'Dr. J.R. Ewing Jr.' }).text).toContain('Hello Dr. J.R. Ewing Jr.,')
  })

  test('no name breaks a line, turns the text around, or grows the mail (red without the plain name)', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\r', '\n', '\t', '\u2028', '\u2029', '\u202E', '\u2066', '\u0007', ' '),
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (name) => {
        const { subject, text } = ask({ inviter: name, owner: `R${name}` })
        for (const line of [subject, ...text.split('\n')])
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
        expect(text.split('\n')).toHaveLength(ask().text.split('\n').length)
      }),
    )
  })

  test("the owner's own wording stands between greeting and the line on stop, and lets no link in by a name", () => {
    const wording = 'Dear {inviter}, {owner} wonders where you met.'
    const { text } = ask({ wording })
    expect(text).toMatch(
      /^Hello Ann Sample,\n\nDear Ann Sample, Ron Example wonders where you met\.\n\nKind regards\n[^]*stop/,
    )
    expect(ask({ wording, inviter: 'www.evil.test' }).text).not.toContain('evil')
  })

  test('a name that looks like a placeholder stays a name', () => {
    expect(ask({ inviter: '{owner}' }).text).toContain('Hello {owner},')
  })
})
