import type { Event } from './event.ts'
import { HOLDS, type HoldCode } from './hold.ts'
import { MINUTE } from './policy.ts'
import type { Thread } from './thread.ts'
import {
  ask,
  askElsewhere,
  become,
  hold,
  nothing,
  type Outcome,
  openState,
  pendingQuestion,
  withOpenState,
  withoutQuestion,
} from './thread-change.ts'

/** How long SES's own event may take to prove a send whose answer was lost. */
export const CLAIM_PATIENCE = 30 * MINUTE

type Of<Kind extends Event['kind']> = Extract<Event, { kind: Kind }>

/** The question is out: proved by SES's answer or by its event, in whatever state the thread is by now. */
export const settleSent = (thread: Thread, event: Of<'QuestionSent'>): Outcome<Thread> => {
  if (thread.sent !== null) return nothing(thread)
  const open = openState(thread.state)
  const waiting = open.status === 'asking' || open.status === 'held'
  const state = waiting
    ? withOpenState(thread.state, { status: 'asked', by: 'service', at: event.at })
    : thread.state
  const sent = { to: event.to, at: event.at, messageId: event.messageId }
  return become(thread, state, {
    sent,
    pending: withoutQuestion(thread),
    newsAt: waiting ? event.at : thread.newsAt,
  })
}

/** A guard said no at the last moment: wait and retry, or give up with the reason shown. */
export const settleRefused = (thread: Thread, event: Of<'QuestionRefused'>): Outcome<Thread> => {
  const question = pendingQuestion(thread)
  if (question?.claim !== event.claim) return nothing(thread)
  if (event.retryAt === null) return hold(thread, question.to, event.reason, event.at)
  const already = thread.state.status === 'held' && HOLDS[thread.state.reason].retries ? thread.state : null
  const state = {
    status: 'held',
    to: question.to,
    reason: event.reason,
    since: already?.since ?? event.at,
  } as const
  return become(thread, state, {
    pending: [...withoutQuestion(thread), { ...question, notBefore: event.retryAt }],
    newsAt: already ? thread.newsAt : event.at,
  })
}

/** Somebody claimed the send before and nobody knows how it ended. */
export const settleLost = (thread: Thread, event: Of<'QuestionLost'>): Outcome<Thread> => {
  const question = pendingQuestion(thread)
  if (question?.claim !== event.claim) return nothing(thread)
  if (event.at - event.claimedAt >= CLAIM_PATIENCE) return hold(thread, question.to, 'maybe-sent', event.at)
  const state = {
    status: 'asking',
    to: question.to,
    graceUntil: event.claimedAt,
    claimedAt: event.claimedAt,
  } as const
  return become(thread, state, { pending: withoutQuestion(thread) })
}

export const bounce = (thread: Thread, why: 'bounced' | 'complained', at: number): Outcome<Thread> => {
  const { status } = thread.state
  if (status !== 'asked' && status !== 'asking') return nothing(thread)
  return become(
    thread,
    { status: 'undeliverable', at, why },
    { pending: withoutQuestion(thread), newsAt: at },
  )
}

export const approve = (thread: Thread, at: number): Outcome<Thread> =>
  thread.state.status === 'held' && HOLDS[thread.state.reason].approvable
    ? ask(thread, thread.state.to, at, at)
    : nothing(thread)

export const sendAgain = (thread: Thread, at: number): Outcome<Thread> =>
  thread.state.status === 'held' && isUncertain(thread.state.reason)
    ? ask(thread, thread.state.to, at, at)
    : nothing(thread)

/** The owner knows the inviter's address. Not while an earlier question may be on its way. */
export const giveAddress = (thread: Thread, event: Of<'AddressGiven'>): Outcome<Thread> => {
  const { state } = thread
  if (state.status !== 'handoff' && (state.status !== 'held' || isUncertain(state.reason)))
    return nothing(thread)
  if (event.hold !== null)
    return isSameHold(thread, event) ? nothing(thread) : hold(thread, event.address, event.hold, event.at)
  return askElsewhere(thread, event.address, event.at)
}

/** The two holds that leave open whether the question is out: only "send again" goes on from there. */
export const isUncertain = (reason: HoldCode): boolean => reason === 'maybe-sent' || reason === 'rejected'

const isSameHold = ({ state }: Thread, event: Of<'AddressGiven'>): boolean =>
  (state.status === 'held' && state.to === event.address && state.reason === event.hold) ||
  (state.status === 'handoff' && state.reason === event.hold)
