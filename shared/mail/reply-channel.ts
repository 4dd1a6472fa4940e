import { isNetworks, isUnread } from '#domain/address'
import type { ReplyChannel } from '#domain/invitation'

const RELAY = 'reply.linkedin.com'
/** A broken header gives things with an @ that no mail can go to. */
const ADDRESS = /^[^\s<>@]+@[^\s<>@]+$/

/** The road to the inviter among the addresses the original names for answers. `own`: lower-case, never answered to. */
export function replyChannel(candidates: readonly (string | null)[], own: readonly string[]): ReplyChannel {
  for (const address of candidates) {
    if (address === null || own.includes(address)) continue
    if (address.endsWith(`@${RELAY}`)) return { kind: 'relay', address }
    if (isPersons(address)) return { kind: 'direct', address }
  }
  return { kind: 'none', address: null }
}

/** False for the networks' own addresses and those behind which nobody reads. */
export const isPersons = (address: string): boolean =>
  ADDRESS.test(address) && !isUnread(address) && !isNetworks(address)
