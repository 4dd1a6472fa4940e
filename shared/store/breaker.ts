import { DAY } from '#domain/policy'
import { type Item, keyAttributes, numberOf } from './item.ts'
import { dayKey, type Key } from './keys.ts'
import { dayOf, expiryOf } from './service.ts'
import { EXPIRES, SCHEMA, type Table } from './table.ts'
import type { Write } from './transact.ts'

export type FeedbackKind = 'hardBounces' | 'complaints'

/** The item of a day with one more of what the breaker counts. */
export const withOneMore = (day: Item | undefined, kind: FeedbackKind): Item => ({
  ...day,
  [kind]: { N: String(numberOf(day?.[kind]) + 1) },
})

/**
 * G-34: counts what the breaker looks at, to be done with other writes. `day`: the item of the day as it was read; the
 * write holds only where nobody counted since then, so that what was concluded from the count is true.
 */
export const feedbackCount = (
  table: Table,
  day: Item | undefined,
  kind: FeedbackKind,
  at: number,
): Write => ({
  Update: {
    TableName: table.name,
    Key: keyAttributes(dayKey(dayOf(at))),
    UpdateExpression: `SET v = :v, ${EXPIRES} = :expires, #kind = :more`,
    ConditionExpression: day?.[kind] === undefined ? 'attribute_not_exists(#kind)' : '#kind = :read',
    ExpressionAttributeNames: { '#kind': kind },
    ExpressionAttributeValues: {
      ':v': { N: SCHEMA },
      ':expires': expiryOf(at),
      ':more': withOneMore(day, kind)[kind] ?? { N: '1' },
      ...(day?.[kind] !== undefined && { ':read': day[kind] }),
    },
  },
})

/** The days that the breaker looks at, the day of `at` first. */
export const breakerDays = (at: number): Key[] =>
  Array.from({ length: 31 }, (_, ago) => dayKey(dayOf(at - ago * DAY)))

/**
 * G-35: over the last 1,000 questions or 30 days, whichever is fewer, in whole days. `days`: the latest first.
 * True when mail in the owners' names must stop.
 */
export const isBreakerTripped = (days: readonly (Item | undefined)[]): boolean => {
  let [questions, hardBounces, complaints] = [0, 0, 0]
  for (const day of days) {
    if (questions >= 1000) break
    questions += numberOf(day?.questions)
    hardBounces += numberOf(day?.hardBounces)
    complaints += numberOf(day?.complaints)
  }
  return (
    (hardBounces >= 5 && hardBounces >= 0.02 * questions) ||
    (complaints >= 2 && complaints >= 0.0005 * questions)
  )
}
