import { hostOf } from '#domain/address'
import type { Line } from '../../body.ts'
import type { Original } from '../../original.ts'
import { isLinkedInAddress, resemblesLinkedIn } from './address.ts'
import { isButton } from './chrome.ts'
import { hasLookalike, type LinkFacts, leadsAway, linkFacts } from './links.ts'

/** By its sender; guest invitations of 2003 to 2012 came from the inviter's own address, and lists lose it. */
export function isOurs(
  { from, header, urlOf }: Original,
  lines: readonly Line[],
  facts: readonly LinkFacts[],
): boolean {
  const address = from?.address ?? null
  if (!isAskedByLinkedIn(address, facts) && (hasLookalike(lines, urlOf) || leadsAway(lines, urlOf, isButton)))
    return false
  if (address !== null && isLinkedInAddress(address)) return true
  if (header('return-path').some((path) => isLinkedInAddress(path.replace(/[<>\s]/g, '')))) return true
  if (address !== null && resemblesLinkedIn(hostOf(address))) return false
  const unquoted = linkFacts(
    lines.filter((line) => !line.raw.trimStart().startsWith('>')),
    urlOf,
  )
  const asks = unquoted.some((fact) => fact.asks)
  if (address === null && (from?.name ?? '') === '') return facts.length > 0
  if (address === null)
    return asks || facts.some((fact) => fact.template !== null) || /\blinkedin\b/i.test(from?.name ?? '')
  return asks && !/\blinkedin\b/i.test(from?.name ?? '')
}

/** A mail that asks with LinkedIn's own link and only names an unsafe profile is an invitation without one. */
export const isAskedByLinkedIn = (address: string | null, facts: readonly LinkFacts[]): boolean =>
  address !== null && isLinkedInAddress(address) && facts.some((fact) => fact.asks)
