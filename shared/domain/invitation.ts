export type Network = 'linkedin' | 'xing' | 'facebook' | 'person'

/** How the inviter can be reached by mail; `relay` is answered from the owner's own mailbox only. */
export type ReplyChannel =
  | { readonly kind: 'direct'; readonly address: string }
  | { readonly kind: 'relay'; readonly address: string }
  | { readonly kind: 'none'; readonly address: null }

/** Who asked to connect. `profileUrl` is canonical (`https://www.linkedin.com/in/slug`) or null. */
export type Inviter = {
  readonly name: string
  readonly headline: string | null
  readonly location: string | null
  readonly profileUrl: string | null
  readonly mutualConnections: number | null
}

/** A request to connect, read out of a mail. All text is data: control and bidi characters are gone, markup is text. */
export type Invitation = {
  readonly network: Network
  readonly inviter: Inviter
  /** The inviter's own words; null when all it says is that the writer wants to connect. */
  readonly note: string | null
  readonly reminder: boolean
  readonly replyChannel: ReplyChannel
  readonly invitationId: string | null
  /** BCP 47 primary tag, or null when it cannot be told. */
  readonly language: string | null
  /** Message-ID of the original mail, with angle brackets; null where a forward by hand lost it. */
  readonly messageId: string | null
}

/** An invitation with what another copy of it tells besides; the same object when that is nothing. */
export const completed = (known: Invitation, other: Invitation): Invitation => {
  const inviter = filled(known.inviter, other.inviter, [
    'headline',
    'location',
    'profileUrl',
    'mutualConnections',
  ])
  const more = filled(known, other, ['invitationId', 'language', 'messageId'])
  const isReached = known.replyChannel.kind === 'none' && other.replyChannel.kind === 'relay'
  if (inviter === known.inviter && more === known && !isReached) return known
  return { ...more, inviter, replyChannel: isReached ? other.replyChannel : known.replyChannel }
}

const filled = <T>(known: T, other: T, fields: readonly (keyof T)[]): T => {
  const missing = fields.filter((field) => known[field] === null && other[field] !== null)
  return missing.length === 0
    ? known
    : { ...known, ...Object.fromEntries(missing.map((field) => [field, other[field]])) }
}
