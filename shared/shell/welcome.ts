import { composeWelcome } from '#digest/welcome'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner } from '#store/owners'
import { mailOnce } from './mail-once.ts'
import type { MailShell } from './mail-shell.ts'

/** Tells a new owner once where to forward, how a filter does it, and what will happen. */
export const welcome = async (shell: MailShell, id: string, at: number): Promise<void> => {
  const owner = readOwner(await getItem(shell.table, ownerKey(id)))?.owner
  if (owner === undefined) return
  const { domain } = shell.config
  const mail = composeWelcome({
    name: owner.name,
    address: owner.addresses[0] ?? '',
    intake: { shared: `invites@${domain}`, alias: `${owner.alias}@${domain}` },
    digestHour: owner.digestHour,
    zone: owner.zone,
    mode: owner.mode,
  })
  await mailOnce(shell, owner, 'welcome', { ...mail, at })
}
