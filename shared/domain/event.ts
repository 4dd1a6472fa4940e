import type { HoldCode } from './hold.ts'
import type { Invitation } from './invitation.ts'
import type { Judgement } from './judgement.ts'
import type { Answer, Decision } from './thread.ts'

type At = { readonly at: number }

/** What happened to a thread. Names are past tense; time and ids are handed in. */
export type Event =
  | (At & {
      readonly kind: 'InvitationReceived'
      readonly thread: string
      readonly owner: string
      readonly mail: string
      readonly invitation: Invitation
      readonly hold: HoldCode | null
    })
  /** SES took the question, or its own event proved that it had. */
  | (At & {
      readonly kind: 'QuestionSent'
      readonly claim: string
      readonly to: string
      readonly messageId: string
    })
  /** A guard refused at the last moment; `retryAt` is when the reason may be gone, null for never. */
  | (At & {
      readonly kind: 'QuestionRefused'
      readonly claim: string
      readonly reason: HoldCode
      readonly retryAt: number | null
    })
  /** The claim is taken but nobody knows whether the mail went out. */
  | (At & { readonly kind: 'QuestionLost'; readonly claim: string; readonly claimedAt: number })
  | (At & { readonly kind: 'TimePassed' })
  | (At & { readonly kind: 'AnswerReceived'; readonly answer: Answer })
  | (At & { readonly kind: 'AnswerJudged'; readonly answer: string; readonly judgement: Judgement })
  | (At & { readonly kind: 'HardBounced' })
  | (At & { readonly kind: 'Complained' })
  | (At & { readonly kind: 'OwnerDecided'; readonly decision: Decision })
  | (At & { readonly kind: 'DecisionUndone' })
  | (At & { readonly kind: 'OwnerAsked' })
  | (At & { readonly kind: 'QuestionApproved' })
  | (At & { readonly kind: 'SendAgainRequested' })
  | (At & { readonly kind: 'AddressGiven'; readonly address: string; readonly hold: HoldCode | null })
  /** The thread has stood in a digest that showed its news as of `news`; the owner's policy may act now. */
  | (At & { readonly kind: 'ShownInDigest'; readonly news?: number })
