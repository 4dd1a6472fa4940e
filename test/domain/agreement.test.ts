import { describe, expect, test } from 'vitest'
import { agreementOf, contradictionOf } from '#domain/agreement'
import type { Event } from '#domain/event'
import type { Label } from '#domain/judgement'
import { DAY, DEFAULT_POLICY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { answered, decided, invited, judged, sent, shown, timePassed, undone } from './events.ts'
import { given } from './scenario.ts'

const asked = [invited(), sent(0)] as const
const said = (label: Label, confidence = 0.97) =>
  [...asked, answered({ at: 1 }), judged(1, label, { confidence })] as const
const after = (...events: readonly Event[]) => agreementOf(given(...events).thread as Thread, DEFAULT_POLICY)
const contradiction = (...events: readonly Event[]) =>
  contradictionOf(given(...events).thread as Thread, DEFAULT_POLICY)

describe("the owner's word and the recommendation", () => {
  test.each([
    ['met', 'accept', 'agreed'],
    ['met', 'ignore', 'contradicted'],
    ['stranger', 'ignore', 'agreed'],
    ['stranger', 'accept', 'contradicted'],
    ['sales_pitch', 'accept', 'contradicted'],
    ['question', 'accept', 'unadvised'],
    ['question', 'ignore', 'unadvised'],
  ] as const)('%s and %s: %s', (label, decision, stance) => {
    expect(after(...said(label), decided(2, decision))).toMatchObject({ label, decision, stance })
  })

  test('an ignore too unsure to be recommended is not contradicted by an accept', () => {
    expect(after(...said('stranger', 0.5), decided(2, 'accept'))?.stance).toBe('unadvised')
  })

  test('there is none while the owner has said nothing, or had nothing to go by', () => {
    expect(after(...said('met'))).toBeNull()
    expect(after(...asked, decided(1, 'accept'))).toBeNull()
  })

  test('of silence is under its own name', () => {
    expect(after(...asked, timePassed(7 * DAY), decided(8 * DAY, 'accept'))).toMatchObject({
      label: 'silent',
      confidence: null,
      stance: 'contradicted',
      answer: null,
    })
  })

  test('what was written after the decision was not contradicted by it', () => {
    expect(after(...asked, decided(1, 'ignore'), answered({ at: 2 }), judged(2, 'met'))).toBeNull()
    expect(
      after(...said('stranger'), decided(2, 'ignore'), answered({ at: 3 }), judged(3, 'met')),
    ).toMatchObject({ label: 'stranger', stance: 'agreed' })
  })

  test('a decision changed in sight of a later answer counts with that answer', () => {
    const late = [...asked, decided(1, 'ignore'), answered({ at: 2 }), judged(2, 'met')] as const
    expect(after(...late, decided(3, 'accept'))).toMatchObject({ label: 'met', stance: 'agreed' })
  })

  test('a decision that the owner took back is no longer their word', () => {
    expect(after(...said('met'), decided(2, 'ignore'), undone(3))).toBeNull()
  })
})

describe('what the policy ignored', () => {
  const ignored = [...said('stranger'), shown(2)] as const

  test('and the owner let be is counted apart: it was not their word', () => {
    expect(after(...ignored)).toMatchObject({ label: 'stranger', stance: 'left', decision: 'ignore' })
  })

  test('and the owner undid is a contradiction, whatever the inviter writes next', () => {
    const taken = { label: 'stranger', recommendation: 'ignore', decision: null, stance: 'undone' }
    expect(after(...ignored, undone(3))).toMatchObject(taken)
    expect(after(...ignored, undone(3), answered({ at: 4 }), judged(4, 'met'))).toMatchObject(taken)
  })

  test('and the owner undid and then decided counts as decided', () => {
    expect(after(...ignored, undone(3), decided(4, 'ignore'))?.stance).toBe('agreed')
    expect(after(...ignored, undone(3), decided(4, 'accept'))?.stance).toBe('contradicted')
  })

  test('and the owner accepted without an undo is contradicted', () => {
    expect(after(...ignored, decided(3, 'accept'))?.stance).toBe('contradicted')
  })

  test('is no contradiction when it is open again because the inviter wrote', () => {
    expect(after(...ignored, answered({ at: 3 }), judged(3, 'met'))).toBeNull()
  })
})

test('a contradiction carries the answer that was misjudged; agreement is none', () => {
  expect(contradiction(...said('met'), decided(2, 'ignore'))?.answer?.id).toBe('<1@example.org>')
  expect(contradiction(...said('stranger'), shown(2), undone(3))).toMatchObject({ stance: 'undone' })
  expect(contradiction(...said('met'), decided(2, 'accept'))).toBeNull()
  expect(contradiction(...said('stranger'), shown(2))).toBeNull()
  expect(contradiction(...said('question'), decided(2, 'ignore'))).toBeNull()
})
