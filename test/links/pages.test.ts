import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Thread } from '#domain/thread'
import { confirmPage } from '#links/pages/confirm'
import { donePage } from '#links/pages/done'
import { pauseDonePage, pausePage } from '#links/pages/pause'
import { problemPage } from '#links/pages/problem'
import { PAGE_POLICY } from '#links/pages/style'
import { threadPage } from '#links/pages/thread'
import {
  again,
  answers,
  decides,
  lost,
  NOW,
  noted,
  type Step,
  sent,
  shownOnce,
  tell,
  undoes,
  withInviter,
} from '../digest/story.ts'

const form = { action: '/l/token', fields: { token: 'abc', go: '1' } }
const met = tell(
  { name: 'Ann Sample', headline: 'Pumps & more' },
  null,
  sent,
  answers('We met in Hanover, at the fair.', 'met'),
)
const NOWHERE = { kind: 'none', address: null } as const
const relay = tell({ name: 'Cleo Relay', replyChannel: { kind: 'relay', address: 'abc@reply.linkedin.com' } })

describe('G-29 the page of a link', () => {
  const page = confirmPage({ thread: met, action: 'accept', form })

  test('names the inviter in its one h1', () => {
    expect(page.match(/<h1[^>]*>([^<]*)<\/h1>/g)).toHaveLength(1)
    expect(page).toMatch(/<h1[^>]*>Ann Sample<\/h1>/)
  })

  test('has one form, of hidden fields and one button', () => {
    expect(page.match(/<form /g)).toHaveLength(1)
    expect(page).toContain('<form method="post" action="/l/token">')
    expect(page.match(/<input[^>]*>/g)).toEqual([
      '<input type="hidden" name="token" value="abc">',
      '<input type="hidden" name="go" value="1">',
    ])
    expect(page.match(/<button/g)).toHaveLength(1)
  })

  test('shows why, and runs no script', () => {
    expect(page).toContain('<mark>We met in Hanover</mark>, at the fair.')
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i)
  })

  test('asks for the address where that is what it needs', () => {
    expect(confirmPage({ thread: relay, action: 'address', form })).toMatch(
      /<label for="address">.*\n<input type="text" inputmode="email" id="address"/,
    )
  })

  test('says why an address is not taken, and still has what was typed, escaped', () => {
    const refused = { given: '"><b>', why: 'That is no mail address.' }
    const again = confirmPage({ thread: relay, action: 'address', form, refused })
    expect(again).toMatch(/role="alert"[^>]*>.*Nothing was changed\..*That is no mail address\./)
    expect(again).toContain('value="&#34;&#62;&#60;b&#62;" aria-invalid="true" aria-describedby="refused"')
  })

  test('warns of a second copy', () => {
    const unsure = tell({ name: 'Hal Lost' }, null, lost)
    expect(confirmPage({ thread: unsure, action: 'again', form })).toContain('a second copy is possible')
  })

  test('says when it is decided already, and offers undo', () => {
    const decided = tell({ name: 'Ann Sample' }, null, sent, decides('ignore'))
    const page = confirmPage({ thread: decided, action: 'accept', form, undoLink: '/l/undo' })
    expect(page).toContain('You ignored this on Mon 23 Nov.')
    expect(page).toContain('<a href="/l/undo">')
    expect(page.match(/<form /g)).toHaveLength(1)
  })
})

describe('after the button', () => {
  const accepted = (more: Parameters<typeof withInviter>[1], told = {}) =>
    donePage({
      thread: tell(withInviter({ name: 'Ann Sample', ...told }, more), null, sent, decides('accept')),
      action: 'accept',
      undo: form,
      now: NOW,
    })

  test('says what was done just now, and of what was done before, when', () => {
    const ignored = tell({ name: 'Ann Sample' }, null, sent, decides('ignore'))
    const { at } = ignored.state as { readonly at: number }
    const done = (now: number) => donePage({ thread: ignored, action: 'ignore', undo: form, now })
    expect(done(at)).toContain('You ignored this just now.')
    expect(done(at + 1)).toContain('You ignored this on Mon 23 Nov.')
  })

  test('accepting shows the way to the profile', () => {
    expect(accepted({ profileUrl: 'https://www.linkedin.com/in/ann-sample' })).toContain(
      '<a class="go" href="https://www.linkedin.com/in/ann-sample" rel="noreferrer">',
    )
  })

  test('without a profile, to the open invitations', () => {
    expect(accepted({})).toContain('href="https://www.linkedin.com/mynetwork/invitation-manager/"')
  })

  test.each([
    'http://www.linkedin.com/in/x',
    'https://evil.test/in/x',
    'javascript:alert(1)',
    'https://www.linkedin.com@evil.test/',
  ])('G-31 %s is never linked (red without the hosts)', (profileUrl) => {
    expect(accepted({ profileUrl })).not.toContain(profileUrl)
  })

  test('for plain mail, to writing a mail', () => {
    expect(accepted({}, { network: 'person' })).toContain('href="mailto:ann.sample@example.org"')
  })

  test('for who wants no more mail, to no mail; the button warned of it', () => {
    const met = tell(
      { name: 'Ben Two', network: 'person' },
      null,
      sent,
      answers('We met.', 'met'),
      answers('Stop.', 'opt_out'),
    )
    expect(confirmPage({ thread: met, action: 'accept', form })).toContain('They asked not to be written to')
    expect(confirmPage({ thread: met, action: 'ignore', form })).not.toContain('not to be written to')
    const thread = again(met, decides('accept')(met, met.newsAt + 1))
    const done = donePage({ thread, action: 'accept', undo: form, now: NOW })
    expect(done).toContain('They asked not to be written to')
    expect(done).not.toContain('mailto:')
  })

  test('offers undo as a form of its own', () => {
    expect(accepted({})).toMatch(/<form method="post" action="\/l\/token">[^]*Undo<\/button>/)
  })

  test('a button pressed too late says that nothing happened', () => {
    expect(donePage({ thread: met, action: 'send', undo: null, now: NOW })).toContain('Nothing is sent.')
  })
})

describe('the page of a thread', () => {
  test('tells all that happened', () => {
    const page = threadPage({
      thread: met,
      forms: { accept: form, ignore: form },
      owner: 'Ron Example',
      zone: 'Europe/Berlin',
    })
    expect(page).toContain('The invitation came <span class="dim">Mon 23 Nov, 09:00</span>')
    expect(page).toContain('The question, to ann.sample@example.org')
    expect(page.match(/<form /g)).toHaveLength(2)
    expect(page).toContain('Pumps &#38; more')
  })

  const pageOf = (thread: Thread) => threadPage({ thread, forms: {}, owner: 'Ron Example' })
  const happened = (thread: Thread) =>
    [...pageOf(thread).matchAll(/<li>(.*?) <span/g)].map(([, says]) => says).slice(2)

  test.each<[string, readonly Step[], readonly string[]]>([
    ['accepted', [decides('accept')], ['You accepted']],
    ['ignored', [decides('ignore')], ['You ignored it']],
    [
      'turned twice',
      [decides('ignore'), decides('accept'), decides('ignore')],
      ['You ignored it', 'You accepted', 'You ignored it'],
    ],
    [
      'undone, then accepted',
      [decides('ignore'), undoes, decides('accept')],
      ['You decided, and undid it later', 'The decision was undone', 'You accepted'],
    ],
    [
      'written to after accepting',
      [decides('accept'), answers('We met!', 'met')],
      ['You accepted', 'An answer came'],
    ],
  ])('says how it was decided: %s', (_, steps, says) => {
    expect(
      happened(tell({ name: 'Ann Sample' }, null, sent, ...steps.flatMap((step) => step ?? []))),
    ).toEqual(says)
  })

  test('says that the rules ignored somebody', () => {
    const ruled = tell({ name: 'Bob Stranger' }, null, sent, answers('No', 'stranger'), shownOnce)
    expect(happened(ruled)).toEqual(['An answer came', 'Your rules ignored it after the digest'])
  })

  test('calls nothing an answer where nobody asked', () => {
    const note = pageOf(noted({ name: 'Lea Note' }, 'We worked together at Example Works', 'met'))
    expect(note).toContain('<p>Wrote in the invitation, on Mon 23 Nov, 08:00.</p>')
    expect(note).toContain('<li>What they wrote was judged <span')
    const told = pageOf(tell({ name: 'Cleo None', replyChannel: NOWHERE }, null, answers('We met!', 'met')))
    expect(told).toContain('<p>Wrote to you on Mon 23 Nov, 09:00.</p>')
    expect(told).toContain('<li>They wrote to you <span')
    for (const page of [note, told]) expect(page).not.toMatch(/[Aa]nswer/)
    expect(pageOf(met)).toContain('<p>Answered on Mon 23 Nov, 10:00.</p>')
  })

  test('a hand-off has its text and its mail', () => {
    const page = threadPage({ thread: relay, forms: { asked: form, address: form }, owner: 'Ron Example' })
    expect(page).toContain('href="mailto:abc@reply.linkedin.com?subject=')
    expect(page).toContain('Hello Cleo Relay,')
    expect(page).toContain('I have asked</button>')
  })
})

test('pausing and resuming ask first', () => {
  expect(pausePage({ action: 'pause', form })).toContain('<h1>Pause the daily digest?</h1>')
  expect(pauseDonePage({ action: 'pause', reverse: form })).toContain('Resume it</button>')
})

test('a problem is one sentence, escaped', () => {
  expect(problemPage('It <b>expired</b>.')).toContain('<p>It &#60;b&#62;expired&#60;/b&#62;.</p>')
})

test('G-30 the policy allows the style that is on the page, and nothing else', () => {
  const style = /<style>([^]*)<\/style>/.exec(problemPage('x'))?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(PAGE_POLICY).toContain(`style-src 'sha256-${hash}'`)
  expect(PAGE_POLICY).toContain("default-src 'none'")
  expect(problemPage('x')).not.toMatch(/\sstyle="/)
})
