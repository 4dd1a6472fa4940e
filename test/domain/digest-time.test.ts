import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestTimeAsSaved, localDate, nextDigestTime } from '#domain/digest-time'

const HOUR = 3_600_000
const at = (text: string) => Date.parse(text)
const next = (after: string, zone: string, digestHour: number, weekdays: number[] | null = null) =>
  new Date(nextDigestTime(at(after), { zone, digestHour, weekdays })).toISOString()

const dayAfter = (date: string) => new Date(at(date) + 24 * HOUR).toISOString().slice(0, 10)

describe('when a digest is due', () => {
  it('is the next time the owner’s clock reads the hour, never the moment itself', () => {
    expect(next('2026-01-05T06:59:00Z', 'UTC', 7)).toBe('2026-01-05T07:00:00.000Z')
    expect(next('2026-01-05T07:00:00Z', 'UTC', 7)).toBe('2026-01-06T07:00:00.000Z')
    expect(next('2026-01-05T07:00:00Z', 'Europe/Berlin', 8)).toBe('2026-01-06T07:00:00.000Z')
    expect(next('2026-01-05T12:00:00Z', 'Pacific/Kiritimati', 8)).toBe('2026-01-05T18:00:00.000Z')
    expect(next('2026-01-05T12:00:00Z', 'Asia/Kathmandu', 8)).toBe('2026-01-06T02:15:00.000Z')
  })

  it('keeps the hour over the changes of the clock', () => {
    expect(next('2026-03-28T12:00:00Z', 'Europe/Berlin', 8)).toBe('2026-03-29T06:00:00.000Z')
    expect(next('2026-10-24T12:00:00Z', 'Europe/Berlin', 8)).toBe('2026-10-25T07:00:00.000Z')
  })

  it('comes where the clock skips the hour, and once where it repeats it', () => {
    expect(next('2026-03-28T12:00:00Z', 'Europe/Berlin', 2)).toBe('2026-03-29T01:00:00.000Z')
    expect(next('2026-10-24T12:00:00Z', 'Europe/Berlin', 2)).toBe('2026-10-25T00:00:00.000Z')
    expect(next('2026-10-25T00:00:00Z', 'Europe/Berlin', 2)).toBe('2026-10-26T01:00:00.000Z')
  })

  it('comes an hour earlier where the clock skips the last hour of a day', () => {
    expect(next('2026-03-28T12:00:00Z', 'America/Nuuk', 23)).toBe('2026-03-29T00:00:00.000Z')
    expect(localDate(at('2026-03-29T00:00:00Z'), 'America/Nuuk')).toBe('2026-03-28')
    expect(next('2026-03-29T00:00:00Z', 'America/Nuuk', 23)).toBe('2026-03-30T00:00:00.000Z')
  })

  it('comes on the owner’s weekdays only', () => {
    expect(next('2026-01-09T12:00:00Z', 'UTC', 8, [1, 2, 3, 4, 5])).toBe('2026-01-12T08:00:00.000Z')
    expect(next('2026-01-09T12:00:00Z', 'UTC', 8, [])).toBe('2026-01-10T08:00:00.000Z')
  })

  it.each([
    ['a pause of days goes on', '2026-01-09T08:00', 8, '2026-01-09T08:00'],
    ['a pause of days ends at the new hour', '2026-01-09T08:00', 20, '2026-01-09T20:00'],
    ['the next one moves with the hour', '2026-01-06T08:00', 20, '2026-01-05T20:00'],
    ['one that was put off stays', '2026-01-05T12:05', 20, '2026-01-05T12:05'],
    ['one that is due stays', '2026-01-05T08:00', 20, '2026-01-05T08:00'],
  ] as const)('and its owner saves settings at noon: %s', (_, due, digestHour, becomes) => {
    const rhythm = { zone: 'UTC', weekdays: null }
    const before = { ...rhythm, digestHour: 8, nextDigestAt: at(`${due}Z`) }
    expect(digestTimeAsSaved(at('2026-01-05T12:00Z'), before, { ...rhythm, digestHour })).toBe(
      at(`${becomes}Z`),
    )
  })

  it('is once on each local date, whatever the zone, the year and the hour', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'Pacific/Chatham',
      'America/Santiago',
      'America/Nuuk',
      'America/Scoresbysund',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        (start, zone, digestHour) => {
          const rhythm = { zone, digestHour, weekdays: null }
          const first = nextDigestTime(start, rhythm)
          const second = nextDigestTime(first, rhythm)
          expect(first).toBeGreaterThan(start)
          expect(first - start).toBeLessThanOrEqual(25 * HOUR)
          expect(localDate(second, zone)).toBe(dayAfter(localDate(first, zone)))
        },
      ),
      // Late on the eve of a day with 23 hours, and before a day that ends with the skipped one.
      {
        examples: [
          [1899345600000, 'America/New_York', 2],
          [at('2026-03-28T00:00:00Z'), 'America/Scoresbysund', 23],
        ],
        numRuns: 500,
      },
    )
  })
})
