/** `Mon 23 Nov, 14:05` in the owner's zone. `at`: ms since 1970; `zone`: IANA. */
export const when = (at: number, zone: string): string => `${day(at, zone)}, ${clock(at, zone)}`

/** `Mon 23 Nov` in the owner's zone. */
export const day = (at: number, zone: string): string =>
  format(at, zone, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '')

/** `24 Nov` of a local date such as `2026-11-24`. */
export const shortDate = (date: string): string =>
  format(Date.parse(`${date}T12:00:00Z`), 'UTC', { day: 'numeric', month: 'short' })

const clock = (at: number, zone: string): string =>
  format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const FORMATS = new Map<string, Intl.DateTimeFormat>()

/** Formats are kept: making one costs a hundred times its use. */
const format = (at: number, timeZone: string, options: Intl.DateTimeFormatOptions): string => {
  const key = timeZone + Object.keys(options).join()
  const known = FORMATS.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone, ...options })
  FORMATS.set(key, known)
  return known.format(at).replace('Sept', 'Sep')
}
