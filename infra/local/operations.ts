import type { Owner } from '#domain/owner'
import type { NewOwner, ParkedView, ThreadView } from '#shell/operate'
import type { DigestOutcome } from '#shell/send-digest'

/** What the owner's pages ask of the store; the real ones are shared/shell/operate.ts. */
export type Operations = {
  readonly ensureOwner: (owner: NewOwner) => Promise<Owner>
  readonly listOwners: () => Promise<readonly Owner[]>
  readonly listThreads: () => Promise<readonly ThreadView[]>
  readonly listParked: () => Promise<readonly ParkedView[]>
  /** Sends today's digest now. `owner`: id. */
  readonly sendDigest: (owner: string, at: number) => Promise<DigestOutcome>
  readonly isIntakeAlias: (localPart: string) => Promise<boolean>
}
