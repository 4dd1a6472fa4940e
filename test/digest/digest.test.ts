import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDigest, type DigestInput, renderDigest } from '#digest/digest'
import type { Digest } from '#digest/view'
import { DEFAULT_POLICY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import {
  again,
  answers,
  bounced,
  decides,
  input,
  link,
  lost,
  MONDAY,
  NOW,
  noted,
  sent,
  shownOnce,
  tell,
  weekLater,
} from './story.ts'

const met = tell(
  { name: 'Ann Sample' },
  null,
  sent,
  answers('We met at the fair in Hanover, I showed you the blue pump.', 'met'),
)
const stranger = tell(
  { name: 'Bob Stranger' },
  null,
  sent,
  answers('No, I just want to grow my network', 'stranger'),
)
const relay = tell({ name: 'Cleo Relay', replyChannel: { kind: 'relay', address: 'abc@reply.linkedin.com' } })
const approve = tell({ name: 'Dan Held' }, 'approve-mode')
const silent = tell({ name: 'Eve Silent' }, null, sent, weekLater)
const bounce = tell({ name: 'Fay Bounce' }, null, sent, bounced)
const asked = tell({ name: 'Gil Asked' }, null, sent)
const unsure = tell({ name: 'Hal Lost' }, null, lost)
const wrote = tell({ name: 'Ida Late' }, null, sent, decides('ignore'), answers('But we did meet!', 'met'))
const ignored = tell({ name: 'Jon Gone' }, null, sent, answers('No', 'stranger'), shownOnce)

const build = (threads: readonly Thread[], more: Partial<DigestInput> = {}): Digest => {
  const digest = buildDigest(input(threads, more))
  if (digest === null) return expect.fail('there is no digest')
  return digest
}
const cards = (digest: Digest) => digest.sections.flatMap((section) => section.cards)

describe('G-33 what is in a digest', () => {
  const all = [asked, ignored, wrote, bounce, silent, unsure, approve, relay, stranger, met]

  test('what needs the owner comes first (red without any of the sections)', () => {
    expect(build(all).sections.map(({ title, cards }) => [title, cards.map(({ name }) => name)])).toEqual([
      ['Answered', ['Ann Sample']],
      ['Yours to ask', ['Cleo Relay']],
      ['Held back', ['Dan Held', 'Hal Lost']],
      ['Wrote after you decided', ['Ida Late']],
      ['Could not be delivered', ['Fay Bounce']],
      ['Will be ignored unless you object', ['Bob Stranger', 'Eve Silent']],
      ['Asked in your name', ['Gil Asked']],
      ['Ignored by your rules', ['Jon Gone']],
    ])
  })

  test('those whom no rule ignores, and questions that wait for a limit, stand below what needs the owner', () => {
    const later = tell({ name: 'Lou Later' }, 'owner-cap')
    const shown = again(silent, { kind: 'ShownInDigest', at: silent.newsAt + 1 })
    const spared = again(shown, { kind: 'DecisionUndone', at: silent.newsAt + 2 })
    expect(build([spared, later, relay]).sections.map(({ title }) => title)).toEqual([
      'Yours to ask',
      'No answer',
      'Will be asked later',
    ])
  })

  test('what an earlier digest showed and still needs the owner stands above what needs nothing', () => {
    const { shown } = build([relay, bounce, asked])
    const digest = build([ignored, stranger, asked, bounce, relay, met], { shown })
    expect(digest.sections.map(({ title, cards }) => [title, cards.map(({ name }) => name)])).toEqual([
      ['Answered', ['Ann Sample']],
      ['Still waiting for you', ['Cleo Relay', 'Fay Bounce']],
      ['Will be ignored unless you object', ['Bob Stranger']],
      ['Ignored by your rules', ['Jon Gone']],
      ['Still open, nothing new', ['Gil Asked']],
    ])
    expect(cards(digest).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    const { text, html } = renderDigest(digest)
    expect(text).toContain('2. Cleo Relay: Only a mail from your own mailbox reaches the inviter.')
    expect(html.indexOf('Cleo Relay')).toBeLessThan(html.indexOf('Will be ignored unless you object'))
  })

  test('numbers count the cards and name their threads', () => {
    const digest = build(all)
    expect(cards(digest).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(digest.numbers[1]).toBe(met.id)
    expect(Object.keys(digest.shown)).toHaveLength(all.length)
  })

  test('the summary counts who needs the owner', () => {
    expect(build(all).summary).toBe('4 need you, 4 need nothing, 2 could not be sent')
    expect(renderDigest(build([met])).subject).toBe('1 needs you · 24 Nov')
    expect(renderDigest(build([asked])).subject).toBe('1 needs nothing · 24 Nov')
  })

  test('nothing new, no digest (red without the rule)', () => {
    expect(buildDigest(input([]))).toBeNull()
    expect(buildDigest(input([met], { shown: { [met.id]: met.newsAt } }))).toBeNull()
  })

  test('what was shown before is folded; what happened since is news again', () => {
    const shown = build([met, relay]).shown
    const digest = build([met, relay, asked], { shown })
    const names = (digest: Digest, folded: boolean) =>
      digest.sections
        .filter((section) => section.folded === folded)
        .flatMap(({ cards }) => cards.map(({ name }) => name))
    expect(names(digest, true)).toEqual(['Ann Sample', 'Cleo Relay'])
    expect(names(digest, false)).toEqual(['Gil Asked'])
    const more = again(met, answers('PS: in 2019', 'met')(met, NOW))
    expect(names(build([more, relay], { shown }), false)).toEqual(['Ann Sample'])
  })

  test('a question about to be sent is no news, a sent one is, once', () => {
    const asking = tell({ name: 'Gil Asked' })
    expect(buildDigest(input([asking]))).toBeNull()
    expect(cards(build([asked])).map(({ facts }) => facts.join(' '))[0]).toContain('at gil.asked@example.org')
    expect(buildDigest(input([asked], { shown: { [asked.id]: asked.newsAt } }))).toBeNull()
  })

  test('what the owner decided is left out, but not what was sent in their name (red without the exception)', () => {
    expect(
      buildDigest(
        input([
          tell({ name: 'Kim', replyChannel: { kind: 'none', address: null } }, null, decides('accept')),
        ]),
      ),
    ).toBeNull()
    const quick = tell({ name: 'Kim' }, null, sent, decides('accept'))
    expect(build([quick]).sections[0]?.title).toBe('Asked in your name')
  })

  test('parked mail is listed once, with its reason', () => {
    const parked = [
      { id: 'm1', owner: 'o', at: MONDAY, from: 'x@example.org', subject: 'Hi', reason: 'It names nobody.' },
    ]
    const digest = build([], { parked })
    expect(digest.summary).toBe('1 mail to look at')
    expect(renderDigest(digest).text).toMatch(
      /MAIL I COULD NOT USE.*“Hi” from x@example\.org.*It names nobody\./s,
    )
    expect(buildDigest(input([], { parked, shownParked: digest.parkedShown }))).toBeNull()
  })

  test('what a rule ignores that was made since is warned of anew, once (red without the warning)', () => {
    const pitch = tell({ name: 'Sue Lim' }, null, sent, answers('Buy our pumps!', 'sales_pitch'))
    const policy = { ...DEFAULT_POLICY, ignoreAlone: new Set(['sales_pitch'] as const) }
    const shown = { [pitch.id]: pitch.newsAt }
    expect(buildDigest(input([pitch], { shown }))).toBeNull()
    const digest = build([pitch], { shown, policy })
    expect(digest.sections.map(({ title }) => title)).toEqual(['Will be ignored unless you object'])
    expect(digest.warned).toEqual([pitch.id])
    expect(buildDigest(input([pitch], { shown, policy, warned: [pitch.id] }))).toBeNull()
  })

  test('what the rules will do is said before they do it', () => {
    const facts = (thread: Thread) =>
      cards(build([thread]))
        .flatMap(({ facts }) => facts)
        .join(' ')
    expect(facts(stranger)).toContain('Ignored by itself after this digest, unless you press accept.')
    expect(facts(silent)).toContain('Ignored by itself')
    expect(facts(met)).not.toContain('Ignored by itself')
    const foreign = tell({ name: 'Zed' }, null, sent, answers('No', 'stranger', {}, 'else@example.org'))
    expect(facts(foreign)).not.toContain('Ignored by itself')
    expect(facts(foreign)).toContain('else@example.org, which is not the address that was asked')
  })
})

describe('the buttons of a card', () => {
  const buttons = (thread: Thread) =>
    cards(build([thread])).flatMap(({ buttons }) =>
      buttons.map(({ label, main }) => (main ? `[${label}]` : label)),
    )
  test.each([
    ['met: accept first', met, ['[Accept]', 'Ignore', 'See everything']],
    ['stranger: ignore first', stranger, ['[Ignore]', 'Accept', 'See everything']],
    [
      'hand-off: I have asked',
      relay,
      ['[I have asked]', 'I know the address', 'Accept', 'Ignore', 'See everything'],
    ],
    [
      'approve mode: send',
      approve,
      ['[Send the question]', 'I know the address', 'Accept', 'Ignore', 'See everything'],
    ],
    ['may have been sent: again', unsure, ['[Send it again]', 'Accept', 'Ignore', 'See everything']],
    ['undeliverable: no second try', bounce, ['[Ignore]', 'Accept', 'See everything']],
    ['ignored by rule: undo', ignored, ['[Undo]', 'Accept', 'See everything']],
    ['wrote after: undo', wrote, ['[Undo]', 'Accept', 'See everything']],
  ])('%s', (_, thread, expected) => {
    expect(buttons(thread)).toEqual(expected)
  })

  test('a second copy is warned of', () => {
    expect(renderDigest(build([unsure])).text).toContain('Careful: Sending again may bring a second copy')
  })

  test('a decision older than a week has no undo', () => {
    const digest = build([wrote], { now: NOW + 30 * 86_400_000 })
    expect(cards(digest)[0]?.buttons.map(({ label }) => label)).toEqual(['Accept', 'See everything'])
  })
})

describe('both parts of the mail', () => {
  const all = build([asked, ignored, wrote, bounce, silent, unsure, approve, relay, stranger, met])
  const { text, html } = renderDigest(all)

  test('have every link', () => {
    const links = [
      ...cards(all).flatMap(({ buttons }) => buttons.map(({ url }) => url)),
      all.pauseLink,
      all.inboxLink,
    ]
    for (const url of links) {
      expect(text).toContain(url)
      expect(html).toContain(`href="${url}"`)
    }
  })

  test('quote the words that decided (G-33, red without the quote)', () => {
    expect(text).toContain('“We met at the fair in Hanover, I showed you the blue pump.”')
    expect(text).toContain('What decided: “We met at the fair in Hanover”')
    expect(html).toMatch(/<b[^>]*>We met at the fair in Hanover<\/b>, I showed you/)
  })

  test('give a mail to send by hand, joined to the invitation', () => {
    const mailto =
      'mailto:abc@reply.linkedin.com?subject=Your%20invitation%3A%20have%20we%20met%3F&in-reply-to=%3Cinvitation.1%40mail.example.org%3E&body='
    expect(text).toContain(mailto)
    expect(html).toContain(mailto.replaceAll('&', '&#38;'))
    expect(text).toContain('| Hello Cleo Relay,')
  })

  test('G-31 names and quotes are text, never markup', () => {
    const evil = tell(
      { name: '<img src=x onerror=alert(1)>', headline: '"><script>' },
      null,
      sent,
      answers('<a href="https://evil.test">click</a>', 'met'),
    )
    const shown = renderDigest(
      build([evil], {
        parked: [{ id: 'p', owner: null, at: MONDAY, from: '<b>', subject: '<i>', reason: 'r' }],
      }),
    )
    expect(shown.html).not.toMatch(/<img|<script|evil\.test"|<i>/)
    expect(shown.html).toContain('&#60;img src=x onerror=alert(1)&#62;')
  })

  test('no link of an inviter or a stranger stands in it, for mail programs to open (red without the cut of links)', () => {
    const lure = 'Look at https://evil.test/win?x=1 or www.evil.test, or evil.test/now. We met in Hanover'
    const channel = { kind: 'direct', address: 'ann@example.org' } as const
    const evil = tell(
      { name: 'Ann https://evil.test', headline: 'see www.evil.test', replyChannel: channel },
      null,
      sent,
      answers(lure, 'met', { evidence: [lure] }),
    )
    const relay = tell({
      name: 'http://evil.test',
      replyChannel: { kind: 'relay', address: 'a@reply.linkedin.com' },
    })
    const parked = [
      { id: 'p', owner: null, at: MONDAY, from: 'x@example.org', subject: 'http://evil.test', reason: 'r' },
    ]
    const mail = renderDigest(build([evil, relay], { parked }))
    expect(mail.text + mail.html).not.toContain('evil.test')
    expect(mail.text).toContain('“Look at [link] or [link] or [link] We met in Hanover”')
  })

  test('G-31 whatever is written, no tag comes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const wild = `<zz ${text}`
        const thread = tell(
          { name: wild, headline: wild },
          null,
          sent,
          answers(wild, 'met', { evidence: [wild] }),
        )
        expect(renderDigest(build([thread])).html).not.toContain('<zz')
      }),
      { numRuns: 50 },
    )
  })

  test('of several answers the best is quoted, and the newest told', () => {
    const twice = again(met, answers('Sorry, forget it, see http://evil.test', 'withdrawn')(met, NOW))
    const { text } = renderDigest(build([twice]))
    expect(text).toContain('“We met at the fair in Hanover, I showed you the blue pump.”')
    expect(text).toContain('They also wrote on Tue 24 Nov, 09:00: “Sorry, forget it, see [link]”')
  })

  test('a note is its own answer', () => {
    const note = noted({ name: 'Lea Note' }, 'We worked together at Example Works', 'met')
    expect(renderDigest(build([note])).text).toContain(
      'Written in the invitation itself, so nothing was asked.',
    )
  })

  test('links of a thread are its own', () => {
    expect(cards(build([met])).flatMap(({ buttons }) => buttons.map(({ url }) => url))).toEqual(
      ['accept', 'ignore', 'view'].map((action) => link(action, met.id)),
    )
  })
})
