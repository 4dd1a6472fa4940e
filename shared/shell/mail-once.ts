import type { Owner } from '#domain/owner'
import { claimAnswer, releaseAnswer } from '#store/seen'
import type { MailShell } from './mail-shell.ts'
import { mailToOwner } from './mail-to-owner.ts'
import { NotSent, sendMail } from './send-mail.ts'

/**
 * Sends an owner what is sent once, however often a queue brings the wish for it. `name`: of that mail.
 * @throws NotSent when SES takes no mail for now; then the next try is the first again
 */
export const mailOnce = async (
  shell: MailShell,
  owner: Owner,
  name: string,
  mail: Parameters<typeof mailToOwner>[2],
): Promise<void> => {
  const wish = { owner: owner.id, mail: name, at: mail.at, nonce: shell.nonce() }
  if (!(await claimAnswer(shell.table, wish))) return
  try {
    await sendMail(shell, mailToOwner(shell, owner, mail), null)
  } catch (error) {
    if (error instanceof NotSent) await releaseAnswer(shell.table, owner.id, name)
    throw error
  }
}
