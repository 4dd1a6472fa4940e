import { expect, it } from 'vitest'
import { overviewPage } from '#local/web/page'

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
