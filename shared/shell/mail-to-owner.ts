import { nameOf, type Owner } from '#domain/owner'
import type { OutgoingMail } from '#mail/compose'
import type { Shell } from './shell.ts'

/** A plain mail from the service to its owner; digests set more. */
export const mailToOwner = (
  { config }: Shell,
  owner: Owner,
  mail: Pick<OutgoingMail, 'subject' | 'text' | 'at'> & Partial<OutgoingMail>,
): OutgoingMail => ({
  kind: 'other',
  from: { name: 'Have We Met', address: `have-we-met@${config.domain}` },
  to: { name: owner.name === null ? '' : nameOf(owner), address: owner.addresses[0] ?? '' },
  replyTo: null,
  html: null,
  inReplyTo: null,
  unsubscribe: null,
  ...mail,
})
