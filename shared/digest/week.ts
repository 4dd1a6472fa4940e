import type { Label } from '#domain/judgement'
import { bestAnswer, DAY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { openState } from '#domain/thread-change'
import { day } from '#text/when'
import type { Bar, Week } from './view.ts'

const WEEK = 7 * DAY
const WEEKS = 4

const RESPONSES = [
  'Have met you',
  'Know someone you know',
  'Share an interest',
  'Gave no reason',
  'Did not answer',
  'Something else',
] as const
type Response = (typeof RESPONSES)[number]

const OF_LABEL: Readonly<Record<Label, Response>> = {
  met: 'Have met you',
  mutual_contact: 'Know someone you know',
  shared_interest: 'Share an interest',
  stranger: 'Gave no reason',
  sales_pitch: 'Something else',
  withdrawn: 'Something else',
  opt_out: 'Something else',
  question: 'Something else',
}

/** Mondays tell of the week: what was answered in the last seven days, and what was accepted in each of four weeks. */
export const isWeekly = (date: string): boolean => new Date(`${date}T12:00:00Z`).getUTCDay() === 1

/** Null when nothing happened. `threads`: those on which anything happened in the last four weeks. */
export const pictureWeek = (threads: readonly Thread[], now: number, zone: string): Week | null => {
  const came = threads
    .flatMap((thread) => responseOf(thread) ?? [])
    .filter(({ at }) => at > now - WEEK && at <= now)
  const responses = RESPONSES.map((label) =>
    bar(label, came.filter(({ response }) => response === label).length, came.length),
  )
  const weeks = Array.from({ length: WEEKS }, (_, back) =>
    acceptance(threads, now - back * WEEK, zone),
  ).toReversed()
  const decided = weeks.some(({ of }) => of > 0)
  return came.length === 0 && !decided ? null : { responses, weeks }
}

const responseOf = (thread: Thread): { response: Response; at: number } | null => {
  const best = bestAnswer(thread)
  if (best !== null) return { response: OF_LABEL[best.judgement.label], at: best.at }
  const open = openState(thread.state)
  return open.status === 'silent' && open.why === 'no answer'
    ? { response: 'Did not answer', at: open.at }
    : null
}

const acceptance = (threads: readonly Thread[], until: number, zone: string): Bar => {
  const decisions = threads.flatMap(({ state }) =>
    state.status === 'decided' && state.at > until - WEEK && state.at <= until ? [state.decision] : [],
  )
  const accepted = decisions.filter((decision) => decision === 'accept').length
  return bar(
    `${day(until - WEEK, zone)} to ${day(until, zone)}`.replace(/\b[A-Z][a-z]{2} (?=\d)/g, ''),
    accepted,
    decisions.length,
  )
}

const bar = (label: string, count: number, of: number): Bar => ({
  label,
  count,
  of,
  percent: of === 0 ? 0 : Math.round((100 * count) / of),
})
