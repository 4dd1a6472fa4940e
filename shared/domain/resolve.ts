import type { Event } from './event.ts'
import { HOLDS } from './hold.ts'
import { DAY, isIgnoredAlone, type Policy } from './policy.ts'
import { CLAIM_PATIENCE } from './send.ts'
import type { Decision, OpenState, Thread } from './thread.ts'
import { become, hold, nothing, type Outcome, openState, withoutQuestion } from './thread-change.ts'

/** How long a decision can be undone. */
export const UNDO_TIME = 7 * DAY
/** How long a question waits for a cap to free before it becomes a hand-off. */
const RETRY_TIME = 3 * DAY
/** How long a hand-off waits for the owner. */
const HANDOFF_TIME = 30 * DAY

/** When the owner last decided, or undid what was decided; 0 for never. */
export const lastWordAt = ({ history }: Thread): number =>
  Math.max(0, ...history.filter(({ event }) => OWNERS_WORDS.has(event)).map(({ at }) => at))

/** The events by which an owner decides or takes it back. */
export const OWNERS_WORDS: ReadonlySet<string> = new Set<Event['kind']>(['OwnerDecided', 'DecisionUndone'])

/** The owner's word; it may change an earlier one, and undo always leads back to where the thread was open. */
export const decideByOwner = (thread: Thread, decision: Decision, at: number): Outcome<Thread> => {
  const { state } = thread
  // One from before the last is a repeat, or came late.
  if (at < lastWordAt(thread)) return nothing(thread)
  if (state.status === 'decided') {
    if (state.decision === decision && state.by === 'owner') return nothing(thread)
    return become(thread, { ...state, decision, by: 'owner', at })
  }
  return settle(thread, decision, 'owner', at)
}

/** The thread stood in a digest, and the owner's policy ignores what is like it. */
export const decideByPolicy = (
  thread: Thread,
  policy: Policy,
  at: number,
  news?: number,
): Outcome<Thread> => {
  const { status } = thread.state
  const isUnseen = thread.newsAt > (news ?? at) || at < lastWordAt(thread)
  if ((status !== 'answered' && status !== 'silent') || isUnseen || !isIgnoredAlone(thread, policy))
    return nothing(thread)
  const outcome = settle(thread, 'ignore', 'policy', at)
  // News also where it was silent, shown and decided within one moment, as after a jump of the clock; the digest may
  // have taken its silence for a little younger than the thread does.
  return {
    ...outcome,
    thread: { ...outcome.thread, newsAt: Math.max(at, thread.newsAt + 1, (news ?? 0) + 1) },
  }
}

/** Back to the state before, with the question that waited there. */
export const undo = (thread: Thread, at: number): Outcome<Thread> => {
  const { state } = thread
  if (state.status !== 'decided' || at < state.at || at - state.at > UNDO_TIME) return nothing(thread)
  const wroteAt = state.wroteAfter ? (thread.answers.at(-1)?.at ?? null) : null
  const before: OpenState = wroteAt === null ? state.before : { status: 'answered', at: wroteAt }
  return become(thread, before, {
    pending: [...thread.pending, ...(wroteAt === null ? state.pendingBefore : [])],
    policyMayDecide: state.by === 'owner' && thread.policyMayDecide,
  })
}

/** "I have asked", said of a hand-off. */
export const askedByOwner = (thread: Thread, at: number): Outcome<Thread> =>
  thread.state.status === 'handoff' ? become(thread, { status: 'asked', by: 'owner', at }) : nothing(thread)

/** What time alone does. Effects that only wait for their hour are not its business: the outbox holds them. */
export const passTime = (thread: Thread, policy: Policy, at: number): Outcome<Thread> => {
  const { state } = thread
  switch (state.status) {
    case 'asking':
      if (state.claimedAt === null || at < state.claimedAt + CLAIM_PATIENCE) return nothing(thread)
      return hold(thread, state.to, 'maybe-sent', at)
    case 'held':
      if (!HOLDS[state.reason].retries || at < state.since + RETRY_TIME) return nothing(thread)
      return become(
        thread,
        { status: 'handoff', since: at, reason: state.reason },
        { pending: withoutQuestion(thread), newsAt: at },
      )
    case 'handoff':
      if (at < state.since + HANDOFF_TIME) return nothing(thread)
      return become(thread, { status: 'silent', at, why: 'never asked' }, { newsAt: at })
    case 'asked':
      if (at < state.at + policy.patience) return nothing(thread)
      return become(thread, { status: 'silent', at, why: 'no answer' }, { newsAt: at })
    case 'answered':
    case 'silent':
    case 'undeliverable':
    case 'decided':
      return nothing(thread)
  }
}

/** When the clock must look at this thread next; null when nothing waits for time. */
export const dueAt = (thread: Thread, policy: Policy): number | null => {
  const { state } = thread
  const times = thread.pending.map((effect) =>
    effect.kind === 'SendQuestion' ? effect.notBefore : thread.newsAt,
  )
  if (state.status === 'asking' && state.claimedAt !== null) times.push(state.claimedAt + CLAIM_PATIENCE)
  if (state.status === 'held' && HOLDS[state.reason].retries) times.push(state.since + RETRY_TIME)
  if (state.status === 'handoff') times.push(state.since + HANDOFF_TIME)
  if (state.status === 'asked') times.push(state.at + policy.patience)
  return times.length === 0 ? null : Math.min(...times)
}

const settle = (thread: Thread, decision: Decision, by: 'owner' | 'policy', at: number): Outcome<Thread> => {
  const question = thread.pending.filter((effect) => effect.kind === 'SendQuestion')
  const before = openState(thread.state)
  return become(
    thread,
    { status: 'decided', decision, by, at, before, pendingBefore: question, wroteAfter: false },
    { pending: withoutQuestion(thread) },
  )
}
