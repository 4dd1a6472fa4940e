import type { Event } from './event.ts'
import { HOLDS, type HoldCode } from './hold.ts'
import { MINUTE } from './policy.ts'
import type { Thread } from './thread.ts'
import {
  ask,
  askAgain,
  askApproved,
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
  const isNamed = thread.sent !== null && thread.sent.messageId !== ''
  if (isNamed || (thread.sent !== null && event.messageId === '')) return nothing(thread)
  const { status } = openState(thread.state)
  const waiting = status === 'asking' || status === 'held' || status === 'handoff'
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
  const question = pendingQuestion(thread) ?? questionGivenBack(thread, event)
  // One from before the question was decided on anew is a repeat.
  if (question?.claim !== event.claim || event.at < question.notBefore) return nothing(thread)
  if (event.retryAt === null) return hold(thread, question.to, event.reason, event.at)
  // A refusal that is known already set this very time, or a later one.
  if (event.retryAt <= question.notBefore) return nothing(thread)
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

/** To us its claim looked lost, because somebody else was sending it; they say now that nothing went out. */
const questionGivenBack = (
  { id, state, questions }: Thread,
  { claim, reason, at }: Of<'QuestionRefused'>,
) => {
  if (state.status !== 'asking' || state.claimedAt === null || at < state.claimedAt) return undefined
  if (claim !== `${id}.${questions}` || (reason !== 'not-taken' && reason !== 'rejected')) return undefined
  return { kind: 'SendQuestion', claim, to: state.to, notBefore: state.claimedAt } as const
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

/** The owner overrules the hold. A word older than the hold is a repeat. */
export const approve = (thread: Thread, at: number): Outcome<Thread> => {
  const { state } = thread
  const may = state.status === 'held' && HOLDS[state.reason].approvable && at >= state.since
  return may ? askApproved(thread, state.to, at) : nothing(thread)
}

export const sendAgain = (thread: Thread, at: number): Outcome<Thread> => {
  const { state } = thread
  const may = state.status === 'held' && isUncertain(state.reason) && at >= state.since
  return may ? askAgain(thread, state.to, at) : nothing(thread)
}

/** The owner knows the inviter's address. Not while an earlier question may be on its way. */
export const giveAddress = (thread: Thread, event: Of<'AddressGiven'>): Outcome<Thread> => {
  const { state, invitation } = thread
  if (state.status !== 'handoff' && (state.status !== 'held' || isUncertain(state.reason)))
    return nothing(thread)
  // A word older than the state that it led to is a repeat.
  if (event.at < state.since) return nothing(thread)
  if (event.hold !== null && HOLDS[event.hold].noAddress) return nothing(thread)
  const replyChannel = { kind: 'direct', address: event.address } as const
  const known = invitation.replyChannel.kind === 'direct' && invitation.replyChannel.address === event.address
  if (known && event.hold !== null && event.hold === state.reason) return nothing(thread)
  const reachable = { ...thread, invitation: { ...invitation, replyChannel } }
  return event.hold === null
    ? ask(reachable, event.address, event.at, event.at)
    : hold(reachable, event.address, event.hold, event.at)
}

/** The hold that leaves open whether the question is out: only "send again" goes on from there. */
export const isUncertain = (reason: HoldCode): boolean => reason === 'maybe-sent'
