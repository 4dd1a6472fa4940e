import { addressByHand, mayAskByHand } from '#domain/by-hand'
import { networkPage } from '#domain/network-page'
import type { Thread } from '#domain/thread'
import { composeByHand } from '#text/by-hand'
import { type Html, html } from '#text/html'
import { plainName } from '#text/plain-name'
import { when } from '#text/when'
import { type Act, actionWords } from './action-words.ts'
import { addressField } from './address-field.ts'
import { answerHtml } from './answers.ts'
import { type Form, formHtml } from './form.ts'
import { page, toInbox } from './frame.ts'
import { historyOf } from './history-words.ts'
import { inviterHead, nameOf } from './inviter.ts'
import { stateWords } from './state-words.ts'

/** One thread with its whole history and all that can be done; `forms` holds what is possible now. */
export const threadPage = (of: {
  readonly thread: Thread
  readonly forms: Partial<Readonly<Record<Act, Form>>>
  readonly zone?: string
  /** The owner's name, for the ready text. */
  readonly owner: string
  /** For whoever came from there. */
  readonly inboxLink?: string | null
}): string => {
  const { thread, forms, zone = 'UTC', inboxLink = null } = of
  return page(
    nameOf(thread),
    html`${toInbox(inboxLink)}
${inviterHead(thread, 'Everything about this invitation')}
<p>${stateWords(thread, zone)}</p>
${mayAskByHand(thread) && readyText(thread, of.owner)}
${actions(thread, forms)}
${thread.answers.length > 0 && html`<h2>What they wrote</h2>${thread.answers.map((answer) => answerHtml(answer, zone))}`}
${thread.sent && html`<h2>Sent in your name</h2><p>The question, to ${thread.sent.to}, on ${when(thread.sent.at, zone)}.</p>`}
<h2>What happened</h2>
<ol>${historyOf(thread).map(({ at, says }) => html`<li>${says} <span class="dim">${when(at, zone)}</span></li>`)}</ol>`,
  )
}

const actions = (thread: Thread, forms: Partial<Readonly<Record<Act, Form>>>): Html => {
  const acts = (Object.keys(forms) as Act[]).flatMap((act) => {
    const form = forms[act]
    return form && act !== 'address' ? [{ act, form }] : []
  })
  const { address } = forms
  return html`${acts.length > 0 && html`<h2>What you can do</h2><div class="row">${acts.map(({ act, form }) => formHtml(form, actionWords(act, thread).button, { look: 'plain' }))}</div>`}
${
  address &&
  formHtml(address, 'Ask at this address', {
    look: 'plain',
    inputs: addressField("Do you know the inviter's mail address?"),
  })
}`
}

const readyText = (thread: Thread, owner: string): Html => {
  const { inviter, language, messageId } = thread.invitation
  const { text, mailto } = composeByHand({
    owner,
    inviter: plainName(inviter.name),
    language,
    address: addressByHand(thread),
    messageId,
  })
  const way = networkPage(thread.invitation)
  return html`<h2>Ask by yourself</h2>
<p>A text you can use:</p>
<pre dir="auto">${text}</pre>
${mailto !== null && html`<p><a class="go" href="${mailto}">Ask by mail</a></p>`}
${way && html`<p><a href="${way.url}" rel="noreferrer">Open ${way.label}</a></p>`}`
}
