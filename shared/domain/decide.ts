import { bounce } from './bounce.ts'
import type { Event } from './event.ts'
import type { Policy } from './policy.ts'
import { begin, receiveAnswer, receiveInvitationAgain, receiveJudgement } from './receive.ts'
import { askedByOwner, decideByOwner, decideByPolicy, passTime, undo } from './resolve.ts'
import { approve, giveAddress, sendAgain, settleLost, settleRefused, settleSent } from './send.ts'
import type { Thread } from './thread.ts'
import type { Outcome } from './thread-change.ts'

const MAX_HISTORY = 60

/**
 * The whole behaviour: what an event makes of a thread, and what is newly to be done.
 * Pure: no clock, no randomness, no AWS. A repeated event changes nothing and yields no effect.
 * `thread` null is one that nobody has seen; only an invitation begins it.
 */
export const decide = (thread: Thread | null, event: Event, policy: Policy): Outcome => {
  if (thread === null) {
    if (event.kind !== 'InvitationReceived') return { thread, effects: [] }
    return remember(begin(event, policy), event)
  }
  const outcome = react(thread, event, policy)
  return outcome.thread === thread ? outcome : remember(outcome, event)
}

const react = (thread: Thread, event: Event, policy: Policy): Outcome<Thread> => {
  switch (event.kind) {
    case 'InvitationReceived':
      return receiveInvitationAgain(thread, event, policy)
    case 'AnswerReceived':
      return receiveAnswer(thread, event.answer, event.at)
    case 'AnswerJudged':
      return receiveJudgement(thread, event, policy)
    case 'QuestionSent':
      return settleSent(thread, event)
    case 'QuestionRefused':
      return settleRefused(thread, event)
    case 'QuestionLost':
      return settleLost(thread, event)
    case 'HardBounced':
      return bounce(thread, 'bounced', event.at)
    case 'Complained':
      return bounce(thread, 'complained', event.at)
    case 'OwnerDecided':
      return decideByOwner(thread, event.decision, event.at)
    case 'DecisionUndone':
      return undo(thread, event.at)
    case 'OwnerAsked':
      return askedByOwner(thread, event.at)
    case 'QuestionApproved':
      return approve(thread, event.at)
    case 'SendAgainRequested':
      return sendAgain(thread, event.at)
    case 'AddressGiven':
      return giveAddress(thread, event)
    case 'ShownInDigest':
      return decideByPolicy(thread, policy, event.at, event.news)
    case 'TimePassed':
      return passTime(thread, policy, event.at)
  }
}

const remember = ({ thread, effects }: Outcome<Thread>, event: Event): Outcome<Thread> => ({
  thread: {
    ...thread,
    history: [...thread.history, { at: event.at, event: event.kind, status: thread.state.status }].slice(
      -MAX_HISTORY,
    ),
  },
  effects,
})
