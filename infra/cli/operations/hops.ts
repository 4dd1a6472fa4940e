import type { OperatorOutputs } from '#aws/operator-outputs'

/** The queues between the functions. */
export const HOPS = ['invites', 'replies', 'feedback', 'work'] as const
export type HopName = (typeof HOPS)[number]

/** URLs of a queue and of its dead letters. */
export type Hop = { readonly queue: string; readonly dead: string }
export type Hops = Readonly<Record<HopName, Hop>>

/** The queues of a stage, as its stack puts them out. */
export const hopsOf = (get: (key: keyof OperatorOutputs) => string): Hops => ({
  invites: { queue: get('InvitesQueue'), dead: get('InvitesDeadLetters') },
  replies: { queue: get('RepliesQueue'), dead: get('RepliesDeadLetters') },
  feedback: { queue: get('FeedbackQueue'), dead: get('FeedbackDeadLetters') },
  work: { queue: get('WorkQueue'), dead: get('WorkDeadLetters') },
})

/** The queues of the local service, which stand beside its work queue. */
export const localHops = (workQueueUrl: string): Hops => {
  const urlOf = (name: string) => new URL(name, workQueueUrl).href
  return Object.fromEntries(
    HOPS.map((name) => [name, { queue: urlOf(name), dead: urlOf(`${name}-dead`) }]),
  ) as Hops
}
