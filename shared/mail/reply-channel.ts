import type { ReplyChannel } from '#domain/invitation'
import { isAtHost } from './networks/host.ts'

const RELAY = 'reply.linkedin.com'
const NETWORKS = ['linkedin.com', 'xing.com', 'facebook.com', 'facebookmail.com']
/** A broken header gives things with an @ that no mail can go to. */
const ADDRESS = /^[^\s<>@]+@[^\s<>@]+$/
const NOBODY =
  /^(?:.*[._+-])?(?:no-?_?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|bounces?|notifications?|mailrobot)(?:[._+-].*)?$/i

/** The road to the inviter among the addresses the original names for answers. `own`: lower-case, never answered to. */
export function replyChannel(candidates: readonly (string | null)[], own: readonly string[]): ReplyChannel {
  for (const address of candidates) {
    if (address === null || own.includes(address)) continue
    if (address.endsWith(`@${RELAY}`)) return { kind: 'relay', address }
    if (isPersons(address)) return { kind: 'direct', address }
  }
  return { kind: 'none', address: null }
}

/** True for the networks' own addresses. */
export const isNetworks = (address: string): boolean => {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return NETWORKS.some((network) => isAtHost(host, network))
}

/** False for the networks' own addresses and those behind which nobody reads. */
export const isPersons = (address: string): boolean =>
  ADDRESS.test(address) && !NOBODY.test(address.slice(0, address.indexOf('@'))) && !isNetworks(address)
