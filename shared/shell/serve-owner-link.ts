import { nextDigestTime } from '#domain/digest-time'
import type { Owner } from '#domain/owner'
import { ownerDonePage, ownerPage } from '#links/pages/owner'
import type { Grant } from '#links/sign'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, saveOwner } from '#store/owners'
import { ownerLink } from './link-urls.ts'
import { FIELD, problem } from './page-answer.ts'
import { serveVerification } from './serve-verification.ts'
import type { Shell } from './shell.ts'
import type { WebAnswer, WebRequest } from './web.ts'

type OwnerGrant = Extract<Grant, { thread: null }>

/** Pausing and resuming digests, by a page with a button or by a mail program's one-click unsubscribe (RFC 8058). */
export const serveOwnerLink = async (
  shell: Shell,
  request: WebRequest,
  grant: OwnerGrant,
): Promise<WebAnswer> => {
  const { action } = grant
  if (action === 'verify') return serveVerification(shell, request, grant.owner)
  const versioned = readOwner(await getItem(shell.table, ownerKey(grant.owner)))
  if (versioned === null) return problem(404, 'There is no such owner any more.')
  if (action !== 'pause' && action !== 'resume') return problem(404, 'There is no such page.')
  const form = { action: request.path, fields: { [FIELD]: action } }
  if (request.method !== 'POST') return { status: 200, html: ownerPage({ action, form }) }
  const oneClick = action === 'pause' && request.form.get('List-Unsubscribe') === 'One-Click'
  if (!oneClick && request.form.get(FIELD) !== action)
    return problem(400, 'Nothing was done: that did not come from the button on our page.')
  const owner = paused(versioned.owner, action === 'pause', request.at)
  await saveOwner(shell.table, { owner, version: versioned.version })
  const back = action === 'pause' ? 'resume' : 'pause'
  const reverse = {
    action: new URL(ownerLink(shell, back, owner.id, request.at)).pathname,
    fields: { [FIELD]: back },
  }
  return { status: 200, html: ownerDonePage({ action, reverse }) }
}

/** What came meanwhile is in the first digest after a pause. */
const paused = (owner: Owner, digestPaused: boolean, at: number): Owner => ({
  ...owner,
  digestPaused,
  nextDigestAt: nextDigestTime(at, owner),
})
