/** What the owner's pages and the commands ask of the store; see shared/shell/operate.ts. */
export type Operations = {
  readonly ensureOwner: (owner: {
    name: string | null
    address: string
    zone: string
    digestHour: number
    at: number
  }) => Promise<unknown>
  readonly listOwners: () => Promise<readonly { address: string; alias: string }[]>
  readonly listThreads: () => Promise<readonly ThreadView[]>
  readonly listParked: () => Promise<readonly ParkedView[]>
  readonly sendDigest: (owner: string, at: number) => Promise<unknown>
  readonly isIntakeAlias: (localPart: string) => Promise<boolean>
}

export type ThreadView = {
  readonly id: string
  readonly owner: string
  readonly status: string
  readonly inviter: { readonly name: string; readonly headline: string | null }
  readonly label: string | null
  readonly confidence: number | null
  readonly recommendation: string | null
  readonly decision: string | null
  readonly reason: string | null
}

export type ParkedView = {
  readonly id: string
  readonly at: string
  readonly from: string
  readonly subject: string
  readonly reason: string
}
