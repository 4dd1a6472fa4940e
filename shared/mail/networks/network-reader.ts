import type { Inviter, Network } from '#domain/invitation'
import type { Original } from '../original.ts'

/** What a network's mail says. Strings are clean single lines, but for `note` and `words`. */
export type NetworkReading = {
  readonly kind: 'invitation' | 'message' | 'accepted-notice' | 'other'
  readonly inviter: Inviter | null
  readonly note: string | null
  readonly reminder: boolean
  readonly invitationId: string | null
  /** The writer's own words: the text of a message or of a person's mail, '' in any other. */
  readonly words: string
  /** What tells the mail's language best: the inviter's own words, then the rest. */
  readonly spoken: readonly string[]
  /** Addresses that reach the inviter, best first. */
  readonly answerTo: readonly string[]
}

/** One network. `read` gives null for a mail that is not this network's. */
export type NetworkReader = {
  readonly network: Network
  readonly read: (original: Original) => NetworkReading | null
}
