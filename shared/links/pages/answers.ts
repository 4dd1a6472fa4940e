import { answerSaysSurely, tellingEvidence } from '#domain/label-words'
import { senderDoubt } from '#domain/sender-words'
import type { Answer } from '#domain/thread'
import { type Html, html } from '#text/html'
import { when } from '#text/when'

/** What the inviter wrote and what it was judged to be. */
export const answerHtml = (answer: Answer, zone: string): Html => html`<section>
<p class="dim">${cameBy(answer, zone)}</p>
${answer.text !== '' && html`<blockquote dir="auto">${marked(answer)}</blockquote>`}
<p><strong>${answerSaysSurely(answer)}</strong></p>
</section>`

const cameBy = (answer: Answer, zone: string): string => {
  const { via, at } = answer
  const on = when(at, zone)
  if (via === 'note') return `In the invitation, ${on}`
  if (via === 'linkedin') return `As a message through the network, ${on}`
  if (via === 'forward') return `Forwarded by you, ${on}`
  return ['By mail', on, senderDoubt(answer)].filter((words) => words !== null).join(', ')
}

/** The words that decided are marked where they stand. */
const marked = ({ text, judgement }: Answer): Html => {
  const found = (judgement ? tellingEvidence(judgement) : [])
    .map((words) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length }))
    .filter(({ from, to }) => from >= 0 && to > from)
    .sort((a, b) => a.from - b.from)
  let at = 0
  let out = html``
  for (const { from, to } of found) {
    if (from < at) continue
    out = html`${out}${text.slice(at, from)}<mark>${text.slice(from, to)}</mark>`
    at = to
  }
  return html`${out}${text.slice(at)}`
}
