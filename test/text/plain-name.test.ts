import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLinked, plainName, shorten, shownName, withoutLinks } from '#text/plain-name'

describe('a name in a mail', () => {
  test.each([
    ['Ann\r\nBcc: spy@evil.test', 'Ann Bcc: spy@evil.test'],
    ['\u202Eevil\u202C', 'evil'],
    ['Ann\u200B\u0000 Sample', 'Ann Sample'],
    ['Zoë 👩‍🚀', 'Zoë 👩‍🚀'],
    ['  Ann   Sample ', 'Ann Sample'],
    ['نعومي', 'نعومي'],
  ])('%j is shown as %s', (name, shown) => {
    expect(plainName(name)).toBe(shown)
  })

  test('is cut between letters as readers count them', () => {
    expect(plainName('👩‍🚀'.repeat(100), 3)).toBe('👩‍🚀👩‍🚀…')
    expect(shorten('abcdef', 4)).toBe('abc…')
    expect(shorten('abcd', 4)).toBe('abcd')
  })

  test('never has more letters than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect([...new Intl.Segmenter().segment(plainName(name, 20))].length).toBeLessThanOrEqual(20)
      }),
    )
  })
})

test.each([
  ['Ann Sample', false],
  ['Dr. J.R. Ewing Jr.', false],
  ['Ann, M.Sc.', false],
  ['evil.test', true],
  ['www.evil', true],
  ['x://y', true],
  ['a@b', true],
])('%s: would be a link is %s', (name, linked) => {
  expect(looksLinked(name)).toBe(linked)
})

test.each([
  ['see https://evil.test/x?y#z now', 'see [link] now'],
  ['www.evil.test', '[link]'],
  ['go to evil.test/win', 'go to [link]'],
  ['We met at example.com in 2019', 'We met at example. com in 2019'],
  ['Please log in at evil-bank.com.', 'Please log in at evil-bank. com.'],
  ['“login.evil-bank.com!”', '“login. evil-bank. com!”'],
  ['пример.рф', 'пример. рф'],
  ['evil.test@x', 'evil. test@x'],
  ['Example.com Inc', 'Example. com Inc'],
  ['We met in Bergen.Then I left.', 'We met in Bergen. Then I left.'],
  ['St. John', 'St. John'],
  ['J.R. Example', 'J.R. Example'],
  ['Dr. No', 'Dr. No'],
  ['Ann, M.Sc., Ph.D.', 'Ann, M.Sc., Ph.D.'],
  ['at 8 a.m., e.g. v1.2', 'at 8 a.m., e.g. v1.2'],
  ['Kim <kim.of.oslo@example.com>', 'Kim <kim.of.oslo@example.com>'],
  ['and/or, 24/7, 1.5/2', 'and/or, 24/7, 1.5/2'],
])('%s without links: %s', (text, shown) => {
  expect(withoutLinks(text)).toBe(shown)
  expect(looksLinked(shown.replace(/\S*@\S*/, ''))).toBe(false)
})

test('an inviter’s name leads nowhere in a mail to the owner, and a missing one is said (red without withoutLinks)', () => {
  expect(shownName('Ada evil.test/x')).toBe('Ada [link]')
  expect(shownName('Ada www.evil.test')).toBe('Ada [link]')
  expect(shownName(' \u200b')).toBe('Somebody without a name')
})
