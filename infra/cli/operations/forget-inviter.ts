import type { Thread } from '#domain/thread'
import type { MailShell } from '#shell/mail-shell'
import { readAlias } from '#store/aliases'
import { item, keyOf, putItems, removeItem } from '#store/item'
import { ownerIdOf, parkedKey, pendingKey, threadKey } from '#store/keys'
import { listOwners } from '#store/owners'
import { listParked } from '#store/parked'
import { listThreads } from '#store/threads'
import { mailOf, removeMail } from './mentions.ts'
import { itemsOf } from './owner-items.ts'

/** Removes every thread, parked mail and raw mail that bears an address, for all owners. */
export const forgetInviter = async (
  shell: MailShell,
  address: string,
): Promise<{ readonly items: number; readonly mail: number }> => {
  const { table, secrets } = shell
  let [items, mail] = [0, 0]
  for await (const { key } of mailOf(shell, { names: [address], owner: null })) {
    await removeMail(shell, key)
    mail += 1
  }
  for (const owner of [null, ...(await listOwners(table)).map(({ id }) => id)]) {
    const threads =
      owner === null ? [] : (await listThreads(table, owner)).filter((each) => bears(each, address))
    const parked = (await listParked(table, owner)).filter(
      ({ from }) => from?.toLowerCase().includes(address) === true,
    )
    for (const thread of threads) await removeThread(shell, thread)
    await putItems(
      table,
      [],
      parked.map(({ id }) => parkedKey(owner, id)),
    )
    items += threads.length + parked.length
  }
  await removeItem(table, pendingKey(ownerIdOf(secrets.pepper, address)))
  return { items, mail }
}

const bears = ({ invitation, sent, answers, state }: Thread, address: string): boolean =>
  [
    invitation.replyChannel.address,
    sent?.to,
    'to' in state ? state.to : null,
    ...answers.map(({ from }) => from),
  ].some((each) => each?.toLowerCase() === address)

/** The names that lead to the thread go first; one that leads to others too stays for them. */
const removeThread = async ({ table }: MailShell, thread: Thread): Promise<void> => {
  for (const found of await itemsOf(table, thread.owner, 'ALIAS#')) {
    const threads = readAlias(found)
    if (!threads.includes(thread.id)) continue
    const others = threads.filter((id) => id !== thread.id)
    if (others.length === 0) await removeItem(table, keyOf(found))
    else await putItems(table, [item(keyOf(found), others)])
  }
  await removeItem(table, threadKey(thread.owner, thread.id))
}
