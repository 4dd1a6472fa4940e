import type { Effect } from './effect.ts'
import type { HoldCode } from './hold.ts'
import type { Invitation } from './invitation.ts'
import type { Judgement } from './judgement.ts'

/** What the inviter wrote: by mail, in the invitation's note, through LinkedIn, or forwarded by the owner. */
export type Answer = {
  /** Message-ID of the mail, or a hash of the text where there is none: a repeat has the same id. */
  readonly id: string
  readonly at: number
  readonly via: 'mail' | 'note' | 'linkedin' | 'forward'
  /** The address it came from; null for a note and what came through LinkedIn. */
  readonly from: string | null
  /** False when it came from another address than the one that was asked, or may have. */
  readonly expected: boolean
  /** Whether anybody may have written `from`: DMARC denies it. Absent in older ones. */
  readonly mayBeForged?: boolean
  /** '' for a mail without words. */
  readonly text: string
  /** How many files came with it, pictures of a signature among them. Absent in older ones. */
  readonly attached?: number
  /** Null until the judge has read it. */
  readonly judgement: Judgement | null
}

export type Decision = 'accept' | 'ignore'

type Asking = {
  readonly status: 'asking'
  readonly to: string
  readonly graceUntil: number
  readonly claimedAt: number | null
}
type Held = {
  readonly status: 'held'
  readonly to: string
  readonly reason: HoldCode
  readonly since: number
}
type Handoff = { readonly status: 'handoff'; readonly since: number; readonly reason: HoldCode | null }
type Asked = { readonly status: 'asked'; readonly by: 'service' | 'owner'; readonly at: number }
type Answered = {
  readonly status: 'answered'
  readonly at: number
  /** While nothing but notes answered and the question may still be asked: what would hold it, null for nothing. */
  readonly holdIfAsked?: HoldCode | null
}
type Silent = {
  readonly status: 'silent'
  readonly at: number
  readonly why: 'no answer' | 'never asked'
}
type Undeliverable = {
  readonly status: 'undeliverable'
  readonly at: number
  readonly why: 'bounced' | 'complained'
}
export type OpenState = Asking | Held | Handoff | Asked | Answered | Silent | Undeliverable
export type Decided = {
  readonly status: 'decided'
  readonly decision: Decision
  readonly by: 'owner' | 'policy'
  readonly at: number
  /** What undo goes back to. */
  readonly before: OpenState
  readonly pendingBefore: readonly Effect[]
  /** The inviter wrote after the owner had decided. */
  readonly wroteAfter: boolean
}
export type State = OpenState | Decided
export type Status = State['status']

/** Everything about one owner and one inviter. Times are milliseconds since 1970. */
export type Thread = {
  readonly id: string
  readonly owner: string
  readonly createdAt: number
  readonly invitation: Invitation
  /** The raw mail that made it, as the mail store names it. */
  readonly mail: string
  readonly state: State
  readonly answers: readonly Answer[]
  /** The outbox: effects that are decided and not yet done. */
  readonly pending: readonly Effect[]
  /** How many questions were ever decided on; the next claim's number. */
  readonly questions: number
  /** The question as SES took it; `messageId` '' where only the answer proves it. */
  readonly sent: { readonly to: string; readonly at: number; readonly messageId: string } | null
  /** When something last happened that the owner should see. */
  readonly newsAt: number
  /** False once the owner undid what the policy did: the policy does not decide this thread again. */
  readonly policyMayDecide: boolean
  /** Oldest first, at most 60. */
  readonly history: readonly { readonly at: number; readonly event: string; readonly status: Status }[]
}
