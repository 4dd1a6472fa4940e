import type { MailShell } from '#shell/mail-shell'
import { forgetInviter } from './forget-inviter.ts'
import { forgetOwner } from './forget-owner.ts'
import { findOwner } from './owner-items.ts'

/** What is gone, and what stays and why. */
export type Forgotten = {
  readonly who: 'owner' | 'inviter'
  readonly items: number
  readonly mail: number
  readonly stays: readonly string[]
}

/**
 * Forgets an owner, by any of their addresses, or an inviter, by theirs: all items and raw mail. It can be repeated;
 * an address that nobody knows is forgotten with nothing found.
 */
export const forget = async (shell: MailShell, address: string): Promise<Forgotten> => {
  const owner = (await findOwner(shell, address.toLowerCase()))?.owner ?? null
  const done =
    owner === null ? await forgetInviter(shell, address.toLowerCase()) : await forgetOwner(shell, owner)
  return { who: owner === null ? 'inviter' : 'owner', ...done, stays: STAYS }
}

const STAYS = [
  'A keyed hash of each inviter\'s address, with when they were asked, opted out or bounced: it is what keeps anybody from being asked twice or after "stop". It cannot be turned back into an address without the pepper.',
  'Backups of the table for 35 days (point-in-time recovery), so that a mistake can be undone; then they are gone.',
  'Messages in queues, for 4 days, and in dead letters, for 14: they name sender and subject of a mail, and hold an answer where a thread keeps no more of them.',
  "The record of who read raw mail, for 90 days: it names mails by SES's id, no person. The functions' logs name nobody.",
  "What already went out: digests and questions lie in other people's mailboxes.",
] as const
