import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#domain/policy'
import { deleteAskPage, deleteConfirmPage } from '#links/pages/delete'
import { inboxPage } from '#links/pages/inbox'
import { filterThreads, readFilter } from '#links/pages/inbox-filter'
import { readSettings, type Settings } from '#links/pages/settings'
import { settingsPage } from '#links/pages/settings-page'
import { answers, decides, sent, tell, weekLater } from '../digest/story.ts'

const threads = [
  tell({ name: 'Ann Sample', headline: 'Pumps' }, null, sent, answers('We met.', 'met')),
  tell({ name: 'Zoë Müller' }, null, sent),
  tell({ name: 'Eve Silent' }, null, sent, weekLater),
  tell({ name: 'Ida Done' }, null, sent, decides('ignore')),
]
const filter = (query: string) => readFilter(new URLSearchParams(query))
const names = (query: string) =>
  filterThreads(threads, filter(query)).map(({ invitation }) => invitation.inviter.name)

describe('the inbox', () => {
  test.each([
    ['', ['Eve Silent', 'Ann Sample', 'Zoë Müller']],
    ['state=yours', ['Ann Sample']],
    ['state=waiting', ['Zoë Müller']],
    ['state=silent', ['Eve Silent']],
    ['state=decided', ['Ida Done']],
    ['state=all&q=muller', ['Zoë Müller']],
    ['state=all&q=PUMPS+ann', ['Ann Sample']],
    ['state=all&q=nobody', []],
    ['state=__proto__&page=-3', ['Eve Silent', 'Ann Sample', 'Zoë Müller']],
  ])('filtered by %s', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })

  const show = (query: string, shown = threads) =>
    inboxPage({
      threads: shown,
      filter: filter(query),
      zone: 'UTC',
      path: '/inbox',
      settingsLink: '/settings',
      linkTo: (id) => `/inbox/${id}`,
    })

  test('links each thread and keeps the filter', () => {
    const page = show('q=ann')
    expect(page).toContain(`<a href="/inbox/${threads[0]?.id}">`)
    expect(page).toContain('name="q" value="ann"')
    expect(page).toContain('1 invitation<')
  })

  test('says when nothing is found, with the search as text', () => {
    expect(show('q=<b>')).toContain('for “&#60;b&#62;”')
  })

  test('long lists are paged', () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...tell({ name: `Ann ${index}` }),
      id: `thread${index}`,
    }))
    expect(show('page=2', many)).toContain('Page 2 of 3')
    expect(show('page=99&q=ann', many)).toContain('href="/inbox?state=open&#38;q=ann&#38;page=2" rel="prev"')
  })
})

const settings: Settings = {
  digestHour: 7,
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  patienceDays: 10,
  graceMinutes: 15,
  mode: 'approve',
  recommend: { ...DEFAULT_POLICY.recommend, sales_pitch: 'review' },
  ignoreAlone: ['stranger', 'silent'],
  wording: 'Hello {inviter}, do I know you from somewhere?',
}
const form = { action: '/settings', fields: { do: 'settings', csrf: 'abc' } }
const page = (more = {}) =>
  settingsPage({
    settings,
    form,
    problems: [],
    saved: false,
    preview: [{ language: 'de', subject: 'Kennen wir uns?', text: 'Guten Tag' }],
    inboxLink: '/inbox',
    deleteLink: '/delete',
    pause: { isPaused: false, form },
    ...more,
  })

describe('the settings', () => {
  test('what the form shows is what it sends', () => {
    const fields = formOf(page())
    expect(readSettings(fields)).toEqual({ settings, problems: [] })
  })

  test.each([
    ['hour', '24', 'The hour of the digest is a number from 0 to 23.'],
    ['hour', '', 'The hour of the digest is a number from 0 to 23.'],
    ['zone', 'Mars/Olympus', 'There is no such time zone.'],
    ['patience', '0', 'An answer is waited for 1 to 60 days.'],
    ['grace', '1e3', 'The grace time is 0 to 10080 minutes.'],
    ['wording', 'See https://evil.test for more about me', 'The question may hold no link and no address.'],
    ['wording', 'Too short', 'The question needs at least 20 letters.'],
    [
      'wording',
      'Hello {stranger}, do I know you from somewhere?',
      'Only {owner} and {inviter} may stand in braces.',
    ],
    ['wording', 'x'.repeat(601), 'The question may have at most 600 letters; these are 601.'],
  ])('%s = %s is refused (red without the check)', (name, value, problem) => {
    const fields = formOf(page())
    fields.set(name, value)
    expect(readSettings(fields).problems).toContain(problem)
  })

  test('a refusal is an alert, a success a status', () => {
    expect(page({ problems: ['No.'] })).toMatch(/role="alert">.*Nothing was saved.*<li>No\.<\/li>/s)
    expect(page({ saved: true })).toContain('role="status">Saved.')
  })

  test('a hand-made form falls back to what is careful', () => {
    const fields = formOf(page())
    fields.set('recommend-stranger', 'marry')
    fields.append('alone', 'everybody')
    fields.set('mode', 'wild')
    expect(readSettings(fields).settings).toMatchObject({
      recommend: { stranger: 'review' },
      ignoreAlone: ['stranger', 'silent'],
      mode: 'auto',
    })
  })
})

test('deleting everything asks twice', () => {
  expect(deleteAskPage(form, '/settings')).toContain('a mail with one more button')
  expect(deleteConfirmPage(form)).toContain('This cannot be undone.')
})

/** What a browser would send of the first form. */
const formOf = (markup: string): URLSearchParams => {
  const first = /<form method="post"[^]*?<\/form>/.exec(markup)?.[0] ?? ''
  const fields = new URLSearchParams()
  for (const [, attributes = ''] of first.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1] ?? ''
    const isTick = /type="(checkbox|radio)"/.test(attributes)
    if (!isTick || attributes.includes(' checked'))
      fields.append(name, /value="([^"]*)"/.exec(attributes)?.[1] ?? '')
  }
  for (const [, name = '', options = ''] of first.matchAll(/<select [^>]*name="([^"]*)">([^]*?)<\/select>/g))
    fields.append(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '')
  for (const [, name = '', text = ''] of first.matchAll(
    /<textarea [^>]*name="([^"]*)"[^>]*>([^]*?)<\/textarea>/g,
  ))
    fields.append(name, text)
  return fields
}
