import { answerSays } from '#domain/label-words'
import { bestAnswer } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { type Html, html } from '#text/html'
import { plainName } from '#text/plain-name'
import { day } from '#text/when'
import { choice } from './fields.ts'
import { type Form, formHtml } from './form.ts'
import { page } from './frame.ts'
import { filterThreads, INBOX_STATES, type InboxFilter } from './inbox-filter.ts'
import { nameOf } from './inviter.ts'
import { stateWords } from './state-words.ts'

const PAGE_SIZE = 50

/** All threads of an owner, filtered. `path`: the inbox's own address; `linkTo`: a thread's page. */
export const inboxPage = (of: {
  readonly threads: readonly Thread[]
  readonly filter: InboxFilter
  readonly zone: string
  readonly path: string
  readonly settingsLink: string
  readonly linkTo: (thread: string) => string
}): string => {
  const { filter, zone, path } = of
  const found = filterThreads(of.threads, filter)
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const current = Math.min(filter.page, last)
  const shown = found.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE)
  return page(
    'Inbox',
    html`<nav><a href="${of.settingsLink}">Settings</a></nav>
<h1>Inbox</h1>
${filterForm(filter, path)}
<p role="status" class="dim">${found.length === 1 ? '1 invitation' : `${found.length} invitations`}</p>
${shown.length > 0 ? html`<ul class="bare">${shown.map((thread) => row(thread, zone, of.linkTo(thread.id)))}</ul>` : html`<p>There is nothing here${filter.search && html` for “${filter.search}”`}.</p>`}
${last > 1 && pages({ ...filter, page: current }, last, path)}`,
    'wide',
  )
}

/** Before a session begins: the link alone opens nothing. */
export const openInboxPage = (form: Form): string =>
  page(
    'Open my inbox',
    html`<h1>Open my inbox</h1><p>On this device, for 15 minutes.</p>${formHtml(form, 'Open it')}`,
  )

const row = (thread: Thread, zone: string, link: string): Html => {
  const { headline } = thread.invitation.inviter
  const best = bestAnswer(thread)
  return html`<li><a href="${link}"><strong dir="auto">${nameOf(thread)}</strong></a>${headline !== null && html` <span class="dim" dir="auto">${plainName(headline, 120)}</span>`}<br>
${best && html`${answerSays(best)}. `}${stateWords(thread, zone)}${dated(thread, zone)}</li>`
}

/** The day of the news, where the state's words tell none. */
const dated = ({ state, newsAt }: Thread, zone: string): Html | null =>
  ['held', 'handoff', 'silent', 'undeliverable'].includes(state.status)
    ? html` <span class="dim">${day(newsAt, zone)}</span>`
    : null

const filterForm = (
  { state, search }: InboxFilter,
  path: string,
): Html => html`<form method="get" action="${path}" role="search">
<div class="row"><div>${choice(
  'state',
  'Show',
  Object.entries(INBOX_STATES).map(([value, says]) => ({ value, says })),
  state,
)}</div>
<div><label for="q">Name</label><input type="search" id="q" name="q" value="${search}" maxlength="100"></div>
<button type="submit">Find</button></div>
</form>`

const pages = ({ state, search, page }: InboxFilter, last: number, path: string): Html => {
  const to = (number: number): string =>
    `${path}?${new URLSearchParams({ state, q: search, page: String(number) }).toString()}`
  return html`<nav aria-label="Pages"><p>
${page > 1 && html`<a href="${to(page - 1)}" rel="prev">Newer</a>`}
Page ${page} of ${last}
${page < last && html`<a href="${to(page + 1)}" rel="next">Older</a>`}
</p></nav>`
}
