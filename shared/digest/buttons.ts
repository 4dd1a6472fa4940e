import { actionsOf } from '#domain/actions'
import type { ThreadAction } from '#domain/link'
import { type Policy, recommend } from '#domain/policy'
import type { Thread } from '#domain/thread'
import type { Button } from './view.ts'

export type Link = (action: ThreadAction, thread: string) => string

const LABELS: Readonly<Record<ThreadAction, string>> = {
  accept: 'Accept',
  ignore: 'Ignore',
  undo: 'Undo',
  asked: 'I have asked',
  send: 'Send the question',
  again: 'Send it again',
  address: 'I know the address',
  view: 'See everything',
}

/** What the owner can press, the recommended first and marked as main. */
export const buttonsOf = (thread: Thread, policy: Policy, now: number, link: Link): readonly Button[] =>
  actionsOf(thread, policy, now).map((action, index) => ({
    ...(index === 0 && action === 'view' && recommend(thread, policy) === 'review'
      ? { label: 'Review', main: true }
      : { label: LABELS[action], main: index === 0 && action !== 'view' }),
    url: link(action, thread.id),
  }))
