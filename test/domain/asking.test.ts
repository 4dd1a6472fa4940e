import { describe, expect, test } from 'vitest'
import { MINUTE } from '#domain/policy'
import { CLAIM_PATIENCE } from '#domain/send'
import {
  ADA,
  addressGiven,
  answered,
  claim,
  decided,
  hardBounced,
  invited,
  lost,
  none,
  refused,
  sent,
  timePassed,
  undone,
} from './events.ts'
import { given } from './scenario.ts'

describe('while a question waits to be sent', () => {
  test('a note that follows the bare invitation within the grace takes its place', () => {
    given(invited())
      .when(invited({ at: 2 * MINUTE, note: 'Sorry, we met in Lyon', mail: 'm2' }))
      .then({
        state: { status: 'answered', at: 2 * MINUTE },
        thread: { pending: [{ kind: 'JudgeAnswer', answer: 'note:m2' }] },
        effects: [{ kind: 'JudgeAnswer', answer: 'note:m2' }],
      })
  })

  test('a follow-up through LinkedIn does the same', () => {
    given(invited())
      .when(answered({ at: 1, via: 'linkedin', from: null }))
      .then({
        state: { status: 'answered' },
        thread: { sent: null, pending: [expect.objectContaining({ kind: 'JudgeAnswer' })] },
        effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
      })
  })

  test('an answer by mail proves that the question was sent', () => {
    given(invited(), lost(11 * MINUTE, 10 * MINUTE))
      .when(answered({ at: 12 * MINUTE }))
      .then({
        state: { status: 'answered' },
        thread: { sent: { to: ADA, at: 10 * MINUTE, messageId: '' } },
        effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
      })
  })

  test('SES names the mail later, and the answer stays the news', () => {
    given(invited(), lost(11, 10), answered({ at: 12 }))
      .when(sent(13))
      .then({
        state: { status: 'answered', at: 12 },
        thread: { newsAt: 12, sent: { to: ADA, at: 13, messageId: 'ses-1' } },
      })
  })

  test('when the grace is over and the mail is out, the inviter is asked', () => {
    given(invited())
      .when(sent(10 * MINUTE))
      .then({
        state: { status: 'asked', by: 'service', at: 10 * MINUTE },
        thread: { pending: [], sent: { to: ADA, at: 10 * MINUTE, messageId: 'ses-1' } },
      })
  })

  test('a decision cancels the question', () => {
    given(invited())
      .when(decided(1, 'accept'))
      .then({ state: { status: 'decided', decision: 'accept', by: 'owner' }, thread: { pending: [] } })
  })

  test('a mail that was on its way all the same is known, under the decision', () => {
    given(invited(), decided(1, 'ignore'), sent(2))
      .when(undone(3))
      .then({ state: { status: 'asked', by: 'service', at: 2 }, thread: { pending: [] } })
  })

  test('G-07 a reminder changes nothing', () => {
    given(invited())
      .when(invited({ at: 1, reminder: true }))
      .thenNothing()
  })

  test('another address is not asked as well', () => {
    given(invited()).when(addressGiven(1, 'ada@work.test')).thenNothing()
  })

  test('time alone does not send: the outbox holds what is due', () => {
    given(invited())
      .when(timePassed(60 * MINUTE))
      .thenNothing()
  })

  test('a bounce proves that it was sent', () => {
    given(invited(), lost(11, 10))
      .when(hardBounced(12))
      .then({ state: { status: 'undeliverable', at: 12, why: 'bounced' } })
    given(invited(), refused(10 * MINUTE, 'maybe-sent'))
      .when(hardBounced(12))
      .then({ state: { status: 'undeliverable', at: 12, why: 'bounced' } })
  })
})

describe('when nobody knows whether the question went out', () => {
  const unknown = [invited(), lost(11 * MINUTE, 10 * MINUTE)] as const

  test('the claim waits for SES to tell', () => {
    given(invited())
      .when(lost(11 * MINUTE, 10 * MINUTE))
      .then({ state: { status: 'asking', claimedAt: 10 * MINUTE }, thread: { pending: [] } })
  })

  test('after 30 minutes without a word it is held', () => {
    given(...unknown)
      .when(timePassed(10 * MINUTE + CLAIM_PATIENCE - 1))
      .thenNothing()
    given(...unknown)
      .when(timePassed(10 * MINUTE + CLAIM_PATIENCE))
      .then({ state: { status: 'held', reason: 'maybe-sent', to: ADA } })
  })

  test('found later than that, it is held at once', () => {
    given(invited())
      .when(lost(10 * MINUTE + CLAIM_PATIENCE, 10 * MINUTE))
      .then({ state: { status: 'held', reason: 'maybe-sent' }, thread: { pending: [] } })
  })

  test("SES's own event settles it, before and after", () => {
    given(...unknown)
      .when(sent(12 * MINUTE))
      .then({ state: { status: 'asked', at: 12 * MINUTE } })
    given(...unknown, timePassed(60 * MINUTE))
      .when(sent(61 * MINUTE))
      .then({ state: { status: 'asked', at: 61 * MINUTE } })
  })

  test('a lost claim of another question is none of its business', () => {
    given(invited())
      .when(lost(1, 0, 2))
      .thenNothing()
    given(invited())
      .when(refused(1, 'suppressed', null, 2))
      .thenNothing()
  })

  test('waits again where whoever made the claim says that SES did not take it', () => {
    given(...unknown)
      .when(refused(11 * MINUTE, 'not-taken', 16 * MINUTE))
      .then({
        state: { status: 'held', reason: 'not-taken', to: ADA },
        thread: {
          pending: [{ kind: 'SendQuestion', claim: claim(1), to: ADA, notBefore: 16 * MINUTE }],
        },
      })
    given(...unknown)
      .when(refused(11 * MINUTE, 'rejected'))
      .then({ state: { status: 'handoff', reason: 'rejected' } })
  })

  test('stays in doubt where a refusal does not speak of that claim', () => {
    given(...unknown)
      .when(refused(11 * MINUTE, 'owner-cap', 60 * MINUTE))
      .thenNothing()
    given(...unknown)
      .when(refused(9 * MINUTE, 'not-taken', 16 * MINUTE))
      .thenNothing()
    given(...unknown)
      .when(refused(11 * MINUTE, 'not-taken', 16 * MINUTE, 2))
      .thenNothing()
  })

  test('the decision that was made meanwhile is kept, and undo leads back to the doubt', () => {
    given(...unknown, decided(12 * MINUTE, 'ignore'))
      .when(undone(13 * MINUTE), timePassed(60 * MINUTE))
      .then({ state: { status: 'held', reason: 'maybe-sent' } })
  })
})

test('a refusal that is final drops the question and says why', () => {
  given(invited())
    .when(refused(10 * MINUTE, 'suppressed'))
    .then({ state: { status: 'handoff', reason: 'suppressed', since: 10 * MINUTE }, thread: { pending: [] } })
  given(invited())
    .when(refused(10 * MINUTE, 'rejected'))
    .then({ state: { status: 'handoff', reason: 'rejected', since: 10 * MINUTE }, thread: { pending: [] } })
})

test('a hand-off that was asked after all becomes asked', () => {
  given(
    invited({ replyChannel: none }),
    addressGiven(1),
    refused(2, 'owner-cap', 3),
    timePassed(4 * 24 * 60 * MINUTE),
  )
    .when(sent(5 * 24 * 60 * MINUTE))
    .then({ state: { status: 'asked', by: 'service' } })
})
