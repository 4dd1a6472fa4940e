import type { Owner } from '#domain/owner'

/** An owner as the commands show them; times in ISO 8601, durations in ms, null = the service's setting. */
export const viewOwner = (owner: Owner, domain: string) => ({
  addresses: owner.addresses,
  name: owner.name,
  /** Where automatic forwards go; it is a secret. */
  intake: `${owner.alias}@${domain}`,
  mode: owner.mode,
  zone: owner.zone,
  digestHour: owner.digestHour,
  weekdays: owner.weekdays,
  digestPaused: owner.digestPaused,
  nextDigestAt: new Date(owner.nextDigestAt).toISOString(),
  grace: owner.grace,
  patience: owner.patience,
  recommend: owner.recommend,
  ignoreAlone: owner.ignoreAlone,
  createdAt: new Date(owner.createdAt).toISOString(),
})
