import { describe, expect, test } from 'vitest'
import { HOLDS, type HoldCode } from '#domain/hold'
import { MINUTE } from '#domain/policy'
import { ADA, answered, claim, decided, direct, invited, none, relay, timePassed } from './events.ts'
import { given, under } from './scenario.ts'

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

  test.each([relay, none])(
    'G-12 without a mail address ($kind) is handed to the owner (red without the channel)',
    (replyChannel) => {
      given()
        .when(invited({ replyChannel }))
        .then({ state: { status: 'handoff', since: 0, reason: null }, thread: { pending: [] } })
    },
  )

  const codes = Object.keys(HOLDS) as HoldCode[]
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
