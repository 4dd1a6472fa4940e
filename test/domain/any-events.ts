import * as fc from 'fast-check'
import { decide } from '#domain/decide'
import type { Event } from '#domain/event'
import { HOLDS, type HoldCode } from '#domain/hold'
import { LABELS } from '#domain/judgement'
import { DAY, DEFAULT_POLICY, MINUTE } from '#domain/policy'
import type { Thread } from '#domain/thread'
import {
  ADA,
  addressGiven,
  answered,
  approved,
  complained,
  decided,
  direct,
  hardBounced,
  invited,
  judgement,
  lost,
  none,
  ownerAsked,
  refused,
  relay,
  sendAgain,
  sent,
  shown,
  timePassed,
  undone,
} from './events.ts'

const codes = Object.keys(HOLDS) as HoldCode[]
const hold = fc.oneof(
  fc.constantFrom(null, null),
  fc.constantFrom(...codes),
  fc.constantFrom(...codes.filter((code) => HOLDS[code].approvable)),
)
const address = fc.constantFrom(ADA, 'ada@work.test')
const claimNumber = fc.constantFrom(1, 1, 1, 2, 2, 3)
const words = fc.constantFrom('one', 'two', 'three')
const ids = fc.constantFrom('<1@example.org>', '<2@example.org>', 'note:a')
const someJudgement = fc
  .record({
    label: fc.constantFrom(...LABELS),
    confidence: fc.constantFrom(0.5, 0.95, 1),
    suppress: fc.boolean(),
  })
  .map(({ label, ...more }) => judgement(label, more))

const anyAt = (at: number): fc.Arbitrary<Event> =>
  fc.oneof(
    fc
      .record({
        hold,
        note: fc.option(words, { freq: 2 }),
        replyChannel: fc.constantFrom(direct(), relay, none),
        mail: fc.constantFrom('a', 'b'),
      })
      .map((more) => invited({ at, ...more })),
    fc.tuple(claimNumber, address).map(([number, to]) => sent(at, number, to)),
    fc
      .tuple(hold, fc.option(fc.constantFrom(1, 60), { freq: 2 }), claimNumber)
      .map(([reason, minutes, number]) =>
        refused(at, reason ?? 'owner-cap', minutes === null ? null : at + minutes * MINUTE, number),
      ),
    fc
      .tuple(fc.constantFrom(0, 1, 40), claimNumber)
      .map(([minutes, number]) => lost(at, at - minutes * MINUTE, number)),
    fc
      .record({
        id: ids,
        text: words,
        via: fc.constantFrom('mail', 'linkedin', 'forward'),
        expected: fc.boolean(),
        judgement: fc.option(someJudgement),
      })
      .map((more) => answered({ at, ...more })),
    fc
      .tuple(ids, someJudgement)
      .map(([id, said]): Event => ({ kind: 'AnswerJudged', at, answer: id, judgement: said })),
    fc.constantFrom('accept', 'ignore').map((decision) => decided(at, decision)),
    fc.tuple(address, hold).map(([to, reason]) => addressGiven(at, to, reason)),
    fc.constantFrom(undone, ownerAsked, hardBounced, complained).map((make) => make(at)),
    fc.constantFrom(timePassed, approved).map((make) => make(at)),
    fc.constantFrom(sendAgain, shown).map((make) => make(at)),
  )

const begins = fc
  .record({
    hold,
    note: fc.constantFrom(null, null, null, 'one'),
    replyChannel: fc.constantFrom(direct(), direct(), relay, none),
  })
  .map((more) => invited({ at: 0, mail: 'a', ...more }))

const gap = fc.constantFrom(
  ...[0, 1, 5, 10, 30, 60].map((minutes) => minutes * MINUTE),
  ...[1, 3, 7, 30].map((days) => days * DAY),
)

/**
 * One step: several events that might come next, and perhaps one of before that comes once more. Of the former the
 * first that changes the thread is taken, at times one that ends no thread, or else most walks would end early.
 */
const step = fc.record({
  gap,
  candidates: fc.array(anyAt(0), { minLength: 6, maxLength: 6 }),
  wander: fc.constantFrom(true, true, true, true, false),
  repeat: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
})
const ENDS: ReadonlySet<Event['kind']> = new Set(['AnswerReceived', 'InvitationReceived', 'OwnerDecided'])

const walk = (timeOf: (last: number, gap: number) => number): fc.Arbitrary<Event[]> =>
  fc.tuple(begins, fc.array(step, { minLength: 4, maxLength: 24, size: 'max' })).map(([first, walked]) => {
    const events = [first]
    let thread = decide(null, first, DEFAULT_POLICY).thread
    for (const { gap: pause, candidates, wander, repeat } of walked) {
      const at = timeOf(Math.max(...events.map((event) => event.at)), pause)
      const fresh = candidates.map((event) => moved(event, at, thread))
      const effective = fresh.filter((each) => decide(thread, each, DEFAULT_POLICY).thread !== thread)
      const event =
        (repeat === null ? undefined : events[repeat % events.length]) ??
        effective.find(({ kind }) => wander && !ENDS.has(kind)) ??
        effective[0] ??
        fresh[0] ??
        first
      thread = decide(thread, event, DEFAULT_POLICY).thread
      events.push(event)
    }
    return events
  })

/** The same event at another time, with the times that it carries; a judgement goes to the answer that waits for one. */
const moved = (event: Event, at: number, thread: Thread | null): Event => {
  switch (event.kind) {
    case 'AnswerReceived':
      return { ...event, at, answer: { ...event.answer, at } }
    case 'QuestionRefused':
      return { ...event, at, retryAt: event.retryAt === null ? null : at + event.retryAt }
    case 'QuestionLost':
      return { ...event, at, claimedAt: at + event.claimedAt }
    case 'AnswerJudged': {
      const waiting = thread?.pending.find((effect) => effect.kind === 'JudgeAnswer')
      return { ...event, at, answer: waiting?.answer ?? event.answer }
    }
    default:
      return { ...event, at }
  }
}

/** Events of one thread in any order, some of them repeated, their times in no order either. */
export const anyEvents = walk((_, pause) => pause)

/** Events as they happen: each later than the ones before, but for those that come once more. */
export const eventsInTime = walk((last, pause) => last + pause + 1)
