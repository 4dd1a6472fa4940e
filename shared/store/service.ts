import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { DAY } from '#domain/policy'
import { bodyOf, type Item, item, keyAttributes, numberOf } from './item.ts'
import { capKey, dayKey, type Key, switchKey } from './keys.ts'
import { EXPIRES, SCHEMA, type Table } from './table.ts'

/** Questions an owner may have sent in an hour and a day, and all owners in a day; 0 = no cap. Windows are UTC. */
export type Caps = { readonly hour: number; readonly day: number; readonly total: number }

/** Whether the service asks at all (G-02, G-35). Absent = it does. */
export type Switch = { readonly off: 'operator' | 'breaker' | null; readonly at: number }

export const readSwitch = (found: Item | undefined): Switch => bodyOf<Switch>(found) ?? { off: null, at: 0 }

export const setSwitch = async (table: Table, value: Switch): Promise<void> => {
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: item(switchKey, value) }))
}

/** G-09 for one owner: counts a question, unless the hour or the day is full. */
export const countForOwner = async (
  table: Table,
  owner: string,
  caps: Caps,
  at: number,
): Promise<boolean> => {
  const { key, hour } = windowOf(owner, at)
  return (await count(table, key, { day: caps.day, [hour]: caps.hour }, at)) !== null
}

/** G-09 for all owners. */
export const countForAll = async (table: Table, caps: Caps, at: number): Promise<boolean> =>
  (await count(table, dayKey(dayOf(at)), { questions: caps.total }, at)) !== null

/** A question that was counted and certainly not sent frees its place, or retries would use the cap up. */
export const uncountForOwner = async (table: Table, owner: string, at: number): Promise<void> => {
  const { key, hour } = windowOf(owner, at)
  await uncount(table, key, ['day', hour])
}

export const uncountForAll = async (table: Table, at: number): Promise<void> =>
  uncount(table, dayKey(dayOf(at)), ['questions'])

const windowOf = (owner: string, at: number) => {
  const time = new Date(at).toISOString()
  return { key: capKey(owner, time.slice(0, 10)), hour: `h${time.slice(11, 13)}` }
}

/** G-34: counts what the breaker looks at. Returns the item of the day as it is then, with what others counted. */
export const countFeedback = async (
  table: Table,
  kind: 'hardBounces' | 'complaints',
  at: number,
): Promise<Item> => (await count(table, dayKey(dayOf(at)), { [kind]: 0 }, at)) ?? {}

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

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Returns the item as it is then; null when a limit is reached, and nothing was counted. */
const count = async (
  table: Table,
  key: { pk: string; sk: string },
  limits: Readonly<Record<string, number>>,
  at: number,
): Promise<Item | null> => {
  const fields = Object.entries(limits)
  const capped = fields.map(([, limit], index) => (limit > 0 ? index : -1)).filter((index) => index >= 0)
  const wish = new UpdateItemCommand({
    TableName: table.name,
    Key: keyAttributes(key),
    ReturnValues: 'ALL_NEW',
    UpdateExpression: `SET v = :v, ${EXPIRES} = :expires ADD ${fields.map((_, index) => `#f${index} :one`).join(', ')}`,
    ...(capped.length > 0 && {
      ConditionExpression: capped
        .map((index) => `(attribute_not_exists(#f${index}) OR #f${index} < :l${index})`)
        .join(' AND '),
    }),
    ExpressionAttributeNames: Object.fromEntries(fields.map(([field], index) => [`#f${index}`, field])),
    ExpressionAttributeValues: {
      ':v': { N: SCHEMA },
      ':one': { N: '1' },
      ':expires': { N: String(Math.ceil((at + 60 * DAY) / 1000)) },
      ...Object.fromEntries(capped.map((index) => [`:l${index}`, { N: String(fields[index]?.[1]) }])),
    },
  })
  try {
    return (await table.client.send(wish)).Attributes ?? {}
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null
    throw error
  }
}

const uncount = async (
  table: Table,
  key: { pk: string; sk: string },
  fields: readonly string[],
): Promise<void> => {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyAttributes(key),
      UpdateExpression: `ADD ${fields.map((_, index) => `#f${index} :less`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map((field, index) => [`#f${index}`, field])),
      ExpressionAttributeValues: { ':less': { N: '-1' } },
    }),
  )
}
