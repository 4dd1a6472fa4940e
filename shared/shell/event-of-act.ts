import type { Event } from '#domain/event'
import type { ThreadAction } from '#domain/link'

const EVENTS = {
  accept: { kind: 'OwnerDecided', decision: 'accept' },
  ignore: { kind: 'OwnerDecided', decision: 'ignore' },
  undo: { kind: 'DecisionUndone' },
  asked: { kind: 'OwnerAsked' },
  send: { kind: 'QuestionApproved' },
  again: { kind: 'SendAgainRequested' },
} as const satisfies Partial<Record<ThreadAction, unknown>>

/** The event of what an owner can do by one press or one word. */
export const eventOfAct = (act: keyof typeof EVENTS, at: number): Event => ({ ...EVENTS[act], at })
