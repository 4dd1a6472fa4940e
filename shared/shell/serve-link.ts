import { actionsOf } from '#domain/actions'
import type { Event } from '#domain/event'
import { nameOf } from '#domain/owner'
import type { Act } from '#links/pages/action-words'
import type { RefusedAddress } from '#links/pages/address-field'
import { confirmPage } from '#links/pages/confirm'
import { donePage } from '#links/pages/done'
import type { Form } from '#links/pages/form'
import { threadPage } from '#links/pages/thread'
import { type Grant, verifyLink } from '#links/sign'
import { Conflict } from '#store/item'
import { addressGiven, rememberAddress } from './address-given.ts'
import { eventOfAct } from './event-of-act.ts'
import { handOn } from './hand-on.ts'
import { threadLink } from './link-urls.ts'
import { load } from './load.ts'
import { log } from './log.ts'
import { FIELD, foreignForm, problem } from './page-answer.ts'
import { run } from './run.ts'
import { FROM_INBOX, serveInbox } from './serve-inbox.ts'
import { serveOwnerLink } from './serve-owner-link.ts'
import type { Shell } from './shell.ts'
import type { WebAnswer, WebRequest } from './web.ts'

/** Answers any request; what fails is a page too, and says that nothing was changed. */
export const serve = async (shell: Shell, request: WebRequest): Promise<WebAnswer> => {
  try {
    return await serveLink(shell, request)
  } catch (error) {
    if (error instanceof Conflict)
      return problem(409, 'Something else changed this just now. Go back and press the button again.')
    log({ event: 'page-failed', error: error instanceof Error ? error.name : 'unknown' })
    return problem(500, 'That did not work just now. Try again in a minute.')
  }
}

/** Answers a link of a mail: GET shows its page and changes nothing, POST of that page's form acts (G-29, G-30). */
export const serveLink = async (shell: Shell, request: WebRequest): Promise<WebAnswer> => {
  if (request.path === '/inbox' || request.path.startsWith('/inbox/')) return serveInbox(shell, request)
  const token = /^\/l\/([a-z2-7]{40,120})$/.exec(request.path)?.[1]
  const grant = token ? verifyLink(shell.secrets.keys, token, request.at) : null
  if (grant === 'expired') return problem(410, 'This link has expired. The latest digest has fresh ones.')
  if (grant === null) return problem(404, 'This link is not one of ours, or part of it got lost on the way.')
  if (!['GET', 'HEAD', 'POST'].includes(request.method))
    return problem(405, 'This address takes no such request.')
  return grant.thread === null
    ? serveOwnerLink(shell, request, grant)
    : serveThreadLink(shell, request, grant)
}

type ThreadGrant = Extract<Grant, { thread: string }>

const serveThreadLink = async (shell: Shell, request: WebRequest, grant: ThreadGrant): Promise<WebAnswer> => {
  const { action } = grant
  const now = request.at
  const loaded = await load(shell, grant)
  if (!loaded?.versioned) return problem(404, 'This invitation is not here any more.')
  const { thread } = loaded.versioned
  const { owner, policy } = loaded
  const { zone } = owner
  const inboxLink = request.query.has(FROM_INBOX) ? '/inbox' : null
  if (action === 'view') {
    const forms = actionsOf(thread, policy, now).filter((act) => act !== 'view')
    const page = { thread, zone, owner: nameOf(owner), inboxLink }
    return { status: 200, html: threadPage({ ...page, forms: formsOf(shell, forms, grant, request) }) }
  }
  const ask = (refused: RefusedAddress | null): string => {
    const form = { action: fromWhere(request.path, request), fields: { [FIELD]: action } }
    const undoLink = pathOf(shell, 'undo', grant, request)
    return confirmPage({ thread, action, form, zone, undoLink, refused })
  }
  if (request.method !== 'POST') return { status: 200, html: ask(null) }
  if (request.form.get(FIELD) !== action) return foreignForm()
  const event = await eventOf(shell, request, action, owner)
  if ('why' in event) return { status: 400, html: ask(event) }
  const after = (await run(shell, grant, event, handOn(shell), loaded)) ?? thread
  if (event.kind === 'AddressGiven') await rememberAddress(shell, after, event.address)
  const { undo = null } = after.state.status === 'decided' ? formsOf(shell, ['undo'], grant, request) : {}
  return { status: 200, html: donePage({ thread: after, action, undo, now, zone, inboxLink }) }
}

const eventOf = async (
  shell: Shell,
  { form, at }: WebRequest,
  action: Act,
  owner: Parameters<typeof addressGiven>[1],
): Promise<Event | RefusedAddress> =>
  action === 'address' ? addressGiven(shell, owner, form.get('address') ?? '', at) : eventOfAct(action, at)

const formsOf = (
  shell: Shell,
  actions: readonly Act[],
  grant: ThreadGrant,
  request: WebRequest,
): Partial<Record<Act, Form>> =>
  Object.fromEntries(
    actions.map((action) => [
      action,
      { action: pathOf(shell, action, grant, request), fields: { [FIELD]: action } },
    ]),
  )

const pathOf = (shell: Shell, action: Act, { owner, thread }: ThreadGrant, request: WebRequest): string =>
  fromWhere(new URL(threadLink(shell, action, owner, thread, request.at)).pathname, request)

/** Whoever came from the inbox finds the way back there on the next page, too. */
const fromWhere = (path: string, { query }: WebRequest): string =>
  query.has(FROM_INBOX) ? `${path}?${FROM_INBOX}` : path
