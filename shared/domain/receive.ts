import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { HOLDS, type HoldCode } from './hold.ts'
import { completed } from './invitation.ts'
import { type Judgement, wantsToStop } from './judgement.ts'
import type { Policy } from './policy.ts'
import { isUncertain } from './send.ts'
import type { Answer, Thread } from './thread.ts'
import { ask, become, hold, nothing, type Outcome, openState, withoutQuestion } from './thread-change.ts'

/** More answers than this are no conversation but a machine; the raw mail of the rest stays. */
const MAX_ANSWERS = 20

type InvitationReceived = Extract<Event, { kind: 'InvitationReceived' }>
type AnswerJudged = Extract<Event, { kind: 'AnswerJudged' }>
/** What would hold the question if it were asked: null for nothing, undefined where it may not be asked. */
type HoldIfAsked = HoldCode | null | undefined

/** First sight of an inviter. */
export const begin = (event: InvitationReceived, policy: Policy): Outcome<Thread> => {
  const { invitation, at } = event
  const unseen: Thread = {
    id: event.thread,
    owner: event.owner,
    createdAt: at,
    invitation,
    mail: event.mail,
    state: { status: 'handoff', since: at, reason: null },
    answers: [],
    pending: [],
    questions: 0,
    sent: null,
    newsAt: at,
    policyMayDecide: true,
    history: [],
  }
  return start(unseen, event, policy)
}

/** Answered by the note, handed off, held, or about to be asked. */
const start = (thread: Thread, event: InvitationReceived, policy: Policy): Outcome<Thread> => {
  const { invitation, at } = event
  const isReached = invitation.replyChannel.kind === 'direct'
  if (invitation.note !== null)
    return receiveAnswer(thread, noteAsAnswer(event, invitation.note), at, isReached ? event.hold : undefined)
  if (invitation.replyChannel.kind !== 'direct') return nothing(thread)
  if (event.hold !== null) return hold(thread, invitation.replyChannel.address, event.hold, at)
  return ask(thread, invitation.replyChannel.address, at, at + policy.grace)
}

/** A reminder or a repeat changes no state; it may bring a note or a fact that was not there before. */
export const receiveInvitationAgain = (
  thread: Thread,
  event: InvitationReceived,
  policy: Policy,
): Outcome<Thread> => {
  if (isProof(thread, event)) return start({ ...thread, invitation: event.invitation }, event, policy)
  const invitation = completed(thread.invitation, event.invitation)
  const known = invitation === thread.invitation ? thread : { ...thread, invitation }
  return event.invitation.note === null
    ? nothing(known)
    : receiveAnswer(known, noteAsAnswer(event, event.invitation.note), event.at, holdIfAsked(thread))
}

/**
 * What nothing proved is taken anew, address and all, from a later mail that is proved (G-01): where the guards held that
 * one at all, it was only for the owner's mode, which they look at last.
 */
const isProof = ({ state }: Thread, { invitation, hold, at }: InvitationReceived): boolean =>
  state.status === 'held' &&
  state.reason === 'unauthenticated' &&
  at > state.since &&
  invitation.replyChannel.kind === 'direct' &&
  (hold === null || hold === 'approve-mode')

/** An answer opens what was waiting, silent or ignored by policy; what the owner decided stays. */
export const receiveAnswer = (
  thread: Thread,
  answer: Answer,
  at: number,
  holdIfAsked?: HoldIfAsked,
): Outcome<Thread> => {
  if (isRepeat(thread, answer)) return nothing(thread)
  if (thread.answers.length >= MAX_ANSWERS)
    return {
      thread,
      effects: [{ kind: 'HearStop', text: answer.text, addresses: addressesOf(thread, answer) }],
    }
  const judge: Effect[] = answer.judgement === null ? [{ kind: 'JudgeAnswer', answer: answer.id }] : []
  const decidedByOwner =
    thread.state.status === 'decided' && thread.state.by === 'owner' ? thread.state : null
  const next: Thread = {
    ...thread,
    state: decidedByOwner
      ? { ...decidedByOwner, wroteAfter: true }
      : { status: 'answered', at, ...(holdIfAsked !== undefined && { holdIfAsked }) },
    answers: [...thread.answers, answer],
    pending: [...withoutQuestion(thread), ...judge],
    // What comes late, out of its order, is news all the same: digests show what is newer than they showed before.
    newsAt: Math.max(at, thread.newsAt + 1),
    sent: thread.sent ?? provenSend(thread, answer),
  }
  return { thread: next, effects: [...judge, ...wishesToStop(thread, answer, answer.judgement)] }
}

/** A note that surely gives no reason is no answer after all: its writer is asked, as one without a note would be. */
export const receiveJudgement = (thread: Thread, event: AnswerJudged, policy: Policy): Outcome<Thread> => {
  const { answer: id, judgement, at } = event
  const answer = thread.answers.find((candidate) => candidate.id === id)
  if (answer === undefined || answer.judgement !== null) return nothing(thread)
  const judged = become(thread, thread.state, {
    answers: thread.answers.map((each) => (each === answer ? { ...each, judgement } : each)),
    pending: thread.pending.filter((effect) => effect.kind !== 'JudgeAnswer' || effect.answer !== id),
    newsAt: Math.max(at, thread.newsAt),
  })
  return (
    askAfterAll(judged.thread, at, policy) ?? { ...judged, effects: wishesToStop(thread, answer, judgement) }
  )
}

/** The address that was, or would be, asked; null for a hand-off. */
export const askedAddress = (thread: Thread): string | null => {
  const state = openState(thread.state)
  if (thread.sent) return thread.sent.to
  if (state.status === 'asking' || state.status === 'held') return state.to
  return thread.invitation.replyChannel.kind === 'direct' ? thread.invitation.replyChannel.address : null
}

const askAfterAll = (thread: Thread, at: number, { grace, threshold }: Policy): Outcome<Thread> | null => {
  const { state, invitation, answers, sent } = thread
  if (state.status !== 'answered' || state.holdIfAsked === undefined) return null
  if (invitation.replyChannel.kind !== 'direct' || sent !== null) return null
  if (!answers.every(({ judgement }) => judgement && givesNoReason(judgement, threshold))) return null
  const { address } = invitation.replyChannel
  return state.holdIfAsked === null
    ? ask(thread, address, thread.newsAt, at + grace)
    : hold(thread, address, state.holdIfAsked, thread.newsAt)
}

const givesNoReason = (judgement: Judgement, threshold: number): boolean =>
  judgement.label === 'stranger' && judgement.confidence >= threshold && !wantsToStop(judgement)

/** By where a note finds the thread. */
const holdIfAsked = ({ state }: Thread): HoldIfAsked => {
  switch (state.status) {
    case 'asking':
      return state.claimedAt === null ? null : undefined
    case 'held':
      if (isUncertain(state.reason)) return undefined
      return HOLDS[state.reason].retries ? null : state.reason
    case 'answered':
      return state.holdIfAsked
    default:
      return undefined
  }
}

/** Who answers the question by mail has got it, whether or not SES ever said that it was sent. */
const provenSend = (thread: Thread, { via, at }: Answer): Thread['sent'] => {
  const to = askedAddress(thread)
  if (via !== 'mail' || thread.questions === 0 || to === null) return null
  const open = openState(thread.state)
  const claimedAt = open.status === 'asking' ? open.claimedAt : null
  return { to, at: claimedAt ?? at, messageId: '' }
}

const noteAsAnswer = (event: InvitationReceived, note: string): Answer => ({
  id: `note:${event.mail}`,
  at: event.at,
  via: 'note',
  from: null,
  expected: true,
  text: note,
  judgement: null,
})

const isRepeat = (thread: Thread, answer: Answer): boolean =>
  thread.answers.some((earlier) => earlier.id === answer.id || earlier.text === answer.text)

const wishesToStop = (thread: Thread, answer: Answer, judgement: Judgement | null): Effect[] => {
  if (judgement === null || !wantsToStop(judgement)) return []
  return addressesOf(thread, answer).map((address) => ({
    kind: 'SuppressAddress',
    address,
    why: 'opted out',
  }))
}

/** Whose mail ends when the answer is a wish to stop: who was asked, and who wrote it where that is beyond doubt. */
const addressesOf = (thread: Thread, answer: Answer): string[] =>
  [...new Set([askedAddress(thread), answer.expected ? answer.from : null])].filter(
    (address) => address !== null,
  )
