import type { HoldCode } from './hold.ts'
import type { Thread } from './thread.ts'

/** Somebody asked not to be written to, or was asked already: the owner gets no ready mail for it. */
const UNWANTED: ReadonlySet<HoldCode> = new Set(['suppressed', 'asked-before'])

/** Whether the owner gets a ready text to ask with. */
export const mayAskByHand = ({ state }: Thread): boolean =>
  state.status === 'handoff' && (state.reason === null || !UNWANTED.has(state.reason))

/** Where the owner can write to from their own mailbox; null where only the profile is left. */
export const addressByHand = (thread: Thread): string | null =>
  mayAskByHand(thread) ? thread.invitation.replyChannel.address : null
