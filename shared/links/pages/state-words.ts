import { HOLDS } from '#domain/hold'
import type { Thread } from '#domain/thread'
import { day, when } from '#text/when'

/** Where a thread stands, as a sentence for its owner; what was done at `now` was done just now. */
export const stateWords = (thread: Thread, zone: string, now: number | null = null): string => {
  const { state } = thread
  switch (state.status) {
    case 'asking':
      return `The question will be sent to ${state.to}, not before ${when(state.graceUntil, zone)}.`
    case 'held':
      return `The question to ${state.to} is held back: ${HOLDS[state.reason].says}`
    case 'handoff':
      return `Yours to ask.${state.reason === null ? '' : ` ${HOLDS[state.reason].says}`}`
    case 'asked':
      return `${state.by === 'owner' ? 'You asked' : 'Asked in your name'} ${state.at === now ? JUST_NOW : `on ${when(state.at, zone)}`}; no answer yet.`
    case 'answered':
      return `${wroteHow(thread)} ${when(state.at, zone)}.`
    case 'silent':
      return state.why === 'no answer' ? 'The question was not answered in time.' : 'Nobody asked in time.'
    case 'undeliverable':
      return state.why === 'bounced'
        ? 'The question could not be delivered.'
        : 'The question was reported as unwanted. This address is never written to again.'
    case 'decided':
      return `${state.by === 'owner' ? 'You' : 'Your rules'} ${state.decision === 'accept' ? 'accepted' : 'ignored'} this ${state.at === now ? JUST_NOW : `on ${day(state.at, zone)}`}.`
  }
}

/** Whether anybody put the question, so that what came back is an answer. */
export const wasAsked = ({ sent, history }: Thread): boolean =>
  sent !== null || history.some(({ event }) => event === 'OwnerAsked')

const wroteHow = (thread: Thread): string => {
  if (thread.answers.at(-1)?.via === 'note') return 'Wrote in the invitation, on'
  return wasAsked(thread) ? 'Answered on' : 'Wrote to you on'
}

// Node takes ten milliseconds to form its first date, which a cold start would wait for.
const JUST_NOW = 'just now'
