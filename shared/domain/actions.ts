import { HOLDS } from './hold.ts'
import type { ThreadAction } from './link.ts'
import { type Policy, recommend } from './policy.ts'
import { UNDO_TIME } from './resolve.ts'
import { isUncertain } from './send.ts'
import type { Thread } from './thread.ts'

/** What the owner can do about a thread now, the recommended first. */
export const actionsOf = (thread: Thread, policy: Policy, now: number): readonly ThreadAction[] => {
  const { state } = thread
  switch (state.status) {
    case 'answered':
    case 'silent':
      return byRecommendation(thread, policy)
    case 'undeliverable':
      return ['ignore', 'accept', 'view']
    case 'handoff':
      return ['asked', 'address', 'accept', 'ignore', 'view']
    case 'held':
      if (isUncertain(state.reason)) return ['again', 'accept', 'ignore', 'view']
      return [
        ...(HOLDS[state.reason].approvable ? (['send'] as const) : []),
        'address',
        'accept',
        'ignore',
        'view',
      ]
    case 'asking':
    case 'asked':
      return ['view', 'accept', 'ignore']
    case 'decided': {
      const other = state.decision === 'accept' ? 'ignore' : 'accept'
      return now - state.at <= UNDO_TIME ? ['undo', other, 'view'] : [other, 'view']
    }
  }
}

const byRecommendation = (thread: Thread, policy: Policy): readonly ThreadAction[] => {
  switch (recommend(thread, policy)) {
    case 'accept':
      return ['accept', 'ignore', 'view']
    case 'ignore':
      return ['ignore', 'accept', 'view']
    case 'review':
    case null:
      return ['view', 'accept', 'ignore']
  }
}
