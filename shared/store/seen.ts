import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DAY } from '#domain/policy'
import { claim, item, removeItem } from './item.ts'
import { seenKey } from './keys.ts'
import { expiry, type Table } from './table.ts'

/** Longer than any queue repeats a message. */
const KEEP = 30 * DAY

/** Claims the one automatic answer to a mail; false when it was claimed before. `mail`: SES's id of it; `nonce`: of this attempt alone. */
export const claimAnswer = async (
  table: Table,
  { owner, mail, at, nonce }: Readonly<Record<'owner' | 'mail' | 'nonce', string>> & { readonly at: number },
): Promise<boolean> => {
  const key = seenKey(owner, mail)
  const put = new PutItemCommand({
    TableName: table.name,
    Item: item(key, { at }, { nonce: { S: nonce }, ...expiry(at + KEEP) }),
    ConditionExpression: 'attribute_not_exists(pk)',
  })
  return (await claim(table, key, { field: 'nonce', nonce }, table.client.send(put))) === null
}

/** Gives the claim back when it is certain that nothing was sent. */
export const releaseAnswer = async (table: Table, owner: string, mail: string): Promise<void> => {
  await removeItem(table, seenKey(owner, mail))
}
