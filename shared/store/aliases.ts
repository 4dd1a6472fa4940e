import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Alias } from '#domain/alias'
import { bodyOf, holds, type Item, item } from './item.ts'
import { aliasKey } from './keys.ts'
import type { Table } from './table.ts'

/** The threads that an alias names; more than one only for a name shared by several people. */
export const readAlias = (found: Item | undefined): readonly string[] => bodyOf<string[]>(found) ?? []

export const aliasItem = (owner: string, alias: Alias, threads: readonly string[]): Item =>
  item(aliasKey(owner, alias), threads)

/** Lets an alias name a thread, unless it names one already: that one keeps it. */
export const nameThread = async (
  table: Table,
  owner: string,
  alias: Alias,
  thread: string,
): Promise<void> => {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: aliasItem(owner, alias, [thread]),
    ConditionExpression: 'attribute_not_exists(pk)',
  })
  await holds(table.client.send(put))
}
