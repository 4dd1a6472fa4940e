import type { Recommendation } from '#domain/policy'
import type { ByHand } from '#text/by-hand'
import type { PastWeek } from './week.ts'

/** What a digest shows; every text is plain and bounded, every URL may be linked. */
export type Digest = {
  /** The owner's local date, `2026-11-24`. */
  readonly date: string
  /** `3 need you, 5 need nothing, 1 could not be sent`. */
  readonly summary: string
  readonly sections: readonly Section[]
  readonly parked: readonly ParkedLine[]
  /** In the first digest of a week. */
  readonly week: Week | null
  /** To be kept with this digest and handed to the next one. */
  readonly weeks: readonly PastWeek[]
  /** Threads and mails that did not fit and come with the next digest. */
  readonly more: number
  /** The number on each card, for commands by mail. */
  readonly numbers: Readonly<Record<number, string>>
  /** Thread id → the `newsAt` that this digest shows. */
  readonly shown: Readonly<Record<string, number>>
  /** Those that will be ignored unless the owner objects, as this digest or an earlier one says. */
  readonly warned: readonly string[]
  /** Parked mail that it lists, by id. */
  readonly parkedShown: readonly string[]
  readonly pauseLink: string
  readonly inboxLink: string
  /** Where the owner forwards invitations to. */
  readonly intake: string
}

export type SectionKey =
  | 'answered'
  | 'yours'
  | 'held'
  | 'wrote'
  | 'undeliverable'
  | 'reminder'
  | 'leaving'
  | 'silent'
  | 'later'
  | 'asked'
  | 'ignored'
  | 'open'

export type Section = {
  readonly title: string
  readonly cards: readonly Card[]
  /** Open threads that an earlier digest showed: a line each. */
  readonly folded: boolean
}

export type Card = {
  readonly number: number
  readonly thread: string
  readonly section: SectionKey
  readonly name: string
  /** Headline and place; empty where nothing is known. */
  readonly about: string
  readonly view: string
  /** What it is, in one line, e.g. `Says that you have met (quite sure, 97%)`. */
  readonly says: string
  readonly recommendation: Recommendation | null
  /** The inviter's words, those that decided marked. */
  readonly quote: readonly Words[]
  readonly evidence: readonly string[]
  readonly facts: readonly string[]
  readonly warning: string | null
  readonly ready: (ByHand & { readonly profile: string | null }) | null
  /** The recommended one first. */
  readonly buttons: readonly Button[]
}

export type Words = { readonly text: string; readonly decisive: boolean }
export type Button = { readonly label: string; readonly url: string; readonly main: boolean }

/** One bar: `count` out of `of`. */
export type Bar = {
  readonly label: string
  readonly count: number
  readonly of: number
  readonly percent: number
}
export type Week = { readonly responses: readonly Bar[]; readonly weeks: readonly Bar[] }

export type ParkedLine = {
  readonly from: string
  readonly subject: string
  readonly reason: string
  readonly at: string
}
