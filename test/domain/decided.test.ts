import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/policy'
import {
  answered,
  decided,
  hardBounced,
  invited,
  judged,
  none,
  sent,
  shown,
  timePassed,
  undone,
} from './events.ts'
import { given } from './scenario.ts'

const asked = [invited(), sent(0)] as const
const stranger = [...asked, answered({ at: 1 }), judged(1, 'stranger')] as const
const ignoredByPolicy = [...stranger, shown(2)] as const

test('what the policy ignored is news, also in the very moment of its last news', () => {
  given(...stranger)
    .when(shown(1))
    .then({ state: { status: 'decided', by: 'policy', at: 1 }, thread: { newsAt: 2 } })
})

describe('what the owner decided', () => {
  test('stays when the inviter writes; that is told once', () => {
    given(...asked, decided(1, 'ignore'))
      .when(answered({ at: 2 }))
      .then({
        state: { status: 'decided', by: 'owner', decision: 'ignore', wroteAfter: true },
        thread: { newsAt: 2 },
        effects: [{ kind: 'JudgeAnswer', answer: '<2@example.org>' }],
      })
  })

  test('can be changed, and undo still leads to where it was open', () => {
    given(...asked, decided(1, 'ignore'))
      .when(decided(2, 'accept'))
      .then({
        state: {
          status: 'decided',
          decision: 'accept',
          at: 2,
          before: { status: 'asked', by: 'service', at: 0 },
        },
      })
  })

  test('said twice is said once', () => {
    given(...asked, decided(1, 'ignore'))
      .when(decided(2, 'ignore'))
      .thenNothing()
  })

  test('is not overruled by an older word that comes again, nor is what was undone', () => {
    given(...asked, decided(1, 'accept'), decided(2, 'ignore'))
      .when(decided(1, 'accept'))
      .thenNothing()
    given(...asked, decided(1, 'accept'), undone(2))
      .when(decided(1, 'accept'))
      .thenNothing()
    given(...asked, decided(1, 'accept'), undone(2), decided(3, 'ignore'))
      .when(undone(2))
      .thenNothing()
  })

  test('is not touched by time, digests or a bounce', () => {
    given(...asked, decided(1, 'ignore'))
      .when(timePassed(365 * DAY))
      .thenNothing()
    given(...stranger, decided(2, 'accept'))
      .when(shown(3))
      .thenNothing()
    given(...asked, decided(1, 'ignore'))
      .when(hardBounced(2))
      .then({ state: { status: 'decided', decision: 'ignore', at: 1 }, thread: { newsAt: 0 } })
  })
})

describe('undo', () => {
  test.each([
    ['asking', [invited()]],
    ['held', [invited({ hold: 'approve-mode' })]],
    ['handoff', [invited({ replyChannel: none })]],
    ['asked', [...asked]],
    ['answered', [...stranger]],
    ['silent', [...asked, timePassed(7 * DAY)]],
    ['undeliverable', [...asked, hardBounced(1)]],
  ] as const)('leads back to %s, with all that waited there', (status, events) => {
    const before = given(...events).thread
    const at = 8 * DAY
    given(...events, decided(at, 'accept'))
      .when(undone(at + 1))
      .then({ state: { ...before?.state, status }, thread: { pending: before?.pending ?? [] } })
  })

  test('is possible for seven days (red without the limit)', () => {
    given(...asked, decided(1, 'ignore'))
      .when(undone(7 * DAY + 1))
      .then({ state: { status: 'asked' } })
    given(...asked, decided(1, 'ignore'))
      .when(undone(7 * DAY + 2))
      .thenNothing()
  })

  test('finds the answer that came meanwhile', () => {
    given(invited(), decided(1, 'ignore'), answered({ at: 2, via: 'linkedin', from: null }))
      .when(undone(3))
      .then({
        state: { status: 'answered', at: 2 },
        thread: { pending: [{ kind: 'JudgeAnswer', answer: '<2@example.org>' }] },
      })
  })

  test('of nothing is nothing', () => {
    given(...asked)
      .when(undone(1))
      .thenNothing()
    given(...asked, decided(5, 'ignore'))
      .when(undone(4))
      .thenNothing()
  })
})

describe("what the owner's policy ignored", () => {
  test('is open again when the inviter writes', () => {
    given(...ignoredByPolicy)
      .when(answered({ at: 5 }))
      .then({
        state: { status: 'answered', at: 5 },
        effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
      })
  })

  test('is undone for good: the policy does not come back to it', () => {
    given(...ignoredByPolicy)
      .when(undone(3))
      .then({ state: { status: 'answered', at: 1 }, thread: { policyMayDecide: false } })
    given(...ignoredByPolicy, undone(3))
      .when(shown(4))
      .thenNothing()
  })

  test('is overruled by a word of the owner that came late', () => {
    given(...ignoredByPolicy)
      .when(decided(1, 'accept'))
      .then({ state: { status: 'decided', decision: 'accept', by: 'owner' } })
  })

  test("can be made the owner's own decision", () => {
    given(...ignoredByPolicy)
      .when(decided(3, 'ignore'))
      .then({ state: { status: 'decided', by: 'owner', before: { status: 'answered' } } })
  })
})
