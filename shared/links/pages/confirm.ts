import { bestAnswer, hasAskedToStop } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { type Html, html } from '#text/html'
import { type Act, actionWords } from './action-words.ts'
import { addressField, type RefusedAddress, refusal } from './address-field.ts'
import { answerHtml } from './answers.ts'
import { type Form, formHtml } from './form.ts'
import { page } from './frame.ts'
import { inviterHead, nameOf, WANTS_NO_MAIL } from './inviter.ts'
import { stateWords } from './state-words.ts'

/**
 * What GET of a link shows: nothing is done until its one button is pressed (G-29).
 * `undoLink`: the undo page's address, offered where a decision can be undone; `zone`: the owner's;
 * `refused`: an address that was typed here and not taken, so that the form is shown again.
 */
export const confirmPage = (of: {
  readonly thread: Thread
  readonly action: Act
  readonly form: Form
  readonly zone?: string
  readonly undoLink?: string | null
  readonly refused?: RefusedAddress | null
}): string => {
  const { thread, action, form, zone = 'UTC', refused = null } = of
  const words = actionWords(action, thread)
  const answer = bestAnswer(thread) ?? thread.answers.at(-1)
  return page(
    `${words.asks} ${nameOf(thread)}`,
    html`${inviterHead(thread, words.asks)}
${refused && refusal(refused)}
${already(thread, action, zone, of.undoLink ?? null)}
${answer && answerHtml(answer, zone)}
<p>${words.does}</p>
${hasAskedToStop(thread) && action === 'accept' && html`<p class="warn">${WANTS_NO_MAIL}</p>`}
${words.warning && html`<p class="warn">${words.warning}</p>`}
${formHtml(form, words.button, action === 'address' ? { inputs: addressField("The inviter's mail address", refused) } : {})}`,
  )
}

const already = (thread: Thread, action: Act, zone: string, undoLink: string | null): Html => {
  const { state } = thread
  const decided = state.status === 'decided' && action !== 'undo'
  return html`<p${decided && html` class="warn"`}>${stateWords(thread, zone)}${
    decided && undoLink !== null && html` <a href="${undoLink}">Undo it instead</a>`
  }</p>`
}
