import type { Label } from './judgement.ts'
import { bestAnswer, type Policy, type Recommendation, recommend } from './policy.ts'
import type { Answer, Decision, Thread } from './thread.ts'

/** What the owner made of what was recommended. */
export type Agreement = {
  /** `silent` where nobody answered. */
  readonly label: Label | 'silent'
  readonly confidence: number | null
  readonly recommendation: Recommendation
  /** Null where an ignore by policy was undone and nothing is decided since. */
  readonly decision: Decision | null
  /**
   * `undone`: the owner took back what the policy ignored. `left`: the policy ignored it and the owner let it be.
   * `unadvised`: review was recommended, so there was nothing to agree with.
   */
  readonly stance: 'agreed' | 'contradicted' | 'undone' | 'left' | 'unadvised'
  /** The answer that the label is of. */
  readonly answer: Answer | null
}

/**
 * Compares the owner's word with what was recommended on the answers that were there by then; by the policy of today,
 * since threads keep no former one. Null where nothing is decided, or nothing was recommended.
 */
export const agreementOf = (thread: Thread, policy: Policy): Agreement | null => {
  const { state } = thread
  if (state.status !== 'decided')
    return thread.policyMayDecide ? null : seen(thread, undoneAt(thread), 'ignore', null, 'undone')
  if (state.by === 'policy') return seen(thread, state.at, 'ignore', state.decision, 'left')
  const advice = recommend(upTo(thread, state.at), policy)
  if (advice === null) return null
  const stance = advice === 'review' ? 'unadvised' : advice === state.decision ? 'agreed' : 'contradicted'
  return seen(thread, state.at, advice, state.decision, stance)
}

/** The same where the owner's word contradicts what was recommended, or undid it; else null. */
export const contradictionOf = (thread: Thread, policy: Policy): Agreement | null => {
  const agreement = agreementOf(thread, policy)
  return agreement?.stance === 'contradicted' || agreement?.stance === 'undone' ? agreement : null
}

const seen = (
  thread: Thread,
  at: number,
  recommendation: Recommendation,
  decision: Decision | null,
  stance: Agreement['stance'],
): Agreement => {
  const best = bestAnswer(upTo(thread, at))
  return {
    label: best?.judgement.label ?? 'silent',
    confidence: best?.judgement.confidence ?? null,
    recommendation,
    decision,
    stance,
    answer: best,
  }
}

/** The thread as the owner had it before them: what came later cannot have been contradicted. */
const upTo = (thread: Thread, at: number): Thread => ({
  ...thread,
  answers: thread.answers.filter((answer) => answer.at <= at),
})

const undoneAt = ({ history }: Thread): number =>
  history.findLast(({ event }) => event === 'DecisionUndone')?.at ?? Number.POSITIVE_INFINITY
