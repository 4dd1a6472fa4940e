import { isUncertain } from './send.ts'
import type { OpenState, Thread } from './thread.ts'
import { become, nothing, type Outcome, openState, withOpenState, withoutQuestion } from './thread-change.ts'

/**
 * The question could not be delivered, or was called spam (G-34). The address itself is suppressed by whoever
 * took SES's word, since that holds whatever became of the thread.
 */
export const bounce = (thread: Thread, why: 'bounced' | 'complained', at: number): Outcome<Thread> => {
  if (thread.questions === 0 || !waitsForAnswer(openState(thread.state))) return nothing(thread)
  return become(thread, withOpenState(thread.state, { status: 'undeliverable', at, why }), {
    pending: withoutQuestion(thread),
    newsAt: thread.state.status === 'decided' ? thread.newsAt : at,
  })
}

/** Asked, or perhaps asked: that it bounced proves that it was. */
const waitsForAnswer = (state: OpenState): boolean =>
  state.status === 'asked' ||
  state.status === 'asking' ||
  (state.status === 'held' && isUncertain(state.reason))
