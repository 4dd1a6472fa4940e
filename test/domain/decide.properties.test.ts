import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '#domain/decide'
import type { Event } from '#domain/event'
import { HOLDS } from '#domain/hold'
import { DEFAULT_POLICY } from '#domain/policy'
import { dueAt } from '#domain/resolve'
import type { Thread } from '#domain/thread'
import type { Outcome } from '#domain/thread-change'
import { anyEvents, eventsInTime } from './any-events.ts'
import { decided, shown, undone } from './events.ts'

type Step = { readonly before: Thread | null; readonly event: Event } & Outcome

const policy = { ...DEFAULT_POLICY, threshold: 0.8 }

const steps = (events: readonly Event[]): Step[] => {
  let before: Thread | null = null
  return events.map((event) => {
    const step: Step = { before, event, ...decide(before, event, policy) }
    before = step.thread
    return step
  })
}

const holdsFor = (
  events: fc.Arbitrary<Event[]>,
  check: (all: readonly Step[]) => void,
  more: { readonly seed?: number } = {},
): void =>
  fc.assert(
    fc.property(events, (sequence) => check(steps(sequence))),
    { numRuns: 1500, ...more },
  )

const questionsIn = (effects: Outcome['effects']) =>
  effects.filter((effect) => effect.kind === 'SendQuestion')

describe('whatever happens, in any order and however often', () => {
  test('G-07 a second question has another claim only by an explicit "send again"', () => {
    holdsFor(anyEvents, (all) => {
      const claims = new Set<string>()
      for (const { event, effects, thread } of all) {
        for (const { claim } of questionsIn(effects)) {
          if (claims.size > 0 && !claims.has(claim)) expect(event.kind).toBe('SendAgainRequested')
          claims.add(claim)
        }
        for (const { claim } of questionsIn(thread?.pending ?? [])) expect(claims).toContain(claim)
      }
    })
  })

  test('G-07 a question that is known to be out waits in no outbox', () => {
    holdsFor(anyEvents, (all) => {
      for (const { thread } of all) if (thread?.sent) expect(questionsIn(thread.pending)).toEqual([])
    })
  })

  test('G-04 a judgement asks only where nothing but notes answered, and all of them without a reason', () => {
    holdsFor(anyEvents, (all) => {
      for (const { event, effects, thread } of all) {
        if (event.kind !== 'AnswerJudged' || questionsIn(effects).length === 0) continue
        for (const { via, judgement } of thread?.answers ?? []) {
          expect(via).toBe('note')
          expect(judgement?.label).toBe('stranger')
        }
      }
    })
  })

  test('G-02 what a guard held at first stays unasked until the owner says more, or a mail proves what none did, whatever else comes', () => {
    const ownersWords = new Set<Event['kind']>(['QuestionApproved', 'AddressGiven', 'SendAgainRequested'])
    holdsFor(anyEvents, (all) => {
      const [first] = all
      const hold = first?.event.kind === 'InvitationReceived' ? first.event.hold : null
      if (hold === null || HOLDS[hold].retries) return
      for (const { event, effects } of all) {
        const proof = hold === 'unauthenticated' && event.kind === 'InvitationReceived' && event.hold !== hold
        if (ownersWords.has(event.kind) || proof) return
        expect(questionsIn(effects)).toEqual([])
      }
    })
  })

  test('a decision is left only by undo, or by an answer where the policy had ignored', () => {
    holdsFor(anyEvents, (all) => {
      for (const { before, event, thread } of all) {
        if (before?.state.status !== 'decided' || thread?.state.status === 'decided') continue
        if (event.kind === 'DecisionUndone') continue
        expect(before.state.by).toBe('policy')
        expect(['AnswerReceived', 'InvitationReceived']).toContain(event.kind)
        expect(thread?.answers.length).toBe(before.answers.length + 1)
      }
    })
  })

  test('an event repeated at once makes no new thread and no effect', () => {
    holdsFor(anyEvents, (all) => {
      for (const { thread, event } of all) {
        const again = decide(thread, event, policy)
        expect(again.thread).toBe(thread)
        expect(again.effects).toEqual([])
      }
    })
  })

  test('an event repeated any time later has no effect', () => {
    holdsFor(eventsInTime, (all) => {
      const last = all.at(-1)?.thread ?? null
      for (const { before, event, thread } of all)
        if (thread !== before) expect(decide(last, event, policy).effects).toEqual([])
    })
  })

  test('a mail, a judgement or a proof repeated any time later makes no new thread either', () => {
    const known = new Set(['InvitationReceived', 'AnswerReceived', 'AnswerJudged', 'QuestionSent'])
    holdsFor(anyEvents, (all) => {
      const last = all.at(-1)?.thread ?? null
      for (const { before, event, thread } of all)
        if (thread !== before && known.has(event.kind)) expect(decide(last, event, policy).thread).toBe(last)
    })
  })

  test('a word of the owner repeated any time later makes no new thread either', () => {
    const words = new Set(['OwnerDecided', 'DecisionUndone'])
    holdsFor(eventsInTime, (all) => {
      const last = all.at(-1)?.thread ?? null
      for (const { before, event, thread } of all)
        if (thread !== before && words.has(event.kind)) expect(decide(last, event, policy).thread).toBe(last)
    })
  })

  test('what is pending is always due some time, and no question vanishes', () => {
    holdsFor(anyEvents, (all) => {
      for (const { thread } of all) {
        if (thread === null) continue
        const { status } = thread.state
        const waits = status === 'asking' || status === 'asked' || status === 'handoff'
        if (thread.pending.length > 0 || waits) expect(dueAt(thread, policy)).not.toBeNull()
        if (status !== 'decided') expect(questionsIn(thread.pending).length).toBeLessThanOrEqual(1)
      }
    })
  })

  test('undo restores what the owner decided on, and what the policy did', () => {
    holdsFor(anyEvents, (all) => {
      const before = all.at(-1)?.thread ?? null
      if (before === null || before.state.status === 'decided') return
      const at = before.newsAt
      for (const decision of [decided(at, 'accept'), decided(at, 'ignore'), shown(at)]) {
        const closed = decide(before, decision, policy).thread
        const after = decide(closed, undone(at + 1), policy).thread
        expect(after?.state).toEqual(before.state)
        expect(new Set(after?.pending)).toEqual(new Set(before.pending))
      }
    })
  })
})

test('the events generated reach every state and every effect', () => {
  const seen = new Set<string>()
  const look = (all: readonly Step[]) => {
    for (const { event, thread, effects } of all) {
      seen.add(thread?.state.status ?? 'unseen')
      if (thread?.state.status === 'decided') seen.add(`by ${thread.state.by}`)
      for (const { kind } of effects) seen.add(kind)
      if (event.kind === 'AnswerJudged') for (const { kind } of effects) seen.add(`judged, so ${kind}`)
    }
  }
  // Some are rare: these events are always the same ones.
  for (const seed of [1, 2, 3]) holdsFor(anyEvents, look, { seed })
  const states = ['asking', 'held', 'handoff', 'asked', 'answered', 'silent', 'undeliverable', 'decided']
  const effects = ['SendQuestion', 'JudgeAnswer', 'SuppressAddress']
  const more = ['by owner', 'by policy', 'judged, so SendQuestion']
  for (const each of [...states, ...more, ...effects]) expect(seen).toContain(each)
})
