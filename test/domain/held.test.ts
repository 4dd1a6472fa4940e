import { describe, expect, test } from 'vitest'
import { HOLDS, type HoldCode } from '#domain/hold'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import {
  ADA,
  addressGiven,
  answered,
  approved,
  claim,
  decided,
  direct,
  invited,
  ownerAsked,
  refused,
  sendAgain,
  sent,
  timePassed,
} from './events.ts'
import { given } from './scenario.ts'

const codes = (Object.keys(HOLDS) as HoldCode[]).filter((code) => !HOLDS[code].handoff)
const question = (at: number, to = ADA) =>
  ({ kind: 'SendQuestion', claim: claim(1), to, notBefore: at }) as const

describe('a question held back', () => {
  test.each(['approve-mode', 'unauthenticated', 'spam-unsure'] as const)(
    'G-02 is sent at once when the owner approves it (%s)',
    (hold) => {
      given(invited({ hold }))
        .when(approved(5))
        .then({
          state: { status: 'asking', to: ADA },
          thread: { pending: [{ ...question(5), approved: true }] },
          effects: [{ ...question(5), approved: true }],
        })
    },
  )

  test.each(codes.filter((code) => !HOLDS[code].approvable))(
    'cannot be approved where it is %s (red without the list of what may be)',
    (hold) => {
      given(invited({ hold })).when(approved(5)).thenNothing()
    },
  )

  test('G-03 spam can never be approved', () => {
    expect(HOLDS.spam.approvable).toBe(false)
  })

  test('G-01 is decided on anew, address and all, when a proved mail comes (red without the proof)', () => {
    const proved = { replyChannel: direct('ada@work.test'), at: 7, mail: 'proved' }
    given(invited({ hold: 'unauthenticated' }))
      .when(invited(proved))
      .then({
        state: { status: 'asking', to: 'ada@work.test', graceUntil: 7 + 10 * MINUTE },
        effects: [question(7 + 10 * MINUTE, 'ada@work.test')],
      })
    given(invited({ hold: 'unauthenticated' }))
      .when(invited({ ...proved, hold: 'approve-mode' }))
      .then({ state: { status: 'held', to: 'ada@work.test', reason: 'approve-mode' } })
    given(invited({ hold: 'unauthenticated' }))
      .when(invited({ ...proved, note: 'We met in Lyon.' }))
      .then({ state: { status: 'answered' }, effects: [{ kind: 'JudgeAnswer', answer: 'note:proved' }] })
    for (const hold of ['unauthenticated', 'spam-unsure'] as const)
      given(invited({ hold: 'unauthenticated' }))
        .when(invited({ ...proved, hold }))
        .then({ state: { status: 'held', to: ADA, reason: 'unauthenticated' } })
    given(invited({ hold: 'spam-unsure' }))
      .when(invited(proved))
      .then({ state: { status: 'held', to: ADA, reason: 'spam-unsure' } })
  })

  test('goes to the address that the owner gives', () => {
    given(invited({ hold: 'not-a-person' }))
      .when(addressGiven(5, 'ada@work.test'))
      .then({
        state: { status: 'asking', to: 'ada@work.test' },
        thread: {
          invitation: expect.objectContaining({
            replyChannel: { kind: 'direct', address: 'ada@work.test' },
          }),
        },
        effects: [question(5, 'ada@work.test')],
      })
  })

  test('is held for the address that the owner gives, where a guard holds that too', () => {
    given(invited({ hold: 'not-a-person' }))
      .when(addressGiven(5, 'ada@work.test', 'approve-mode'))
      .then({ state: { status: 'held', to: 'ada@work.test', reason: 'approve-mode', since: 5 } })
  })

  test('is held as before where the address given is none to ask', () => {
    given(invited({ hold: 'approve-mode' }))
      .when(addressGiven(5, 'noreply@work.test', 'not-a-person'))
      .thenNothing()
  })

  test('a decision ends it', () => {
    given(invited({ hold: 'spam' }))
      .when(decided(1, 'ignore'))
      .then({ state: { status: 'decided', decision: 'ignore' } })
  })

  test('a follow-up answers it', () => {
    given(invited({ hold: 'approve-mode' }))
      .when(answered({ at: 1, via: 'linkedin', from: null }))
      .then({
        state: { status: 'answered' },
        effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
      })
  })

  test('waits for the owner as long as it takes', () => {
    given(invited({ hold: 'approve-mode' }))
      .when(timePassed(90 * DAY))
      .thenNothing()
  })

  test('is no hand-off: the owner has nothing to ask', () => {
    given(invited({ hold: 'approve-mode' }))
      .when(ownerAsked(1))
      .thenNothing()
  })
})

describe('G-09 a question over a cap', () => {
  const over = [invited(), refused(HOUR, 'owner-cap', 2 * HOUR)] as const

  test('waits for the window to free, and stays in the outbox', () => {
    given(invited())
      .when(refused(HOUR, 'owner-cap', 2 * HOUR))
      .then({
        state: { status: 'held', reason: 'owner-cap', since: HOUR },
        thread: { pending: [question(2 * HOUR)] },
      })
  })

  test('keeps the time since when it waits, over other caps too', () => {
    given(...over)
      .when(refused(2 * HOUR, 'total-cap', 3 * HOUR))
      .then({ state: { status: 'held', reason: 'total-cap', since: HOUR }, thread: { newsAt: HOUR } })
  })

  test('waits likewise while the mail service takes no mail', () => {
    given(...over)
      .when(refused(2 * HOUR, 'not-taken', 2 * HOUR + 5 * MINUTE))
      .then({
        state: { status: 'held', reason: 'not-taken', since: HOUR },
        thread: { pending: [question(2 * HOUR + 5 * MINUTE)] },
      })
  })

  test('is sent when the window is free', () => {
    given(...over)
      .when(sent(2 * HOUR))
      .then({ state: { status: 'asked', at: 2 * HOUR }, thread: { pending: [] } })
  })

  test('becomes a hand-off with the reason after three days (red without the three days)', () => {
    given(...over)
      .when(timePassed(HOUR + 3 * DAY - 1))
      .thenNothing()
    given(...over)
      .when(timePassed(HOUR + 3 * DAY))
      .then({ state: { status: 'handoff', reason: 'owner-cap' }, thread: { pending: [] } })
  })

  test('is not lost when it is decided on and that is undone', () => {
    given(...over)
      .when(decided(90 * 60_000, 'ignore'), { kind: 'DecisionUndone', at: 91 * 60_000 })
      .then({
        state: { status: 'held', reason: 'owner-cap', since: HOUR },
        thread: { pending: [question(2 * HOUR)] },
      })
  })
})

describe('a question that may not have been sent', () => {
  const doubtful = [invited(), refused(10 * MINUTE, 'maybe-sent')] as const

  test('G-07 is sent a second time on the owner\'s "send again" only', () => {
    given(...doubtful)
      .when(approved(12 * MINUTE))
      .thenNothing()
    given(...doubtful)
      .when(addressGiven(12 * MINUTE, 'ada@work.test'))
      .thenNothing()
    given(...doubtful)
      .when(timePassed(90 * DAY))
      .thenNothing()
    const second = {
      kind: 'SendQuestion',
      claim: claim(2),
      to: ADA,
      notBefore: 12 * MINUTE,
      approved: true,
    } as const
    given(...doubtful)
      .when(sendAgain(12 * MINUTE))
      .then({ state: { status: 'asking', to: ADA }, thread: { pending: [second] }, effects: [second] })
  })

  test('the first one turning up meanwhile makes the second needless', () => {
    given(...doubtful, sendAgain(12 * MINUTE))
      .when(sent(13 * MINUTE, 1))
      .then({ state: { status: 'asked' }, thread: { pending: [] } })
  })

  test('"send again" is for that alone', () => {
    for (const hold of codes.filter((code) => code !== 'maybe-sent'))
      given(invited({ hold })).when(sendAgain(1)).thenNothing()
    given(invited()).when(sendAgain(1)).thenNothing()
    given(invited(), sent(1))
      .when(sendAgain(12 * MINUTE))
      .thenNothing()
  })

  test('a "send again" of before does not count for a later doubt', () => {
    given(...doubtful, sendAgain(12 * MINUTE), refused(13 * MINUTE, 'maybe-sent', null, 2))
      .when(sendAgain(12 * MINUTE))
      .thenNothing()
  })
})
