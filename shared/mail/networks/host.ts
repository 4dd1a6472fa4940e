/** True for the domain itself and the hosts below it; never for one that only contains or resembles it. */
export const isAtHost = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`)
