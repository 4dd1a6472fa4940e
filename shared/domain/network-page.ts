import type { Invitation, Network } from './invitation.ts'

export const NETWORK_NAMES: Readonly<Record<Network, string>> = {
  linkedin: 'LinkedIn',
  xing: 'XING',
  facebook: 'Facebook',
  person: 'mail',
}

const REQUESTS: Readonly<Record<Exclude<Network, 'person'>, string>> = {
  linkedin: 'https://www.linkedin.com/mynetwork/invitation-manager/',
  xing: 'https://www.xing.com/network/requests',
  facebook: 'https://www.facebook.com/friends/requests',
}
const HOSTS = new Set(['www.linkedin.com', 'www.xing.com', 'www.facebook.com'])

/** The inviter's profile, when it is https on a network's own host; else null. */
export const profileOf = ({ inviter }: Invitation): string | null => {
  const url = inviter.profileUrl === null ? null : URL.parse(inviter.profileUrl)
  return url?.protocol === 'https:' && HOSTS.has(url.host) && url.username === '' ? url.href : null
}

/** Where the owner can accept: the profile, or the network's page of open invitations; null for plain mail. */
export const networkPage = (invitation: Invitation): { url: string; label: string } | null => {
  const { network, inviter } = invitation
  const profile = profileOf(invitation)
  if (profile !== null) return { url: profile, label: `${inviter.name} on ${hostName(network)}` }
  if (network === 'person') return null
  return { url: REQUESTS[network], label: `Your invitations on ${NETWORK_NAMES[network]}` }
}

const hostName = (network: Network): string => (network === 'person' ? 'the web' : NETWORK_NAMES[network])
