import type { Owner } from '#domain/owner'

/** A made-up owner. */
export const anOwner = (more: Partial<Owner> = {}): Owner => ({
  id: 'owner',
  name: 'Ron Quill',
  addresses: ['ron@example.com'],
  alias: 'secretalias',
  mode: 'auto',
  zone: 'UTC',
  digestHour: 8,
  weekdays: null,
  wording: null,
  digestPaused: false,
  grace: null,
  patience: null,
  recommend: {},
  ignoreAlone: null,
  createdAt: 0,
  nextDigestAt: 0,
  lastDigest: null,
  ...more,
})
