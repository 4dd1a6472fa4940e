import { describe, expect, test } from 'vitest'
import type { Event } from '#domain/event'
import type { Label } from '#domain/judgement'
import { DAY, DEFAULT_POLICY, recommend } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { answered, invited, judged, sent, shown, timePassed } from './events.ts'
import { given, under } from './scenario.ts'

const asked = [invited(), sent(0)] as const
const said = (label: Label, confidence = 0.97, expected = true) =>
  [...asked, answered({ at: 1, expected }), judged(1, label, { confidence })] as const
const advice = (...events: readonly Event[]) => recommend(given(...events).thread as Thread, DEFAULT_POLICY)

describe('the recommendation', () => {
  test.each([
    ['met', 'accept'],
    ['mutual_contact', 'review'],
    ['shared_interest', 'review'],
    ['sales_pitch', 'ignore'],
    ['withdrawn', 'ignore'],
    ['opt_out', 'ignore'],
    ['question', 'review'],
    ['stranger', 'ignore'],
  ] as const)('%s: %s', (label, wanted) => {
    expect(advice(...said(label))).toBe(wanted)
  })

  test('an ignore below the threshold is a review; at the threshold it is an ignore (red without the threshold)', () => {
    const { threshold } = DEFAULT_POLICY
    expect(advice(...said('stranger', threshold - 0.01))).toBe('review')
    expect(advice(...said('stranger', threshold))).toBe('ignore')
  })

  test('there is none while nothing is judged', () => {
    expect(advice(...asked)).toBeNull()
    expect(advice(...asked, answered({ at: 1 }))).toBeNull()
  })

  test("is the owner's to set, label by label", () => {
    const { thread } = given(...said('sales_pitch'))
    const mine = {
      ...DEFAULT_POLICY,
      recommend: { ...DEFAULT_POLICY.recommend, sales_pitch: 'review' as const },
    }
    expect(recommend(thread as Thread, mine)).toBe('review')
  })
})

describe('after it was shown in one digest, the policy ignores', () => {
  test.each(['stranger', 'withdrawn', 'opt_out'] as const)('%s above the threshold', (label) => {
    given(...said(label))
      .when(shown(2))
      .then({ state: { status: 'decided', decision: 'ignore', by: 'policy', at: 2 } })
    given(...said(label, 0.89))
      .when(shown(2))
      .thenNothing()
  })

  test('silence', () => {
    given(...asked, timePassed(7 * DAY))
      .when(shown(8 * DAY))
      .then({ state: { status: 'decided', decision: 'ignore', by: 'policy' } })
  })

  test.each(['met', 'mutual_contact', 'shared_interest', 'sales_pitch', 'question'] as const)(
    'but never %s by default',
    (label) => {
      given(...said(label, 1))
        .when(shown(2))
        .thenNothing()
    },
  )

  test('nothing that the owner took out, and what the owner put in', () => {
    under({ ignoreAlone: new Set(['sales_pitch'] as const) }, ...said('stranger'))
      .when(shown(2))
      .thenNothing()
    under({ ignoreAlone: new Set(['sales_pitch'] as const) }, ...said('sales_pitch'))
      .when(shown(2))
      .then({ state: { status: 'decided', by: 'policy' } })
  })

  test('nothing that came from another address than the asked one (red without the look at the address)', () => {
    given(...said('stranger', 1, false))
      .when(shown(2))
      .thenNothing()
  })

  test('nothing of which one answer is unexpected or not yet judged', () => {
    given(...said('stranger'), answered({ at: 2, expected: false }), judged(2, 'stranger'))
      .when(shown(3))
      .thenNothing()
    given(...said('stranger'), answered({ at: 2 }))
      .when(shown(3))
      .thenNothing()
  })

  test('in a way that is news to the next digest, whenever this one took the silence to have come', () => {
    const shownAs = 7 * DAY + 60_000
    given(...asked, timePassed(7 * DAY))
      .when({ kind: 'ShownInDigest', at: shownAs, news: shownAs })
      .then({ state: { status: 'decided', by: 'policy' }, thread: { newsAt: shownAs + 1 } })
  })

  test('nothing that changed after the digest was written (G-33, red without the time of the news)', () => {
    given(...said('stranger'), answered({ at: 5 }), judged(5, 'stranger'))
      .when(shown(4))
      .thenNothing()
  })

  test('nobody who was not asked yet', () => {
    given(invited()).when(shown(1)).thenNothing()
    given(...asked)
      .when(shown(1))
      .thenNothing()
  })

  test('and never accepts, whatever the owner sets (red without the fixed word)', () => {
    under({ ignoreAlone: new Set(['met'] as const), threshold: 0 }, ...said('met', 1))
      .when(shown(2))
      .thenNothing()
  })
})
