import type { Owner } from '#domain/owner'
import type { Received } from './notification.ts'
import type { Shell } from './shell.ts'

/**
 * Whose mail it is: `trusted`, the owner's beyond doubt; `unproved`, sent to the owner's secret alias without
 * a proof of its sender, so that its question waits for approval; `claimed`, sent to the shared address in the name of
 * a filter, so that it may begin a thread in the same way, and never change one; `stranger`, nobody's: dropped without an answer.
 */
export type Trust = 'trusted' | 'unproved' | 'claimed' | 'stranger'

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
  if (!mail.byHand && passes) return mail.toAlias ? 'trusted' : 'claimed'
  if (!mail.byHand) return mail.toAlias ? 'unproved' : 'stranger'
  if (mail.from === null || !mail.owner.addresses.includes(mail.from)) return 'stranger'
  if (passes) return 'trusted'
  // GRAY: the domain publishes no DMARC record. A FAIL is a forgery of one that does.
  return mail.toAlias && mail.dmarc === 'GRAY' ? 'unproved' : 'stranger'
}

/** Why nothing came of a mail whose owner is only claimed. */
export const onlyClaimed = ({ config }: Shell, { alias }: Owner): string =>
  `A filter sent it to the address that all owners share, where nothing proves whose it is. Let the filter send to ${alias}@${config.domain}, which is yours alone.`
