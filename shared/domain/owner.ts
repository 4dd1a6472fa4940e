import type { Label } from './judgement.ts'
import { DEFAULT_POLICY, type Policy, type Recommendation } from './policy.ts'

/** Whom the assistant works for, and how they want it. */
export type Owner = {
  readonly id: string
  /** As it stands in the question; null until a trusted forward shows it. */
  readonly name: string | null
  /** Lower case; the first is where digests go. Only verified ones count. */
  readonly addresses: readonly string[]
  /** Local part of the secret intake address. */
  readonly alias: string
  readonly mode: 'auto' | 'approve'
  /** IANA zone, e.g. `Europe/Berlin`. */
  readonly zone: string
  /** Local hour of the digest, 0 to 23. */
  readonly digestHour: number
  /** Days with a digest, 1 = Monday … 7 = Sunday; null: every day. */
  readonly weekdays: readonly number[] | null
  readonly digestPaused: boolean
  /** When digests were last paused or resumed, by whatever way; left out: never. */
  readonly digestsSetAt?: number
  /** Milliseconds; null = the service's setting. */
  readonly grace: number | null
  readonly patience: number | null
  readonly recommend: Partial<Readonly<Record<Label, Recommendation>>>
  readonly ignoreAlone: readonly (Label | 'silent')[] | null
  /** The question in the owner's own words; null: ours. */
  readonly wording: string | null
  readonly createdAt: number
  /** When the next digest is due. */
  readonly nextDigestAt: number
  /** Local date of the last digest that went out, e.g. `2026-11-24`. */
  readonly lastDigest: string | null
}

/** The service's settings that an owner may overrule, durations in milliseconds. */
export type Defaults = Pick<Policy, 'grace' | 'patience' | 'threshold'>

export const policyOf = (owner: Owner, defaults: Defaults): Policy => ({
  grace: owner.grace ?? defaults.grace,
  patience: owner.patience ?? defaults.patience,
  threshold: defaults.threshold,
  recommend: { ...DEFAULT_POLICY.recommend, ...owner.recommend },
  ignoreAlone: owner.ignoreAlone ? new Set(owner.ignoreAlone) : DEFAULT_POLICY.ignoreAlone,
})

/** How the owner is called in mail; the address where no name is known. */
export const nameOf = (owner: Owner): string => owner.name ?? owner.addresses[0] ?? owner.id
