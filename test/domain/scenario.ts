import { expect } from 'vitest'
import { decide } from '#domain/decide'
import type { Effect } from '#domain/effect'
import type { Event } from '#domain/event'
import { DEFAULT_POLICY, type Policy } from '#domain/policy'
import type { Thread } from '#domain/thread'
import type { Outcome } from '#domain/thread-change'

/** What a thread has become: the fields that the requirement speaks of. */
export type Expected = {
  readonly state?: Readonly<Record<string, unknown>>
  readonly thread?: Partial<Thread>
  /** Left out: none. */
  readonly effects?: readonly Effect[]
}

/** `given(what happened).when(what happens).then(what comes of it)`. */
export const given = (...events: readonly Event[]) => under({}, ...events)

/** The same for an owner whose policy differs from the default. */
export const under = (policy: Partial<Policy>, ...events: readonly Event[]) => {
  const rules = { ...DEFAULT_POLICY, ...policy }
  const before = play(events, rules)
  return {
    thread: before,
    when: (...last: readonly [Event, ...Event[]]) => {
      const earlier = last.slice(0, -1).reduce((thread, event) => next(thread, event, rules), before)
      const event = last.at(-1) as Event
      return outcome(earlier, decide(earlier, event, rules))
    },
  }
}

const play = (events: readonly Event[], policy: Policy = DEFAULT_POLICY): Thread | null =>
  events.reduce<Thread | null>((thread, event) => next(thread, event, policy), null)

const next = (thread: Thread | null, event: Event, policy: Policy) => decide(thread, event, policy).thread

const outcome = (before: Thread | null, { thread, effects }: Outcome) => ({
  thread,
  // oxlint-disable-next-line unicorn/no-thenable -- given, when, then; nobody awaits it
  then: (expected: Expected) => {
    if (expected.state) expect(thread?.state).toMatchObject(expected.state)
    if (expected.thread) expect(thread).toMatchObject(expected.thread)
    expect(effects).toEqual(expected.effects ?? [])
  },
  /** Neither the thread nor the world changes: not even a new object is made. */
  thenNothing: () => {
    expect(thread).toBe(before)
    expect(effects).toEqual([])
  },
})
