import { type Html, html, join } from '#text/html'
import { fill } from './mjml/fill.ts'
import type { Button, Card, Words } from './view.ts'

/** One thread in full: what it is, why, what else is known, one button and the other ways as links. */
export const cardRows = (card: Card): Html => {
  const { buttons } = card
  const main = buttons.find((button) => button.main) ?? null
  const ask = askBy(card.ready)
  return join([
    fill('card', { content: content(card) }),
    ask && fill('button', ask),
    main && !ask ? fill('button', main) : null,
    fill('links', { links: links(buttons.filter((button) => ask !== null || button !== main)) }),
    fill('gap', {}),
  ])
}

/** The way to ask by hand: a mail, or the profile to write from. */
const askBy = (ready: Card['ready']): { label: string; url: string } | null => {
  if (ready?.mailto) return { label: 'Ask by mail', url: ready.mailto }
  return ready?.profile ? { label: 'Open the profile', url: ready.profile } : null
}

/** One thread on one line; the name leads to its page. */
export const foldedLine = ({ number, name, says, view, buttons }: Card): Html => {
  const acts = buttons
    .filter(({ url }) => url !== view)
    .map(({ label, url }) => html`<a href="${url}">${label}</a>`)
  return html`<div style="margin:0 0 8px">${number}. <a href="${view}"><b dir="auto">${name}</b></a>: ${says}. ${join(acts, ' · ')}</div>`
}

const content = (card: Card): Html =>
  join([
    html`<h3 style="margin:0;font-size:18px;line-height:1.3"><span class="d" style="color:#55606f">${card.number}.</span> <span dir="auto">${card.name}</span></h3>`,
    card.about
      ? html`<div class="d" dir="auto" style="color:#55606f;font-size:14px">${card.about}</div>`
      : null,
    html`<div style="margin:8px 0 0"><b>${card.says}.</b></div>`,
    card.quote.length > 0
      ? html`<div class="q" dir="auto" style="margin:8px 0 0;padding:0 12px;border-left:3px solid #9aa5b5">${quote(card.quote)}</div>`
      : null,
    card.facts.length > 0
      ? html`<div class="d" style="margin:8px 0 0;color:#55606f;font-size:14px">${card.facts.join(' ')}</div>`
      : null,
    card.warning === null
      ? null
      : html`<div class="w" style="margin:8px 0 0;padding:6px 10px;background:#fff4d6"><b>Careful:</b> ${card.warning}</div>`,
    ready(card),
  ])

const quote = (words: readonly Words[]): Html =>
  join(words.map(({ text, decisive }) => (decisive ? html`<b>${text}</b>` : html`${text}`)))

const ready = ({ ready }: Card): Html | null => {
  if (ready === null) return null
  const lines = ready.text.split('\n').map((line) => html`${line}`)
  return html`<div class="d" style="margin:8px 0 0;color:#55606f;font-size:14px">A text you can use:</div>
<div class="r" dir="auto" style="margin:4px 0 0;padding:8px 12px;background:#f4f6f9">${join(lines, '<br>')}</div>`
}

const links = (buttons: readonly Button[]): Html =>
  join(
    buttons.map(({ label, url }) => html`<a href="${url}" style="color:#1f5fbf">${label}</a>`),
    ' &nbsp; ',
  )
