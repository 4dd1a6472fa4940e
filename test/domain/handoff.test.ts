import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/policy'
import {
  ADA,
  addressGiven,
  answered,
  approved,
  claim,
  decided,
  invited,
  none,
  ownerAsked,
  refused,
  relay,
  timePassed,
} from './events.ts'
import { given } from './scenario.ts'

const handoff = invited({ replyChannel: relay })

describe('G-12 an inviter whom only the owner can ask', () => {
  test('is asked when the owner says so', () => {
    given(handoff)
      .when(ownerAsked(5))
      .then({ state: { status: 'asked', by: 'owner', at: 5 }, thread: { questions: 0, sent: null } })
  })

  test('answers with a follow-up', () => {
    given(handoff)
      .when(invited({ at: 3, replyChannel: relay, note: 'We met in Lyon' }))
      .then({
        state: { status: 'answered', at: 3 },
        effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
      })
  })

  test('is asked by mail once the owner gives an address: the channel is then direct', () => {
    const question = { kind: 'SendQuestion', claim: claim(1), to: ADA, notBefore: 5 } as const
    given(handoff)
      .when(addressGiven(5))
      .then({
        state: { status: 'asking', to: ADA },
        thread: {
          invitation: expect.objectContaining({ replyChannel: { kind: 'direct', address: ADA } }),
          pending: [question],
          questions: 1,
        },
        effects: [question],
      })
  })

  test('stays a hand-off where the address given must not be written to', () => {
    given(handoff)
      .when(addressGiven(5, ADA, 'suppressed'))
      .then({ state: { status: 'handoff', reason: 'suppressed', since: 5 } })
  })

  test.each(['not-a-person', 'own-address'] as const)(
    'stays as it was where the address given is none to ask: %s',
    (reason) => {
      given(handoff)
        .when(addressGiven(5, ADA, reason))
        .thenNothing()
    },
  )

  test('G-07 a question refused before goes to the next address under the same claim', () => {
    given(handoff, addressGiven(5), refused(6, 'asked-by-others'))
      .when(addressGiven(7, 'ada@work.test'))
      .then({ effects: [{ kind: 'SendQuestion', claim: claim(1), to: 'ada@work.test', notBefore: 7 }] })
    given(
      handoff,
      addressGiven(5),
      refused(6, 'suppressed'),
      addressGiven(7, 'ada@work.test', 'approve-mode'),
    )
      .when(approved(8))
      .then({
        effects: [
          { kind: 'SendQuestion', claim: claim(1), to: 'ada@work.test', notBefore: 8, approved: true },
        ],
      })
  })

  test('turns silent after 30 days: never asked', () => {
    given(handoff)
      .when(timePassed(30 * DAY - 1))
      .thenNothing()
    given(handoff)
      .when(timePassed(30 * DAY))
      .then({ state: { status: 'silent', why: 'never asked' } })
  })

  test('can be decided', () => {
    given(handoff)
      .when(decided(1, 'accept'))
      .then({ state: { status: 'decided', decision: 'accept' } })
  })

  test('a reminder changes nothing', () => {
    given(handoff)
      .when(invited({ at: 9, replyChannel: none, reminder: true }))
      .thenNothing()
  })
})

test('an address in vain does not come back: the same word twice is one', () => {
  given(handoff, addressGiven(5), refused(6, 'suppressed')).when(addressGiven(5)).thenNothing()
  given(handoff, addressGiven(5, ADA, 'suppressed'))
    .when(addressGiven(5, ADA, 'suppressed'))
    .thenNothing()
})

test('the owner asked by hand, and the answer comes forwarded', () => {
  given(handoff, ownerAsked(5))
    .when(answered({ at: 6, via: 'forward' }))
    .then({
      state: { status: 'answered' },
      thread: { sent: null },
      effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
    })
})
