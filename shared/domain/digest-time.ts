import type { Owner } from './owner.ts'
import { DAY, HOUR } from './policy.ts'

/** A time zone by its own name, whatever the case it is written in; null where there is none of that name. */
export const zoneOf = (text: string): string | null => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** The owner's local date at a moment, e.g. `2026-11-24`. `zone`: IANA name. */
export const localDate = (at: number, zone: string): string => {
  const { year, month, day } = localTime(at, zone)
  return `${year}-${month}-${day}`
}

type Rhythm = Pick<Owner, 'zone' | 'digestHour' | 'weekdays'>

/**
 * The first moment after `after` at which the owner's clock reads their digest hour, on a day with a digest. Where the
 * clock skips that hour, the moment it would have been had the clock not jumped, or the hour before where that is another
 * day's (Greenland jumps from 23 to 0 o'clock); where it repeats it, the first of the two.
 */
export const nextDigestTime = (after: number, { zone, digestHour, weekdays }: Rhythm): number => {
  const today = Date.parse(`${localDate(after, zone)}T00:00:00Z`)
  // By the calendar: a local day has 23 hours when clocks go forward, and a step of 24 could leave it out.
  for (let days = -1; ; days += 1) {
    const date = new Date(today + days * DAY).toISOString().slice(0, 10)
    const at = digestTime(date, zone, digestHour)
    if (at > after && (!weekdays?.length || weekdays.includes(weekdayOf(date)))) return at
  }
}

/**
 * When the next digest is due once its owner saved settings at `at`. One that is due, or that SES put off for minutes,
 * stays; a pause of days still ends when it would have.
 */
export const digestTimeAsSaved = (
  at: number,
  before: Rhythm & Pick<Owner, 'nextDigestAt'>,
  after: Rhythm,
): number => {
  const { nextDigestAt } = before
  const next = nextDigestTime(at, before)
  if (nextDigestAt < next) return nextDigestAt
  return nextDigestTime(nextDigestAt > next ? nextDigestAt - 1 : at, after)
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** When the digest of a local date is due. */
const digestTime = (date: string, zone: string, hour: number): number => {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + hour * HOUR
  const before = asIfUtc - offsetAt(asIfUtc - DAY, zone)
  const after = asIfUtc - offsetAt(asIfUtc + DAY, zone)
  const isRead = (at: number) => at + offsetAt(at, zone) === asIfUtc
  const found = [before, after].filter(isRead)
  if (found.length > 0) return Math.min(...found)
  return localDate(before, zone) === date ? before : before - HOUR
}

/** How far the zone's clock is ahead of UTC, in milliseconds. */
const offsetAt = (at: number, zone: string): number => {
  const { year, month, day, hour, minute, second } = localTime(at, zone)
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

const localTime = (at: number, zone: string): Record<string, string> => {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(zone, format)
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
}
