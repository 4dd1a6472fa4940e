import { expect, it } from 'vitest'
import { mailPage, overviewPage } from '#local/web/page'

const at = '2026-11-23T09:00:00.000Z'

it('the overview lists mail that was of no use with the reason', () => {
  const parked = [
    { id: 'p', at, from: 'you@example.com', subject: 'Fwd: Lunch', reason: 'No wish to connect.' },
  ]
  const markup = overviewPage({
    now: at,
    digest: null,
    addresses: [],
    domain: 'met.localhost',
    smtpPort: 2525,
    outbox: [],
    threads: [],
    parked,
  })
  expect(markup).toMatch(/<h2>Mail I could not use<\/h2>.*Fwd: Lunch.*No wish to connect\./s)
})

it('a sent mail shows its text line by line as it was sent, its own links to be followed', () => {
  const text = 'Hello,\n\n- Accept: http://localhost:8025/l/abc\n- More: https://example.org/x\nBye\n'
  const mail = {
    id: 'm',
    at,
    from: '',
    to: [],
    subject: 'Digest',
    headers: {},
    text,
    html: null,
    kind: 'digest',
  } as const
  const [, shown = ''] = /<pre>(.*)<\/pre>/s.exec(mailPage(mail, 'http://localhost:8025/')) ?? []
  expect(shown).toContain('- Accept: <a href="http://localhost:8025/l/abc" ')
  expect(shown.replace(/<[^>]+>/g, '')).toBe(text)
})
