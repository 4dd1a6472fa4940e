import { aliasesOf } from '#domain/alias'
import type { Invitation } from '#domain/invitation'
import type { Owner } from '#domain/owner'
import type { Thread } from '#domain/thread'
import { ensureOwner } from '#shell/operate'
import type { Shell } from '#shell/shell'
import { aliasItem } from '#store/aliases'
import { putItems } from '#store/item'
import { threadIdOf } from '#store/keys'
import { saveThread } from '#store/threads'

export const NOW = Date.parse('2026-11-24T09:00:00Z')

export const robin = async (shell: Shell, address = 'robin@example.org'): Promise<Owner> =>
  ensureOwner(shell, { name: 'Robin Example', address, zone: 'UTC', digestHour: 8, at: NOW })

const invitation = (name: string, address: string): Invitation => ({
  network: 'person',
  inviter: { name, headline: null, location: null, profileUrl: null, mutualConnections: null },
  note: null,
  reminder: false,
  replyChannel: { kind: 'direct', address },
  invitationId: null,
  language: 'en',
  messageId: null,
})

/** A thread that was asked, with the names that lead to it. */
export const askedThread = async (
  shell: Shell,
  owner: Owner,
  name: string,
  address: string,
): Promise<Thread> => {
  const invited = invitation(name, address)
  const aliases = aliasesOf(invited)
  const id = threadIdOf(shell.secrets.pepper, owner.id, aliases[0] ?? { level: 3, value: address })
  const thread: Thread = {
    id,
    owner: owner.id,
    createdAt: NOW,
    invitation: invited,
    mail: `mail-${id}`,
    state: { status: 'asked', by: 'service', at: NOW },
    answers: [],
    pending: [],
    questions: 1,
    sent: { to: address, at: NOW, messageId: 'm' },
    newsAt: NOW,
    policyMayDecide: true,
    history: [],
  }
  await saveThread(shell.table, { thread, version: 0 }, null)
  await putItems(
    shell.table,
    aliases.map((alias) => aliasItem(owner.id, alias, [id])),
  )
  return thread
}
