import type { Owner } from '#domain/owner'
import { deleteConfirmPage, deleteDonePage } from '#links/pages/delete'
import { openInboxPage } from '#links/pages/inbox'
import { pauseDonePage, pausePage } from '#links/pages/pause'
import type { Grant } from '#links/sign'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, saveOwner, type VersionedOwner } from '#store/owners'
import { ownerLink } from './link-urls.ts'
import { FIELD, foreignForm, problem } from './page-answer.ts'
import { paused } from './paused.ts'
import { serveVerification } from './serve-verification.ts'
import { sessionCookie } from './session.ts'
import type { Shell } from './shell.ts'
import type { WebAnswer, WebRequest } from './web.ts'
import { queueWork } from './work.ts'

type OwnerGrant = Extract<Grant, { thread: null }>

/** Links about an owner: pausing and resuming digests, opening the inbox, verifying an address, deleting everything. */
export const serveOwnerLink = async (
  shell: Shell,
  request: WebRequest,
  { action, owner }: OwnerGrant,
): Promise<WebAnswer> => {
  if (action === 'verify') return serveVerification(shell, request, owner)
  const versioned = readOwner(await getItem(shell.table, ownerKey(owner)))
  if (versioned === null) return problem(404, 'There is no such owner any more.')
  const form = { action: request.path, fields: { [FIELD]: action } }
  if (request.method === 'POST' && request.form.get(FIELD) !== action && !isOneClick(action, request))
    return foreignForm()
  switch (action) {
    case 'pause':
    case 'resume':
      if (request.method !== 'POST' && versioned.owner.digestPaused === (action === 'pause'))
        return standing(shell, request, versioned.owner)
      if (request.method !== 'POST') return { status: 200, html: pausePage({ action, form }) }
      return pause(shell, request, versioned, action)
    case 'inbox':
      if (request.method !== 'POST') return { status: 200, html: openInboxPage(form) }
      return { status: 303, html: '', location: '/inbox', cookie: sessionCookie(shell, owner, request.at) }
    case 'delete':
      if (request.method !== 'POST') return { status: 200, html: deleteConfirmPage(form) }
      await queueWork(shell, [{ kind: 'delete', owner, at: request.at }])
      return { status: 200, html: deleteDonePage('deleted') }
  }
}

/** What a mail program posts for its reader (RFC 8058 §3.1); it counts on this one link alone. */
const isOneClick = (action: string, { form }: WebRequest): boolean =>
  action === 'pause' && form.get('List-Unsubscribe') === 'One-Click'

const pause = async (
  shell: Shell,
  request: WebRequest,
  versioned: VersionedOwner,
  action: 'pause' | 'resume',
): Promise<WebAnswer> => {
  const owner = paused(versioned.owner, action === 'pause', request.at)
  await saveOwner(shell.table, { owner, version: versioned.version })
  return standing(shell, request, owner)
}

/** Whether digests are paused, and the way back. */
const standing = (shell: Shell, { at }: WebRequest, { id, digestPaused }: Owner): WebAnswer => {
  const [action, back] = digestPaused ? (['pause', 'resume'] as const) : (['resume', 'pause'] as const)
  const reverse = { action: new URL(ownerLink(shell, back, id, at)).pathname, fields: { [FIELD]: back } }
  return { status: 200, html: pauseDonePage({ action, reverse }) }
}
