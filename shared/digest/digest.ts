import type { Owner } from '#domain/owner'
import type { Parked } from '#domain/parked'
import type { Policy } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { shownLine } from '#text/plain-name'
import { shortDate, when } from '#text/when'
import type { Link } from './buttons.ts'
import { cardOf } from './card.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'
import { FOLDED, foldedSectionOf, inOrder, SECTION_KEYS, SECTION_TITLES, sectionOf } from './sections.ts'
import { summarise } from './summary.ts'
import type { Card, Digest, ParkedLine, SectionKey } from './view.ts'
import { type PastWeek, pictureWeek, withThisWeek } from './week.ts'

/** More than this are for the next day; each still fits as one line under Gmail's limit. */
const MOST_THREADS = 150
const MOST_PARKED = 20

export type DigestInput = {
  readonly owner: Owner
  readonly policy: Policy
  readonly now: number
  /** The owner's local date, `2026-11-24`. */
  readonly date: string
  /** Open ones, and those decided of late. */
  readonly threads: readonly Thread[]
  /** What the last digest kept of earlier weeks, oldest first; none where it kept nothing. */
  readonly weeks?: readonly PastWeek[]
  readonly parked: readonly Parked[]
  /** Thread id → the `newsAt` that an earlier digest showed. */
  readonly shown: Readonly<Record<string, number>>
  readonly shownParked: readonly string[]
  /** The threads of which an earlier digest said that the policy will ignore them. */
  readonly warned: readonly string[]
  readonly link: Link
  readonly pauseLink: string
  readonly inboxLink: string
  /** Where the owner forwards invitations to. */
  readonly intake: string
}

/** Today's digest: news in full, open threads that were shown before in a line each. Null when nothing is new (G-33). */
export const buildDigest = (input: DigestInput): Digest | null => {
  const { threads, shown, policy, owner, now, date, weeks: past = [] } = input
  const isLeaving = (thread: Thread): boolean => sectionOf(thread, policy) === 'leaving'
  const isNews = (thread: Thread): boolean =>
    // What is about to be asked is told once it was asked. What the policy ignores since it was changed stood there
    // before, but without that warning.
    (thread.newsAt > (shown[thread.id] ?? 0) && thread.state.status !== 'asking') ||
    (isLeaving(thread) && !input.warned.includes(thread.id))
  const listed = threads.filter((thread) => sectionOf(thread, policy) !== null).sort(inOrder(policy))
  const news = listed.filter(isNews).slice(0, MOST_THREADS)
  const open = listed
    .filter((thread) => !isNews(thread) && thread.state.status !== 'decided')
    .slice(0, MOST_THREADS - news.length)
  const parked = input.parked.filter(({ id }) => !input.shownParked.includes(id))
  if (news.length + parked.length === 0) return null

  const weeks = withThisWeek(past, threads, { date, now, zone: owner.zone, from: owner.createdAt })
  const told = [...news, ...open]
  const sectionIn = (thread: Thread): SectionKey | null =>
    isNews(thread) ? sectionOf(thread, policy) : foldedSectionOf(thread, policy)
  const cards = SECTION_KEYS.flatMap((section) =>
    told.filter((thread) => sectionIn(thread) === section).map((thread) => ({ thread, section })),
  ).map(({ thread, section }, index) => cardOf(thread, section, index + 1, input))
  return {
    date,
    summary: summarise(told, policy, parked.length),
    sections: inSections(cards),
    parked: parked.slice(0, MOST_PARKED).map((mail) => parkedLine(mail, owner.zone)),
    week: weeks === past ? null : pictureWeek(threads, weeks, now),
    weeks,
    more: listed.filter((thread) => isNews(thread) || thread.state.status !== 'decided').length - told.length,
    numbers: Object.fromEntries(cards.map(({ number, thread }) => [number, thread])),
    warned: listed
      .filter((thread) => isLeaving(thread) && (told.includes(thread) || !isNews(thread)))
      .map(({ id }) => id),
    shown: Object.fromEntries(told.map(({ id, newsAt }) => [id, newsAt])),
    parkedShown: parked.slice(0, MOST_PARKED).map(({ id }) => id),
    pauseLink: input.pauseLink,
    inboxLink: input.inboxLink,
    intake: input.intake,
  }
}

/** The mail: subject, text and html that say the same. */
export const renderDigest = (digest: Digest): { subject: string; text: string; html: string } => ({
  subject: `${digest.summary} · ${shortDate(digest.date)}`,
  text: renderText(digest),
  html: renderHtml(digest),
})

const inSections = (cards: readonly Card[]): Digest['sections'] =>
  SECTION_KEYS.map((key) => ({
    title: SECTION_TITLES[key],
    cards: cards.filter(({ section }) => section === key),
    folded: FOLDED.has(key),
  })).filter((section) => section.cards.length > 0)

const parkedLine = ({ from, subject, reason, at }: Parked, zone: string): ParkedLine => ({
  from: shownLine(from ?? '', 120) || 'unknown sender',
  subject: shownLine(subject ?? '', 120) || '(no subject)',
  reason,
  at: when(at, zone),
})
