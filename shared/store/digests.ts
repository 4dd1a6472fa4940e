import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { DAY } from '#domain/policy'
import { bodyOf, claim, holds, type Item, item, keyAttributes, removeItem } from './item.ts'
import { digestKey } from './keys.ts'
import { expiry, type Table } from './table.ts'
import { queryAll } from './threads.ts'
import { type Write, writeOne } from './transact.ts'

/** One day's digest: claimed before the send, and what it showed, so that threads are not touched. */
export type DigestRecord = {
  readonly owner: string
  /** The owner's local date. */
  readonly date: string
  readonly at: number
  /** SES's id of the mail; null while nobody knows whether it went out. */
  readonly messageId: string | null
  /** Local date of the last one before it that its owner got; null or left out: there was none. */
  readonly previous?: string | null
  /** Why its owner did not get it, or did not want it. */
  readonly failed?: DigestFailure
  /** For each open thread the news that it showed, by thread id: the thread's `newsAt`. */
  readonly shown: Readonly<Record<string, number>>
  /** The threads of which it, or one before it, said that the policy will ignore them; left out in old ones. */
  readonly warned?: readonly string[]
  /** Parked mail that it listed. */
  readonly parked: readonly string[]
  /** The threads by their number in the mail, as commands name them. */
  readonly numbers: Readonly<Record<number, string>>
  /** What was decided in each of the last weeks, for the picture of the next one. */
  readonly weeks?: readonly {
    readonly monday: string
    readonly days: string
    readonly accepted: number
    readonly decided: number
  }[]
}

export type DigestFailure = 'bounced' | 'complained'

/** The threads that the policy may ignore. */
export const warnedOf = ({ warned, shown }: DigestRecord): readonly string[] => warned ?? Object.keys(shown)

/** Whether its owner got it, as far as SES has told. */
export const reachedOwner = ({ messageId, failed }: DigestRecord): boolean =>
  messageId !== null && failed === undefined

export const readDigest = (found: Item | undefined): DigestRecord | null => {
  const record = bodyOf<DigestRecord>(found)
  const failed = found?.failed?.S as DigestFailure | undefined
  return record && failed ? { ...record, failed } : record
}

/** An owner's digests from one local date to another, both included, oldest first. */
export const listDigests = async (
  table: Table,
  owner: string,
  from: string,
  to: string,
): Promise<DigestRecord[]> => {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': { S: digestKey(owner, from).pk },
      ':from': { S: digestKey(owner, from).sk },
      ':to': { S: digestKey(owner, to).sk },
    },
    ConsistentRead: true,
  })
  return items.map(readDigest).filter((record) => record !== null)
}

/** One digest an owner and date: false when another run has it. `nonce`: of this attempt alone. */
export const claimDigest = async (table: Table, record: DigestRecord, nonce: string): Promise<boolean> => {
  const { TableName, Item } = write(table, record)
  const put = new PutItemCommand({
    TableName,
    Item: { ...Item, nonce: { S: nonce } },
    ConditionExpression: 'attribute_not_exists(pk)',
  })
  const key = digestKey(record.owner, record.date)
  return (await claim(table, key, { field: 'nonce', nonce }, table.client.send(put))) === null
}

/** SES took it. That it failed may be known already, and stays; a record that is gone stays gone. */
export const settleDigest = async (table: Table, record: DigestRecord): Promise<void> => {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: keyAttributes(digestKey(record.owner, record.date)),
    UpdateExpression: 'SET body = :body',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':body': { S: JSON.stringify(record) } },
  })
  await holds(writeOne(table, update))
}

/** The write that says of a digest that it failed, to be done with others. */
export const digestFailure = (
  table: Table,
  { owner, date }: Pick<DigestRecord, 'owner' | 'date'>,
  why: DigestFailure,
): Write => ({
  Update: {
    TableName: table.name,
    Key: keyAttributes(digestKey(owner, date)),
    UpdateExpression: 'SET failed = :why',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':why': { S: why } },
  },
})

/** Gives the date back when it is certain that nothing was sent. */
export const releaseDigest = async (table: Table, { owner, date }: DigestRecord): Promise<void> => {
  await removeItem(table, digestKey(owner, date))
}

const write = (table: Table, record: DigestRecord) => ({
  TableName: table.name,
  Item: item(digestKey(record.owner, record.date), record, expiry(record.at + 400 * DAY)),
})
