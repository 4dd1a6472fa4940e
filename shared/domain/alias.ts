import type { Invitation, Inviter, Network } from './invitation.ts'

/** One way to recognise an inviter; a lower level is stronger. */
export type Alias = { readonly level: 1 | 2 | 3 | 4; readonly value: string }

/** The names under which this inviter may be known already, strongest first. */
export const aliasesOf = (invitation: Invitation): readonly Alias[] => [
  ...(invitation.invitationId
    ? [{ level: 1, value: `${invitation.network}:${invitation.invitationId}` } as const]
    : []),
  ...profileAlias(invitation.inviter),
  ...(invitation.replyChannel.kind === 'direct' ? [addressAlias(invitation.replyChannel.address)] : []),
  ...nameAliases(invitation.network, invitation.inviter),
]

export const addressAlias = (address: string): Alias => ({ level: 3, value: address.toLowerCase() })

export const profileAlias = (inviter: Inviter): readonly Alias[] =>
  inviter.profileUrl ? [{ level: 2, value: inviter.profileUrl.toLowerCase() }] : []

/**
 * Weak: two people may share it, so it joins a thread only when exactly one open thread has it. The bare name comes last,
 * since a reminder may leave the headline out.
 */
export const nameAliases = (network: Network, { name, headline }: Inviter): readonly Alias[] =>
  [...new Set([fold(headline ?? ''), ''])].map((headed) => ({
    level: 4,
    value: [network, fold(name), headed].join('|'),
  }))

/** Case, accents and blanks do not tell people apart. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
