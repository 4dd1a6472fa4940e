import {
  type PutItemCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type UpdateItemCommand,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb'
import { Conflict } from './item.ts'
import type { Table } from './table.ts'

/** One of several writes that are done together or not at all, each under its own condition. */
export type Write = TransactWriteItem

/**
 * Writes all or nothing. A repeat of the request, as after a lost answer, is known by the token that the SDK gives it.
 * @throws Conflict when a condition does not hold
 */
export const writeTogether = async (table: Table, writes: readonly Write[]): Promise<void> => {
  try {
    await outwait(async () =>
      table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] })),
    )
  } catch (error) {
    if (!codesOf(error).includes('ConditionalCheckFailed')) throw error
    throw new Conflict('an item was changed by another writer', { cause: error })
  }
}

/** Writes an item that transactions write too. */
export const writeOne = async (
  table: Table,
  command: PutItemCommand | UpdateItemCommand,
): Promise<UpdateItemCommandOutput> => outwait(async () => table.client.send(command as UpdateItemCommand))

/** Each try takes a round trip, and a transaction little more. */
const MOST_TRIES = 5

/**
 * A transaction that is under way refuses whoever comes to its items, for some milliseconds, and the SDK does not try
 * that again by itself.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 */
const outwait = async <T>(write: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (!isInTheWay(error) || tries === MOST_TRIES) throw error
    }
  }
}

const isInTheWay = (error: unknown): boolean => {
  if ((error as Error).name === 'TransactionConflictException') return true
  const codes = codesOf(error)
  return (
    codes.includes('TransactionConflict') && codes.every((code) => /^(None|TransactionConflict)$/.test(code))
  )
}

/** Why a transaction was cancelled, for each of its writes; empty for any other error. */
const codesOf = (error: unknown): string[] => {
  const { CancellationReasons = [] } = error as { CancellationReasons?: { Code?: string }[] }
  return CancellationReasons.map(({ Code = '' }) => Code)
}
