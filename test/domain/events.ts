import type { Event } from '#domain/event'
import type { HoldCode } from '#domain/hold'
import type { Invitation, ReplyChannel } from '#domain/invitation'
import type { Judgement, Label } from '#domain/judgement'
import type { Answer, Decision } from '#domain/thread'

/** Made-up people and events, each with only what a test cares about spelled out. Times in milliseconds from 0. */
export const ADA = 'ada@example.org'
const THREAD = 'thread'

export const direct = (address = ADA): ReplyChannel => ({ kind: 'direct', address })
export const relay: ReplyChannel = { kind: 'relay', address: 'm-abc@reply.linkedin.com' }
export const none: ReplyChannel = { kind: 'none', address: null }

export const invitation = (more: Partial<Invitation> = {}): Invitation => ({
  network: 'linkedin',
  inviter: {
    name: 'Ada Kroll',
    headline: 'Pump designer',
    location: null,
    profileUrl: 'https://www.linkedin.com/in/ada-kroll',
    mutualConnections: null,
  },
  note: null,
  reminder: false,
  replyChannel: direct(),
  invitationId: '6001',
  language: 'en',
  messageId: null,
  ...more,
})

export const invited = (
  more: Partial<Invitation> & { at?: number; hold?: HoldCode | null; mail?: string } = {},
): Event => {
  const { at = 0, hold = null, mail = `mail-${at}`, ...rest } = more
  return {
    kind: 'InvitationReceived',
    at,
    thread: THREAD,
    owner: 'owner',
    mail,
    invitation: invitation(rest),
    hold,
  }
}

export const claim = (number = 1): string => `${THREAD}.${number}`

export const sent = (at: number, number = 1, to = ADA): Event => ({
  kind: 'QuestionSent',
  at,
  claim: claim(number),
  to,
  messageId: `ses-${number}`,
})
export const refused = (at: number, reason: HoldCode, retryAt: number | null = null, number = 1): Event => ({
  kind: 'QuestionRefused',
  at,
  claim: claim(number),
  reason,
  retryAt,
})
export const lost = (at: number, claimedAt: number, number = 1): Event => ({
  kind: 'QuestionLost',
  at,
  claim: claim(number),
  claimedAt,
})
export const timePassed = (at: number): Event => ({ kind: 'TimePassed', at })
const answer = (more: Partial<Answer> & { at: number }): Answer => ({
  id: `<${more.at}@example.org>`,
  via: 'mail',
  from: ADA,
  expected: true,
  text: `words of ${more.at}`,
  judgement: null,
  ...more,
})
export const answered = (more: Partial<Answer> & { at: number }): Event => ({
  kind: 'AnswerReceived',
  at: more.at,
  answer: answer(more),
})
export const judgement = (label: Label, more: Partial<Judgement> = {}): Judgement => ({
  label,
  confidence: 0.97,
  evidence: [],
  suppress: false,
  ...more,
})
/** The answer that came at `of` is judged right away. */
export const judged = (of: number, label: Label, more: Partial<Judgement> = {}): Event => ({
  kind: 'AnswerJudged',
  at: of,
  answer: `<${of}@example.org>`,
  judgement: judgement(label, more),
})
export const decided = (at: number, decision: Decision): Event => ({ kind: 'OwnerDecided', at, decision })
export const undone = (at: number): Event => ({ kind: 'DecisionUndone', at })
export const ownerAsked = (at: number): Event => ({ kind: 'OwnerAsked', at })
export const approved = (at: number): Event => ({ kind: 'QuestionApproved', at })
export const sendAgain = (at: number): Event => ({ kind: 'SendAgainRequested', at })
export const addressGiven = (at: number, address = ADA, hold: HoldCode | null = null): Event => ({
  kind: 'AddressGiven',
  at,
  address,
  hold,
})
export const shown = (at: number): Event => ({ kind: 'ShownInDigest', at })
export const hardBounced = (at: number): Event => ({ kind: 'HardBounced', at })
export const complained = (at: number): Event => ({ kind: 'Complained', at })
