import type { Owner } from '#domain/owner'
import type { MailShell } from '#shell/mail-shell'
import { keyOf } from '#store/item'
import { fromKey, inboxKey, ownerIdOf, ownerKey, pendingKey } from '#store/keys'
import { mailOf, removeMail } from './mentions.ts'
import { itemsOf, removeItem } from './owner-items.ts'

/** Raw mail first and the owner last, so that what a crash left can be found again. */
export const forgetOwner = async (
  shell: MailShell,
  owner: Owner,
): Promise<{ readonly items: number; readonly mail: number }> => {
  const { table, secrets, config } = shell
  let mail = 0
  const person = { names: [...owner.addresses, `${owner.alias}@${config.domain}`], owner: owner.id }
  for await (const { key } of mailOf(shell, person)) {
    await removeMail(shell, key)
    mail += 1
  }
  const under = (await itemsOf(table, owner.id, '')).map(keyOf).filter(({ sk }) => sk !== 'OWNER')
  const ways = [
    inboxKey(owner.alias),
    ...owner.addresses.flatMap((address) => [
      fromKey(secrets.pepper, address),
      pendingKey(ownerIdOf(secrets.pepper, address)),
    ]),
  ]
  for (const key of [...under, ...ways, ownerKey(owner.id)]) await removeItem(table, key)
  return { items: under.length + 1, mail }
}
