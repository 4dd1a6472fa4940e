import type { Effect } from './effect.ts'
import type { HoldCode } from './hold.ts'
import { HOLDS } from './hold.ts'
import type { Decided, OpenState, State, Thread } from './thread.ts'

/** What `decide` answers: the thread as it is now and what is newly to be done. */
export type Outcome<T extends Thread | null = Thread | null> = {
  readonly thread: T
  readonly effects: readonly Effect[]
}

type SendQuestion = Extract<Effect, { kind: 'SendQuestion' }>

export const nothing = (thread: Thread): Outcome<Thread> => ({ thread, effects: [] })

export const become = (thread: Thread, state: State, more: Partial<Thread> = {}): Outcome<Thread> => ({
  thread: { ...thread, ...more, state },
  effects: [],
})

/** Held back or handed off, whichever the reason calls for. The question, if any was pending, is dropped. */
export const hold = (thread: Thread, to: string, reason: HoldCode, at: number): Outcome<Thread> => {
  const state: OpenState = HOLDS[reason].handoff
    ? { status: 'handoff', since: at, reason }
    : { status: 'held', to, reason, since: at }
  return become(thread, state, { pending: withoutQuestion(thread), newsAt: at })
}

/** The one question. One decided on earlier was never sent where this is called, so it keeps its claim. */
export const ask = (thread: Thread, to: string, at: number, graceUntil: number): Outcome<Thread> =>
  askUnder(thread, Math.max(thread.questions, 1), { to, notBefore: graceUntil }, at)

/** The same at once, because the owner said "send the question". */
export const askApproved = (thread: Thread, to: string, at: number): Outcome<Thread> =>
  askUnder(thread, Math.max(thread.questions, 1), { to, notBefore: at, approved: true }, at)

/** A new claim, hence a second question: only when the owner says "send again". */
export const askAgain = (thread: Thread, to: string, at: number): Outcome<Thread> =>
  askUnder(thread, thread.questions + 1, { to, notBefore: at, approved: true }, at)

const askUnder = (
  thread: Thread,
  number: number,
  wish: Omit<SendQuestion, 'kind' | 'claim'>,
  at: number,
): Outcome<Thread> => {
  const effect: Effect = { kind: 'SendQuestion', claim: `${thread.id}.${number}`, ...wish }
  return {
    thread: {
      ...thread,
      state: { status: 'asking', to: wish.to, graceUntil: wish.notBefore, claimedAt: null },
      pending: [...withoutQuestion(thread), effect],
      questions: number,
      newsAt: at,
    },
    effects: [effect],
  }
}

export const pendingQuestion = (thread: Thread): SendQuestion | undefined =>
  thread.pending.find((effect): effect is SendQuestion => effect.kind === 'SendQuestion')

export const withoutQuestion = (thread: Thread): readonly Effect[] =>
  thread.pending.filter((effect) => effect.kind !== 'SendQuestion')

export const openState = (state: State): OpenState => (state.status === 'decided' ? state.before : state)

/** Changes the open state, also where a decision lies on top of it. */
export const withOpenState = (state: State, open: OpenState): State =>
  state.status === 'decided' ? ({ ...state, before: open, pendingBefore: [] } satisfies Decided) : open
