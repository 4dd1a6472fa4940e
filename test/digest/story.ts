import type { DigestInput } from '#digest/digest'
import { decide } from '#domain/decide'
import type { Event } from '#domain/event'
import type { HoldCode } from '#domain/hold'
import type { Invitation, Inviter } from '#domain/invitation'
import type { Judgement, Label } from '#domain/judgement'
import { DAY, DEFAULT_POLICY, HOUR, MINUTE } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { anOwner } from '#test/store/an-owner'

/** Monday morning in Berlin; the digest comes a day later. */
export const MONDAY = Date.parse('2026-11-23T08:00:00Z')
export const NOW = MONDAY + DAY

const OWNER = anOwner({
  id: 'ownerownerownero',
  name: 'Ron Example',
  alias: 'k7m2n4p5q6r7s2t3',
  zone: 'Europe/Berlin',
  createdAt: MONDAY - 30 * DAY,
  nextDigestAt: NOW,
})

const BASE = 'https://met.example.com/l/'
/** As long as a real token: 68 letters. */
export const link = (action: string, thread: string): string =>
  `${BASE}${`k${action}${thread}`.padEnd(68, 'x')}`

type Told = { readonly name: string; readonly headline?: string } & Partial<Omit<Invitation, 'inviter'>>

const invitation = ({ name, headline, ...more }: Told): Invitation => ({
  network: 'linkedin',
  inviter: { name, headline: headline ?? null, location: null, profileUrl: null, mutualConnections: null },
  note: null,
  reminder: false,
  replyChannel: { kind: 'direct', address: addressOf(name) },
  invitationId: null,
  language: 'en',
  messageId: '<invitation.1@mail.example.org>',
  ...more,
})

const addressOf = (name: string): string =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.') || 'somebody'}@example.org`

export const withInviter = (told: Told, more: Partial<Inviter>): Invitation => {
  const made = invitation(told)
  return { ...made, inviter: { ...made.inviter, ...more } }
}

export type Step = (thread: Thread, at: number) => Event

/** A thread as the domain makes it: begun on Monday, then one step an hour. */
export const tell = (
  told: Told | Invitation,
  hold: HoldCode | null = null,
  ...steps: readonly Step[]
): Thread => {
  const of = 'inviter' in told ? told : invitation(told)
  const id = `t${base(of.inviter.name)}`.padEnd(16, 'a').slice(0, 16)
  const begin: Event = {
    kind: 'InvitationReceived',
    at: MONDAY,
    thread: id,
    owner: OWNER.id,
    mail: `mail-${id}`,
    invitation: of,
    hold,
  }
  return steps.reduce(
    (thread, step, index) => play(thread, step(thread, MONDAY + (index + 1) * HOUR)),
    play(null, begin),
  )
}

const play = (thread: Thread | null, event: Event): Thread => {
  const next = decide(thread, event, DEFAULT_POLICY).thread
  if (next === null) throw new Error('there is no thread')
  return next
}

export const again = play

export const sent: Step = (thread, at) => ({
  kind: 'QuestionSent',
  at,
  claim: `${thread.id}.1`,
  to: thread.state.status === 'asking' ? thread.state.to : '',
  messageId: 'ses-1',
})

export const answers =
  (text: string, label: Label | null, more: Partial<Judgement> = {}, from?: string): Step =>
  (thread, at) => ({
    kind: 'AnswerReceived',
    answer: {
      id: `answer-${at}`,
      at,
      via: 'mail',
      from: from ?? addressOf(thread.invitation.inviter.name),
      expected: from === undefined,
      text,
      judgement: label && {
        label,
        confidence: 0.97,
        evidence: [text.split(/[.,]/)[0] ?? ''],
        suppress: false,
        ...more,
      },
    },
    at,
  })

export const bounced: Step = (_, at) => ({ kind: 'HardBounced', at })
export const weekLater: Step = (_, at) => ({ kind: 'TimePassed', at: at + 8 * DAY })
export const shownOnce: Step = (_, at) => ({ kind: 'ShownInDigest', at })
export const decides =
  (decision: 'accept' | 'ignore'): Step =>
  (_, at) => ({ kind: 'OwnerDecided', decision, at })
export const undoes: Step = (_, at) => ({ kind: 'DecisionUndone', at })
export const lost: Step = (thread, at) => ({
  kind: 'QuestionLost',
  at: at + HOUR,
  claim: `${thread.id}.1`,
  claimedAt: at - 40 * MINUTE,
})

export const noted = (told: Told, text: string, label: Label): Thread =>
  tell({ ...told, note: text }, null, (thread, at) => ({
    kind: 'AnswerJudged',
    at,
    answer: thread.answers[0]?.id ?? '',
    judgement: { label, confidence: 0.95, evidence: [text], suppress: false },
  }))

export const input = (threads: readonly Thread[], more: Partial<DigestInput> = {}): DigestInput => ({
  owner: OWNER,
  policy: DEFAULT_POLICY,
  now: NOW,
  date: '2026-11-24',
  threads,
  parked: [],
  shown: {},
  shownParked: [],
  warned: [],
  link,
  pauseLink: link('pause', ''),
  inboxLink: link('inbox', ''),
  intake: 'invites@met.example.com',
  ...more,
})

const base = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')
