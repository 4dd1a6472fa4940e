/** The host of an address, in small letters. */
export const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** True for the domain itself and the hosts below it; never for one that only contains or resembles it. */
export const isAtHost = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`)

/** A network's own addresses reach its machines, never the inviter; a relay is no direct channel. */
export const isNetworks = (address: string): boolean =>
  NETWORKS.some((domain) => isAtHost(hostOf(address), domain))

const NETWORKS = ['linkedin.com', 'xing.com', 'facebook.com', 'facebookmail.com']

/** Whether its name says that nobody reads there, whatever stands around that. */
export const isUnread = (address: string): boolean => UNREAD.test(address.slice(0, address.lastIndexOf('@')))

const UNREAD =
  /^(?:.*[._+-])?(?:no[-_.]{0,2}reply|do[-_.]{0,2}not[-_.]{0,2}reply|mailer-daemon|postmaster|bounces?|notifications?|mailrobot)(?:[._+-].*)?$/i
