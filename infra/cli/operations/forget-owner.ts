import type { Owner } from '#domain/owner'
import type { MailShell } from '#shell/mail-shell'
import { putItems } from '#store/item'
import { ownerIdOf, pendingKey } from '#store/keys'
import { removeOwner, removeOwnersItems } from '#store/owners'
import { mailOf, removeMail } from './mentions.ts'

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
  const items = await removeOwnersItems(table, owner.id)
  const pending = owner.addresses.map((address) => pendingKey(ownerIdOf(secrets.pepper, address)))
  await putItems(table, [], pending)
  await removeOwner(table, secrets.pepper, owner)
  return { items: items + 1, mail }
}
