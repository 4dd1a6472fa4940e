import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { DAY } from '#domain/policy'
import { bodyOf, holds, type Item, item, keyAttributes, numberOf } from './item.ts'
import { capKey, dayKey, switchKey } from './keys.ts'
import { EXPIRES, expiry, SCHEMA, type Table } from './table.ts'
import { writeOne } from './transact.ts'

/** Questions an owner may have sent in an hour and a day, and all owners in a day; 0 = no cap. Windows are UTC. */
export type Caps = { readonly hour: number; readonly day: number; readonly total: number }

/** What a day or several count for the breaker. */
export type Counts = Readonly<Record<'questions' | 'hardBounces' | 'complaints', number>>

/** What the item of a day counts; none where there is no item. */
export const countsOf = (day: Item | undefined): Counts => ({
  questions: numberOf(day?.questions),
  hardBounces: numberOf(day?.hardBounces),
  complaints: numberOf(day?.complaints),
})

/** Whether the service asks at all (G-02, G-35). Absent = it does. */
export type Switch = {
  readonly off: 'operator' | 'breaker' | null
  readonly at: number
  /** When the operator last said "on", and what that day had counted by then: the breaker goes by what came after. */
  readonly since?: Counts & { readonly at: number }
}

export const readSwitch = (found: Item | undefined): Switch => bodyOf<Switch>(found) ?? { off: null, at: 0 }

export const setSwitch = async (table: Table, value: Switch): Promise<void> => {
  await writeOne(table, new PutItemCommand(switchPut(table, value)))
}

/** The write of `setSwitch`, to be done by itself or with others. */
export const switchPut = (table: Table, value: Switch) => ({
  TableName: table.name,
  Item: item(switchKey, value),
})

/** G-09 for one owner: counts a question, unless the hour or the day is full. */
export const countForOwner = async (
  table: Table,
  owner: string,
  caps: Caps,
  at: number,
): Promise<boolean> => {
  const { key, hour } = windowOf(owner, at)
  return count(table, key, { day: caps.day, [hour]: caps.hour }, at)
}

/** G-09 for all owners. */
export const countForAll = async (table: Table, caps: Caps, at: number): Promise<boolean> =>
  count(table, dayKey(dayOf(at)), { questions: caps.total }, at)

/** Mail of a day that only claims to be an owner's, of which more than a few is a flood; false for what is beyond. */
export const countClaimed = async (table: Table, owner: string, at: number): Promise<boolean> =>
  count(table, windowOf(owner, at).key, { claimed: MOST_CLAIMED }, at)

/** Fewer than a digest shows of unused mail, so that the owner's own always stands there too. */
const MOST_CLAIMED = 10

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

/** When a day's counts may go. */
export const expiryOf = (at: number) => expiry(at + 60 * DAY)[EXPIRES]

/** The UTC day of a time, as its item is named. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** False when a limit is reached, and nothing was counted. */
const count = async (
  table: Table,
  key: { pk: string; sk: string },
  limits: Readonly<Record<string, number>>,
  at: number,
): Promise<boolean> => {
  const fields = Object.entries(limits)
  const capped = fields.map(([, limit], index) => (limit > 0 ? index : -1)).filter((index) => index >= 0)
  const wish = new UpdateItemCommand({
    TableName: table.name,
    Key: keyAttributes(key),
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
      ':expires': expiryOf(at),
      ...Object.fromEntries(capped.map((index) => [`:l${index}`, { N: String(fields[index]?.[1]) }])),
    },
  })
  return holds(writeOne(table, wish))
}

const uncount = async (
  table: Table,
  key: { pk: string; sk: string },
  fields: readonly string[],
): Promise<void> => {
  await writeOne(
    table,
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyAttributes(key),
      UpdateExpression: `ADD ${fields.map((_, index) => `#f${index} :less`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map((field, index) => [`#f${index}`, field])),
      ExpressionAttributeValues: { ':less': { N: '-1' } },
    }),
  )
}
