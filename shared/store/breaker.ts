import { DAY } from '#domain/policy'
import { type Item, keyAttributes, numberOf } from './item.ts'
import { dayKey, type Key } from './keys.ts'
import { type Counts, countsOf, dayOf, expiryOf, readSwitch, type Switch, switchPut } from './service.ts'
import { EXPIRES, SCHEMA, type Table } from './table.ts'
import type { Write } from './transact.ts'

export type FeedbackKind = 'hardBounces' | 'complaints'

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
      ':more': { N: String(numberOf(day?.[kind]) + 1) },
      ...(day?.[kind] !== undefined && { ':read': day[kind] }),
    },
  },
})

/** The days that the breaker looks at, the day of `at` first. */
export const breakerDays = (at: number): Key[] =>
  Array.from({ length: 31 }, (_, ago) => dayKey(dayOf(at - ago * DAY)))

/**
 * What the breaker goes by at a time: the last 1,000 questions or 30 days, whichever is fewer, in whole days, and
 * nothing from before the operator's last "on". `found`: the items of `breakerDays(at)`.
 */
export const breakerCounts = (
  found: (key: Key) => Item | undefined,
  at: number,
  { since }: Switch,
): Counts => {
  const first = since && dayKey(dayOf(since.at)).sk
  const counts = { questions: 0, hardBounces: 0, complaints: 0 }
  for (const key of breakerDays(at)) {
    if (counts.questions >= 1000 || (first !== undefined && key.sk < first)) break
    const [day, before] = [countsOf(found(key)), key.sk === first ? since : undefined]
    for (const kind of ['questions', 'hardBounces', 'complaints'] as const)
      counts[kind] += Math.max(0, day[kind] - (before?.[kind] ?? 0))
  }
  return counts
}

/** G-35: whether mail in the owners' names must stop. */
export const isBreakerTripped = ({ questions, hardBounces, complaints }: Counts): boolean =>
  (hardBounces >= 5 && hardBounces >= 0.02 * questions) ||
  (complaints >= 2 && complaints >= 0.0005 * questions)

/** Turns asking off, with other writes; only where the switch stands as it was `found`, so that no "on" gets lost. */
export const breakerSwitch = (table: Table, found: Item | undefined, at: number): Write => ({
  Put: {
    ...switchPut(table, { ...readSwitch(found), off: 'breaker', at }),
    ...(found?.body === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#body = :found',
          ExpressionAttributeNames: { '#body': 'body' },
          ExpressionAttributeValues: { ':found': found.body },
        }),
  },
})
