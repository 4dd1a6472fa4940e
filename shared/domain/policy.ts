import { LABELS, type Label, wantsToStop } from './judgement.ts'
import type { Answer, Thread } from './thread.ts'
import { openState } from './thread-change.ts'

export type Recommendation = 'accept' | 'review' | 'ignore'

/** An owner's rules, as `decide` needs them. Durations in milliseconds. */
export type Policy = {
  readonly grace: number
  readonly patience: number
  /** An ignore less sure than this is a review. */
  readonly threshold: number
  /** What the digest recommends for each label. */
  readonly recommend: Readonly<Record<Label, Recommendation>>
  /** What is ignored without the owner after it was shown once. */
  readonly ignoreAlone: ReadonlySet<Label | 'silent'>
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const DEFAULT_POLICY: Policy = {
  grace: 10 * MINUTE,
  patience: 7 * DAY,
  threshold: 0.95,
  recommend: {
    met: 'accept',
    mutual_contact: 'review',
    shared_interest: 'review',
    sales_pitch: 'ignore',
    withdrawn: 'ignore',
    opt_out: 'ignore',
    question: 'review',
    stranger: 'ignore',
  },
  ignoreAlone: new Set(['stranger', 'withdrawn', 'opt_out', 'silent'] as const),
}

/** The answer that speaks best for the inviter: first in the order of LABELS, the surer one of two alike. Null when none is judged. */
export const bestAnswer = (thread: Thread): Judged | null =>
  answersThatCount(thread)
    .filter(isJudged)
    .sort((a, b) => rank(a) - rank(b) || b.judgement.confidence - a.judgement.confidence)[0] ?? null

/** Whether they want no more mail, in whichever answer, however well another speaks for them. */
export const hasAskedToStop = ({ answers }: Thread): boolean =>
  answers.some(({ judgement }) => judgement !== null && wantsToStop(judgement))

/** What the digest recommends; null while there is no answer to go by. */
export const recommend = (thread: Thread, policy: Policy): Recommendation | null => {
  const best = bestAnswer(thread)
  if (best === null) return isSilent(thread) ? 'ignore' : null
  const wanted = policy.recommend[best.judgement.label]
  return wanted === 'ignore' && best.judgement.confidence < policy.threshold ? 'review' : wanted
}

/** Whether the policy ignores this thread by itself once the owner has seen it. Accepting is never automatic. */
export const isIgnoredAlone = (thread: Thread, policy: Policy): boolean => {
  if (!thread.policyMayDecide || recommend(thread, policy) !== 'ignore') return false
  const best = bestAnswer(thread)
  if (best === null) return policy.ignoreAlone.has('silent')
  return (
    thread.answers.every((answer) => answer.expected && answer.judgement !== null) &&
    policy.ignoreAlone.has(best.judgement.label)
  )
}

/** A note without a reason counts only while it is all that answers: not once the question was decided on. */
const answersThatCount = ({ answers, state }: Thread): readonly Answer[] => {
  const others = answers.filter(({ via, judgement }) => via !== 'note' || judgement?.label !== 'stranger')
  return others.length === 0 && openState(state).status === 'answered' ? answers : others
}

type Judged = Answer & { readonly judgement: NonNullable<Answer['judgement']> }

const isJudged = (answer: Answer): answer is Judged => answer.judgement !== null
const rank = (answer: Judged): number => LABELS.indexOf(answer.judgement.label)
const isSilent = (thread: Thread): boolean =>
  thread.state.status === 'silent' ||
  (thread.state.status === 'decided' && thread.state.before.status === 'silent')
