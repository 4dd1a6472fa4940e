import { networkPage } from '#domain/network-page'
import { hasAskedToStop } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { mailto } from '#text/by-hand'
import { type Html, html } from '#text/html'
import type { Act } from './action-words.ts'
import { type Form, formHtml } from './form.ts'
import { page, toInbox } from './frame.ts'
import { inviterHead, nameOf, WANTS_NO_MAIL } from './inviter.ts'
import { stateWords } from './state-words.ts'

/** What POST answers: what was recorded, the way on, and a button to undo. `thread` is as it is now. */
export const donePage = (of: {
  readonly thread: Thread
  readonly action: Act
  readonly undo: Form | null
  readonly now: number
  readonly zone?: string
  /** For whoever came from there. */
  readonly inboxLink?: string | null
}): string => {
  const { thread, action, undo, now, zone = 'UTC', inboxLink = null } = of
  const said = recorded(thread, action)
  return page(
    `${said} ${nameOf(thread)}`,
    html`${toInbox(inboxLink)}
${inviterHead(thread, said)}
<p>${stateWords(thread, zone, now)}</p>
${thread.state.status === 'decided' && thread.state.decision === 'accept' && wayOn(thread)}
${undo && thread.state.status === 'decided' && html`<p class="dim">Wrong button? You have 7 days to change your mind.</p>${formHtml(undo, 'Undo', { look: 'plain' })}`}
${inboxLink === null && html`<p class="dim">You can close this page.</p>`}`,
  )
}

/** What the state shows, not what was pressed: a button pressed too late has done nothing. */
const recorded = ({ state }: Thread, action: Act): string => {
  const { status } = state
  switch (action) {
    case 'accept':
    case 'ignore':
      if (status !== 'decided') return 'Nothing was recorded.'
      return state.decision === 'accept' ? 'Accepted.' : 'Ignored.'
    case 'undo':
      return status === 'decided' ? 'This can no longer be undone.' : 'Undone. The case is open again.'
    case 'asked':
      return status === 'asked' ? 'Noted: you have asked.' : 'There was nothing to note.'
    case 'send':
    case 'again':
    case 'address':
      if (status === 'asking') return 'The question goes out now.'
      return status === 'asked' ? 'The question is out.' : 'Nothing is sent.'
  }
}

const wayOn = (thread: Thread): Html => {
  const way = networkPage(thread.invitation)
  if (way !== null)
    return html`<p>One step is left, because only you may do it:</p>
<p><a class="go" href="${way.url}" rel="noreferrer">Open ${way.label}</a></p>`
  if (hasAskedToStop(thread)) return html`<p>${WANTS_NO_MAIL}</p>`
  const address = writeTo(thread)
  if (address === null) return html`<p>Answer the invitation in your own mailbox.</p>`
  return html`<p><a class="go" href="${mailto({ address })}" rel="noreferrer">Write to ${nameOf(thread)}</a></p>`
}

const writeTo = ({ invitation, answers }: Thread): string | null =>
  invitation.replyChannel.address ??
  answers.find(({ from, expected }) => from !== null && expected)?.from ??
  null
