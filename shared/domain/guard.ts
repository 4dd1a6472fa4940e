import type { HoldCode } from './hold.ts'

/** What is known about a mail and its owner before a question is decided on. */
export type Suspicion = {
  /** The address that would be asked. */
  readonly address: string
  /** Whether the forward proved to be the owner's (G-01). */
  readonly authenticated: boolean
  readonly spam: 'PASS' | 'FAIL' | 'unsure'
  readonly mode: 'auto' | 'approve'
  readonly ownAddresses: readonly string[]
  readonly ownDomains: readonly string[]
  readonly inviterIsOwner: boolean
}

/** The first guard that holds the question back, the ones that nobody can overrule first; null when none does. */
export const guard = (suspicion: Suspicion): HoldCode | null => {
  const address = suspicion.address.toLowerCase()
  if (isMachine(address)) return 'not-a-person'
  if (suspicion.ownAddresses.includes(address) || suspicion.ownDomains.some((own) => isUnder(address, own)))
    return 'own-address'
  if (suspicion.inviterIsOwner) return 'inviter-is-owner'
  if (suspicion.spam === 'FAIL') return 'spam'
  if (suspicion.spam === 'unsure') return 'spam-unsure'
  if (!suspicion.authenticated) return 'unauthenticated'
  return suspicion.mode === 'approve' ? 'approve-mode' : null
}

const MACHINE =
  /^(?:(?:no|do[-_.]?not|dont)[-_.]?reply|no-?answer|mailer-daemon|daemon|postmaster|bounces?|owner-.+|.+-owner|.+-request|.+-bounces|bounces?[-+=].+|listserv|majordomo|lists?|notifications?|auto-?(?:reply|mailer))$/
const MACHINE_SUFFIX = /(?:^|[-_.+])no-?reply(?:$|[-_.+])/
/** A network's own addresses reach its machines, never the inviter; a relay is no direct channel. */
const NETWORK_DOMAINS = ['linkedin.com', 'xing.com', 'facebookmail.com', 'facebook.com']

/** G-05: nobody reads there. `info@` and the like are often a human. */
const isMachine = (address: string): boolean => {
  const local = address.slice(0, address.lastIndexOf('@'))
  return (
    MACHINE.test(local) ||
    MACHINE_SUFFIX.test(local) ||
    NETWORK_DOMAINS.some((domain) => isUnder(address, domain))
  )
}

/** Whether an address is of a domain or one below it. */
export const isUnder = (address: string, domain: string): boolean => {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return host === domain || host.endsWith(`.${domain}`)
}
