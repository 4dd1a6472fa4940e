import type { Event } from '#domain/event'
import { OWNERS_WORDS } from '#domain/resolve'
import type { Decision, Thread } from '#domain/thread'
import { wasAsked } from './state-words.ts'

const HISTORY_WORDS: Readonly<Record<Event['kind'], string>> = {
  InvitationReceived: 'The invitation came',
  QuestionSent: 'The question was sent',
  QuestionRefused: 'The question could not be sent',
  QuestionLost: 'It is not certain that the question was sent',
  TimePassed: 'Time passed',
  AnswerReceived: 'An answer came',
  AnswerJudged: 'What they wrote was judged',
  HardBounced: 'The mail could not be delivered',
  Complained: 'The mail was reported as unwanted',
  OwnerDecided: 'You decided, and undid it later',
  DecisionUndone: 'The decision was undone',
  OwnerAsked: 'You asked by yourself',
  QuestionApproved: 'You approved the question',
  SendAgainRequested: 'You had it sent again',
  AddressGiven: 'You gave the address',
  ShownInDigest: 'Your rules ignored it after the digest',
}

/** What happened to a thread, oldest first, in words for its owner. */
export const historyOf = (thread: Thread): readonly { readonly at: number; readonly says: string }[] =>
  thread.history.map(({ at, event }, index) => ({ at, says: saysOf(thread, event, index) }))

const saysOf = (thread: Thread, event: string, index: number): string => {
  const decision = event === 'OwnerDecided' ? decisionAt(thread, index) : null
  if (decision !== null) return decision === 'accept' ? 'You accepted' : 'You ignored it'
  if (event === 'AnswerReceived' && !wasAsked(thread)) return 'They wrote to you'
  return Object.hasOwn(HISTORY_WORDS, event) ? HISTORY_WORDS[event as Event['kind']] : event
}

/** Told by the state, since each decision that was not undone turned the one before; null for what was undone. */
const decisionAt = ({ history, state }: Thread, index: number): Decision | null => {
  const later = history.slice(index + 1).filter(({ event }) => OWNERS_WORDS.has(event))
  if (state.status !== 'decided' || later.some(({ event }) => event === 'DecisionUndone')) return null
  const isSame = later.length % 2 === 0
  return isSame === (state.decision === 'accept') ? 'accept' : 'ignore'
}
