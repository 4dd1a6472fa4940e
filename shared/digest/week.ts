import type { Label } from '#domain/judgement'
import { bestAnswer, DAY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { openState } from '#domain/thread-change'
import { day } from '#text/when'
import type { Bar, Week } from './view.ts'

const WEEK = 7 * DAY
const WEEKS = 4

/** What was decided in the seven days before one week's first digest; kept with the digest, for the next ones. */
export type PastWeek = {
  /** The Monday in whose week that digest was sent, a local date. */
  readonly monday: string
  readonly days: string
  readonly accepted: number
  readonly decided: number
}

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

/** The Monday of a local date's week. */
export const mondayOf = (date: string): string => {
  const noon = Date.parse(`${date}T12:00:00Z`)
  const since = (new Date(noon).getUTCDay() + 6) % 7
  return new Date(noon - since * DAY).toISOString().slice(0, 10)
}

/** The weeks to keep: with this one, when this is its first digest. `from`: when the owner began. */
export const withThisWeek = (
  past: readonly PastWeek[],
  threads: readonly Thread[],
  of: { readonly date: string; readonly now: number; readonly zone: string; readonly from: number },
): readonly PastWeek[] => {
  const monday = mondayOf(of.date)
  const last = past.at(-1)?.monday
  const isFirst = last === undefined ? of.from < Date.parse(monday) : last < monday
  return isFirst ? [...past, countWeek(threads, monday, of.now, of.zone)].slice(-WEEKS) : past
}

/** What was answered in the last seven days, and what was accepted in each week. Null when nothing happened. */
export const pictureWeek = (
  threads: readonly Thread[],
  weeks: readonly PastWeek[],
  now: number,
): Week | null => {
  const came = threads.flatMap((thread) => responseOf(thread) ?? []).filter(({ at }) => isLately(at, now))
  const isAnyDecided = weeks.some(({ decided }) => decided > 0)
  if (came.length === 0 && !isAnyDecided) return null
  const share = (label: Response): number => came.filter(({ response }) => response === label).length
  return {
    responses: came.length > 0 ? RESPONSES.map((label) => bar(label, share(label), came.length)) : [],
    weeks: isAnyDecided ? weeks.map(({ days, accepted, decided }) => bar(days, accepted, decided)) : [],
  }
}

const countWeek = (threads: readonly Thread[], monday: string, now: number, zone: string): PastWeek => {
  const decisions = threads.flatMap(({ state }) =>
    state.status === 'decided' && isLately(state.at, now) ? [state.decision] : [],
  )
  return {
    monday,
    days: `${withoutWeekday(day(now - WEEK, zone))} to ${withoutWeekday(day(now, zone))}`,
    accepted: decisions.filter((decision) => decision === 'accept').length,
    decided: decisions.length,
  }
}

const responseOf = (thread: Thread): { response: Response; at: number } | null => {
  const best = bestAnswer(thread)
  if (best !== null) return { response: OF_LABEL[best.judgement.label], at: best.at }
  const open = openState(thread.state)
  return open.status === 'silent' && open.why === 'no answer'
    ? { response: 'Did not answer', at: open.at }
    : null
}

const isLately = (at: number, now: number): boolean => at > now - WEEK && at <= now

const withoutWeekday = (text: string): string => text.slice(text.indexOf(' ') + 1)

const bar = (label: string, count: number, of: number): Bar => ({
  label,
  count,
  of,
  percent: of === 0 ? 0 : Math.round((100 * count) / of),
})
