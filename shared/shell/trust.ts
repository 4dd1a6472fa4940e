import type { Owner } from '#domain/owner'
import type { Received } from './notification.ts'

/**
 * Whose mail it is: `trusted`, the owner's beyond doubt; `unproved`, sent to the owner's secret alias without
 * a proof of its sender, so that its question waits for approval; `stranger`, nobody's: dropped without an answer.
 */
export type Trust = 'trusted' | 'unproved' | 'stranger'

/**
 * G-01. A forward by hand is proved by DMARC of the owner's own address. What a filter forwards or redirects bears
 * the original's From, so the secret alias stands for the owner and DMARC proves the original.
 */
export const trustOf = (mail: {
  readonly byHand: boolean
  readonly from: string | null
  readonly dmarc: Received['dmarc']
  readonly toAlias: boolean
  readonly owner: Owner
}): Trust => {
  const passes = mail.dmarc === 'PASS'
  if (!mail.byHand && passes) return mail.toAlias ? 'trusted' : 'unproved'
  if (!mail.byHand) return mail.toAlias ? 'unproved' : 'stranger'
  if (mail.from === null || !mail.owner.addresses.includes(mail.from)) return 'stranger'
  if (passes) return 'trusted'
  // GRAY: the domain publishes no DMARC record. A FAIL is a forgery of one that does.
  return mail.toAlias && mail.dmarc === 'GRAY' ? 'unproved' : 'stranger'
}
