import { readDigest, settleDigest } from '#store/digests'
import { getItem } from '#store/item'
import { digestKey } from '#store/keys'
import type { Feedback } from './notification.ts'
import type { Shell } from './shell.ts'

/** SES's own event proves a digest whose answer was lost. */
export const settleSentDigest = async (
  { table }: Shell,
  { owner, date }: { readonly owner: string; readonly date: string },
  { type, messageId }: Feedback,
): Promise<void> => {
  if (type !== 'Send' && type !== 'Delivery') return
  const record = readDigest(await getItem(table, digestKey(owner, date)))
  if (record !== null && record.messageId === null) await settleDigest(table, { ...record, messageId })
}
