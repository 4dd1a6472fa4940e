import { hostOf, isAtHost, isNetworks, isUnread } from './address.ts'
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
  if (
    suspicion.ownAddresses.includes(address) ||
    suspicion.ownDomains.some((own) => isAtHost(hostOf(address), own))
  )
    return 'own-address'
  if (suspicion.inviterIsOwner) return 'inviter-is-owner'
  if (suspicion.spam === 'FAIL') return 'spam'
  if (suspicion.spam === 'unsure') return 'spam-unsure'
  if (!suspicion.authenticated) return 'unauthenticated'
  return suspicion.mode === 'approve' ? 'approve-mode' : null
}

const MACHINE =
  /^(?:dont[-_.]?reply|no-?answer|daemon|owner-.+|.+-owner|.+-request|.+-bounces|bounces?[-+=].+|listserv|majordomo|lists?|auto-?(?:reply|mailer))$/

/** G-05: nobody reads there. `info@` and the like are often a human. */
const isMachine = (address: string): boolean => {
  const local = address.slice(0, address.lastIndexOf('@'))
  return MACHINE.test(local) || isUnread(address) || isNetworks(address)
}
