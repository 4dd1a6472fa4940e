import { MINUTE } from '#domain/policy'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, removeOwner, removeOwnersItems } from '#store/owners'
import { ownerLink } from './link-urls.ts'
import type { MailShell } from './mail-shell.ts'
import { mailToOwner } from './mail-to-owner.ts'
import { sendMail } from './send-mail.ts'
import type { Shell } from './shell.ts'
import { queueWork } from './work.ts'

/** Longer than any function runs. */
const A_RUN = 5 * MINUTE

/** Mails the owner the link behind which everything is deleted: a session alone must not be enough. */
export const askDelete = async (shell: MailShell, id: string, at: number): Promise<void> => {
  const owner = readOwner(await getItem(shell.table, ownerKey(id)))?.owner
  if (owner === undefined) return
  const text = `You asked to delete everything that Have We Met keeps for you. This link shows one last button:

${ownerLink(shell, 'delete', id, at)}

It works for a day. If you did not ask for this, do nothing; nothing is deleted without that button.
`
  await sendMail(shell, mailToOwner(shell, owner, { at, subject: 'Delete everything?', text }), null)
}

/** Threads, answers, digests and settings go, the owner last, so that a crash in between can be repeated. Raw mail goes by its lifecycle. */
export const deleteOwner = async (shell: Shell, id: string, at: number): Promise<void> => {
  const { table, secrets } = shell
  await removeOwnersItems(table, id)
  const owner = readOwner(await getItem(table, ownerKey(id)))?.owner
  if (owner === undefined) return
  // Whoever read the owner before may still write for them.
  await queueWork(shell, [{ kind: 'sweep', owner: id, at }], A_RUN)
  await removeOwner(table, secrets.pepper, owner)
}

/** Removes what was written for an owner beside their deletion, unless they are one again. */
export const sweepAfterOwner = async ({ table }: Shell, id: string): Promise<void> => {
  if ((await getItem(table, ownerKey(id))) === undefined) await removeOwnersItems(table, id)
}
