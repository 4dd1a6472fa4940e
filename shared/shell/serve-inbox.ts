import { deleteAskPage, deleteDonePage } from '#links/pages/delete'
import { inboxPage } from '#links/pages/inbox'
import { readFilter } from '#links/pages/inbox-filter'
import { listOpen } from '#store/indexes'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, type VersionedOwner } from '#store/owners'
import { listThreads } from '#store/threads'
import { threadLink } from './link-urls.ts'
import { foreignForm, problem } from './page-answer.ts'
import { serveSettings } from './serve-settings.ts'
import { readSession, type Session, TOKEN } from './session.ts'
import type { Shell } from './shell.ts'
import type { WebAnswer, WebRequest } from './web.ts'
import { queueWork } from './work.ts'

/** Marks a thread's link as opened from the inbox, so that its pages lead back there. */
export const FROM_INBOX = 'inbox'

/** The pages of an open inbox: threads, settings, and the way to delete everything. */
export const serveInbox = async (shell: Shell, request: WebRequest): Promise<WebAnswer> => {
  const session = readSession(shell, request)
  if (session === null) return problem(401, HOW_TO_OPEN, 'The inbox is closed')
  if (request.method === 'POST' && request.form.get(TOKEN) !== session.form) return foreignForm()
  const versioned = readOwner(await getItem(shell.table, ownerKey(session.owner)))
  if (versioned === null) return problem(404, 'There is no such owner any more.')
  switch (request.path) {
    case '/inbox':
      return serveThreads(shell, request, versioned)
    case '/inbox/settings':
    case '/inbox/pause':
      return serveSettings(shell, request, versioned, session)
    case '/inbox/delete':
      return serveDelete(shell, request, session)
    default:
      return problem(404, 'There is no such page.')
  }
}

const HOW_TO_OPEN =
  'It stays open for 15 minutes. Open it again with “Open my inbox” in your latest digest. That link works for a day; after that, answer the digest with any word, and what comes back has a fresh one.'

const serveThreads = async (
  shell: Shell,
  request: WebRequest,
  { owner }: VersionedOwner,
): Promise<WebAnswer> => {
  const filter = readFilter(request.query)
  const isOpen = filter.state !== 'all' && filter.state !== 'decided'
  const threads = isOpen
    ? (await listOpen(shell.table, owner.id, request.at)).threads
    : await listThreads(shell.table, owner.id)
  return {
    status: 200,
    html: inboxPage({
      threads,
      filter,
      zone: owner.zone,
      path: '/inbox',
      settingsLink: '/inbox/settings',
      linkTo: (thread) =>
        `${new URL(threadLink(shell, 'view', owner.id, thread, request.at)).pathname}?${FROM_INBOX}`,
    }),
  }
}

const serveDelete = async (shell: Shell, request: WebRequest, session: Session): Promise<WebAnswer> => {
  const form = { action: '/inbox/delete', fields: { [TOKEN]: session.form } }
  if (request.method !== 'POST') return { status: 200, html: deleteAskPage(form, '/inbox/settings') }
  await queueWork(shell, [{ kind: 'ask-delete', owner: session.owner, at: request.at }])
  return { status: 200, html: deleteDonePage('mail sent') }
}
