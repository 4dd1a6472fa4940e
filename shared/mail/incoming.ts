import type { Inviter, Network, ReplyChannel } from '#domain/invitation'
import type { Mailbox } from './mailbox.ts'

/** How the original reached the assistant: in the body, as an attachment, by a filter, redirected, or not forwarded at all. */
export type Via = 'hand' | 'attachment' | 'auto' | 'redirect' | 'direct'

/** What a raw mail at the intake address says; the JSON of `hwm parse`. No value holds a secret of the mail. */
export type Reading = {
  readonly kind: 'invitation' | 'message' | 'accepted-notice' | 'forwarding-confirmation' | 'other'
  readonly network: Network | null
  readonly via: Via
  /** Who forwarded it; null where nobody did. */
  readonly forwarder: string | null
  /** Null unless kind is invitation, message or accepted-notice and the mail names somebody. */
  readonly inviter: Inviter | null
  readonly note: string | null
  readonly reminder: boolean
  readonly replyChannel: ReplyChannel
  readonly invitationId: string | null
  readonly language: string | null
  /** A mail program asks to confirm that it may forward here; `url` is https on the program's own host. */
  readonly confirmation: { readonly url: string; readonly code: string | null } | null
}

/** A reading with what the service needs besides. */
export type Incoming = {
  readonly reading: Reading
  /** The unwrapped mail. */
  readonly original: {
    readonly from: Mailbox | null
    readonly subject: string
    /** With angle brackets; null where a forward by hand lost it. */
    readonly messageId: string | null
    /** The writer's own words: a LinkedIn message's text, a person's trimmed answer; '' where there are none. */
    readonly text: string
  }
  /** The mailbox that a forwarding confirmation names as the one that wants to forward, lower case. */
  readonly confirmationFor: string | null
}
