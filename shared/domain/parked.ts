/** A mail that made no thread: it names no inviter, could not be read, or does not say whose it is. The raw mail stays. */
export type Parked = {
  /** SES's id, which names the raw mail. */
  readonly id: string
  readonly owner: string | null
  readonly at: number
  readonly from: string | null
  readonly subject: string | null
  /** One sentence for the owner. */
  readonly reason: string
}
