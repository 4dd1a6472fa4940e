import { describe, expect, test } from 'vitest'
import type { Event } from '#domain/event'
import { HOLDS, type HoldCode } from '#domain/hold'
import type { Judgement, Label } from '#domain/judgement'
import { bestAnswer, DAY, MINUTE } from '#domain/policy'
import type { Thread } from '#domain/thread'
import {
  ADA,
  answered,
  claim,
  decided,
  direct,
  invited,
  judged,
  judgement,
  lost,
  none,
  relay,
  sent,
  shown,
  timePassed,
} from './events.ts'
import { given, under } from './scenario.ts'

const codes = Object.keys(HOLDS) as HoldCode[]

describe('an inviter whom nobody has seen', () => {
  test('with a note has answered already, whatever the channel; the note is to be judged', () => {
    for (const replyChannel of [direct(), relay, none])
      given()
        .when(invited({ replyChannel, note: 'We met at the pump fair', mail: 'm1' }))
        .then({
          state: { status: 'answered', at: 0 },
          thread: { answers: [expect.objectContaining({ via: 'note', expected: true })] },
          effects: [{ kind: 'JudgeAnswer', answer: 'note:m1' }],
        })
  })

  test('G-04 with a note is not asked, not even held (red without the look at the note)', () => {
    given()
      .when(invited({ note: 'We met', hold: 'spam-unsure' }))
      .then({
        state: { status: 'answered' },
        thread: { questions: 0 },
        effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
      })
  })

  describe('with a note that gives no reason', () => {
    const noted = (more: Parameters<typeof invited>[0] = {}) =>
      invited({ note: 'Connect? Alex', mail: 'm1', ...more })
    const noteJudged = (label: Label, more: Partial<Judgement> = {}, at = 5): Event => ({
      kind: 'AnswerJudged',
      at,
      answer: 'note:m1',
      judgement: judgement(label, more),
    })
    const question = (notBefore: number) =>
      ({ kind: 'SendQuestion', claim: claim(1), to: ADA, notBefore }) as const

    test('is asked after all, once the grace is over', () => {
      const asking = given(noted()).when(noteJudged('stranger'))
      asking.then({
        state: { status: 'asking', to: ADA, graceUntil: 5 + 10 * MINUTE },
        thread: { pending: [question(5 + 10 * MINUTE)], questions: 1 },
        effects: [question(5 + 10 * MINUTE)],
      })
      expect(bestAnswer(asking.thread as Thread)).toBeNull()
    })

    test('counts no more: the answer to the question does, or silence', () => {
      given(noted(), noteJudged('stranger'), sent(6), timePassed(6 + 7 * DAY))
        .when(shown(8 * DAY))
        .then({ state: { status: 'decided', by: 'policy', before: { status: 'silent' } } })
      const unsure = [answered({ at: 7 }), judged(7, 'stranger', { confidence: 0.6 })] as const
      const { thread } = given(noted(), noteJudged('stranger'), sent(6), ...unsure)
      expect(bestAnswer(thread as Thread)?.judgement.confidence).toBe(0.6)
    })

    test('changes nothing when it comes again', () => {
      given(noted(), noteJudged('stranger'), sent(6))
        .when(noted({ at: 9, mail: 'm2', reminder: true }))
        .thenNothing()
    })

    test.each(codes)(
      'G-02 is held as one without a note would be: %s (red without the hold kept)',
      (hold) => {
        const bare = given().when(invited({ hold, at: 5 })).thread
        given(noted({ hold }))
          .when(noteJudged('stranger'))
          .then({ state: { ...bare?.state }, thread: { pending: [], questions: 0 } })
      },
    )

    test('came while the bare invitation waited: the wait goes on', () => {
      const later = noted({ at: 1 })
      given(invited(), later)
        .when(noteJudged('stranger'))
        .then({ state: { status: 'asking' }, effects: [question(5 + 10 * MINUTE)] })
      given(invited({ hold: 'spam-unsure' }), later)
        .when(noteJudged('stranger'))
        .then({ state: { status: 'held', reason: 'spam-unsure' } })
    })

    test('G-04 has answered where it gives one, says stop, is not surely empty, or another answer came', () => {
      for (const said of [noteJudged('shared_interest'), noteJudged('stranger', { confidence: 0.9 })])
        given(noted())
          .when(said)
          .then({ state: { status: 'answered' }, thread: { questions: 0 } })
      given(noted(), answered({ at: 2, via: 'linkedin' }))
        .when(noteJudged('stranger'))
        .then({ state: { status: 'answered' }, thread: { questions: 0 } })
      given(noted(), invited({ at: 2, note: 'We met in Lyon', mail: 'm2' }))
        .when(noteJudged('stranger'))
        .then({ state: { status: 'answered' }, thread: { questions: 0 } })
      given(noted())
        .when(noteJudged('stranger', { suppress: true }))
        .then({
          state: { status: 'answered' },
          effects: [{ kind: 'SuppressAddress', address: ADA, why: 'opted out' }],
        })
    })

    test('G-12 has answered where no address is known, and where the question is out or may be', () => {
      for (const replyChannel of [relay, none])
        given(noted({ replyChannel }))
          .when(noteJudged('stranger'))
          .then({ state: { status: 'answered' }, thread: { questions: 0 } })
      for (const before of [sent(1), lost(1, 0)])
        given(invited(), before, noted({ at: 2 }))
          .when(noteJudged('stranger'))
          .then({ state: { status: 'answered' } })
      given(noted(), decided(2, 'accept'))
        .when(noteJudged('stranger'))
        .then({ state: { status: 'decided' }, thread: { pending: [] } })
    })
  })

  test.each([relay, none])(
    'G-12 without a mail address ($kind) is handed to the owner (red without the channel)',
    (replyChannel) => {
      given()
        .when(invited({ replyChannel }))
        .then({ state: { status: 'handoff', since: 0, reason: null }, thread: { pending: [] } })
    },
  )

  test.each(codes.filter((code) => !HOLDS[code].handoff))('is held with the reason %s', (hold) => {
    given()
      .when(invited({ hold }))
      .then({ state: { status: 'held', to: ADA, reason: hold, since: 0 }, thread: { pending: [] } })
  })

  test.each(['asked-before', 'asked-by-others', 'suppressed', 'inviter-is-owner'] as const)(
    'G-09 is handed off with the reason %s: nothing may be sent there',
    (hold) => {
      given()
        .when(invited({ hold }))
        .then({ state: { status: 'handoff', since: 0, reason: hold } })
    },
  )

  test('else is asked, once the grace is over', () => {
    const question = { kind: 'SendQuestion', claim: claim(1), to: ADA, notBefore: 10 * MINUTE } as const
    given()
      .when(invited())
      .then({
        state: { status: 'asking', to: ADA, graceUntil: 10 * MINUTE, claimedAt: null },
        thread: { pending: [question], questions: 1 },
        effects: [question],
      })
  })

  test('is asked at once where the owner wants no grace', () => {
    under({ grace: 0 })
      .when(invited({ at: 5 }))
      .then({ effects: [{ kind: 'SendQuestion', claim: claim(1), to: ADA, notBefore: 5 }] })
  })

  test('begins with an invitation and with nothing else', () => {
    given()
      .when(answered({ at: 1 }))
      .thenNothing()
    given().when(timePassed(1)).thenNothing()
    given().when(decided(1, 'accept')).thenNothing()
  })
})
