import { describe, expect, test } from 'vitest'
import type { Label } from '#domain/judgement'
import { bestAnswer } from '#domain/policy'
import {
  ADA,
  answered,
  complained,
  decided,
  hardBounced,
  invited,
  judged,
  lost,
  sent,
  timePassed,
} from './events.ts'
import { given } from './scenario.ts'

const asked = [invited(), sent(0)] as const
const said = (at: number, label: Label) => [answered({ at }), judged(at, label)] as const

describe('an inviter who answered', () => {
  test('is judged once, and that is news', () => {
    given(...asked, answered({ at: 5 }))
      .when({ ...judged(5, 'met'), at: 6 })
      .then({
        state: { status: 'answered', at: 5 },
        thread: {
          pending: [],
          newsAt: 6,
          answers: [expect.objectContaining({ judgement: expect.anything() })],
        },
      })
    given(...asked, ...said(5, 'met'))
      .when(judged(5, 'stranger'))
      .thenNothing()
    given(...asked)
      .when(judged(5, 'met'))
      .thenNothing()
  })

  test('and answers again is news again; the best label over all answers counts', () => {
    const { thread } = given(...asked, ...said(5, 'mutual_contact'), ...said(9, 'stranger'))
    expect(thread).toMatchObject({ state: { status: 'answered', at: 9 }, newsAt: 9 })
    expect(bestAnswer(thread as never)?.judgement.label).toBe('mutual_contact')
    const better = given(...asked, ...said(5, 'stranger'), ...said(9, 'met'))
    expect(bestAnswer(better.thread as never)?.judgement.label).toBe('met')
  })

  test('of two answers alike the surer counts', () => {
    const { thread } = given(
      ...asked,
      answered({ at: 5 }),
      judged(5, 'stranger', { confidence: 0.6 }),
      answered({ at: 6 }),
      judged(6, 'stranger', { confidence: 0.95 }),
    )
    expect(bestAnswer(thread as never)?.judgement.confidence).toBe(0.95)
  })

  test('G-24 the same mail, or the same words in another mail, are no second answer (red without the id or the text)', () => {
    given(...asked, answered({ at: 5, text: 'Yes' }))
      .when(answered({ at: 6, id: '<5@example.org>', text: 'Yes, changed' }))
      .thenNothing()
    given(...asked, answered({ at: 5, text: 'Yes' }))
      .when(answered({ at: 6, text: 'Yes' }))
      .thenNothing()
  })

  test('a note counts as an answer given in advance, and its reminder is no news', () => {
    given(invited({ note: 'We met in Lyon', mail: 'm1' }))
      .when(invited({ at: 5, note: 'We met in Lyon', mail: 'm2', reminder: true }))
      .thenNothing()
  })

  test('stays answered, however long it takes', () => {
    given(...asked, ...said(5, 'met'))
      .when(timePassed(1e12))
      .thenNothing()
  })

  test('can be decided', () => {
    given(...asked, ...said(5, 'met'))
      .when(decided(6, 'accept'))
      .then({
        state: { status: 'decided', decision: 'accept', by: 'owner', before: { status: 'answered', at: 5 } },
      })
  })

  test('G-34 stays answered when the question bounces or a complaint comes after all', () => {
    for (const event of [hardBounced(9), complained(9)])
      given(...asked, ...said(5, 'met'))
        .when(event)
        .thenNothing()
  })

  test('the 21st answer is not kept, only listened to for a wish to stop', () => {
    const many = Array.from({ length: 20 }, (_, index) => answered({ at: index + 1 }))
    const full = given(...asked, ...many)
    const outcome = full.when(answered({ at: 99 }))
    expect(outcome.thread).toBe(full.thread)
    outcome.then({ effects: [{ kind: 'HearStop', text: 'words of 99', addresses: [ADA] }] })
    full.when(answered({ at: 20 })).thenNothing()
  })
})

test('a bounce of a question that was never decided on is nothing', () => {
  given(invited({ hold: 'approve-mode' }))
    .when(hardBounced(1))
    .thenNothing()
})

test('a bounce under a decision is what undo leads back to', () => {
  given(invited(), lost(1, 0), decided(2, 'ignore'), hardBounced(3))
    .when({ kind: 'DecisionUndone', at: 4 })
    .then({ state: { status: 'undeliverable', why: 'bounced' } })
})
