import { type Html, html } from '#text/html'
import { MAIL_STYLE } from './mail-style.ts'
import type { Button, Card, Digest, ParkedLine, Section } from './view.ts'

/** The html part. Tables and inline essentials for old mail programs, a style sheet for the rest. */
export const renderHtml = (digest: Digest): string => {
  const { sections, folded, parked, more } = digest
  return `<!doctype html>\n${
    html`<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${digest.summary}</title><style>${{ markup: MAIL_STYLE }}</style></head>
<body><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table role="presentation" class="w" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="p">
<h1>${digest.summary}</h1>
${sections.map(sectionHtml)}
${folded.length > 0 && html`<h2>Still open, nothing new</h2>${folded.map(lineHtml)}`}
${parked.length > 0 && html`<h2>Mail that made no case</h2>${parked.map(parkedHtml)}`}
${more > 0 && html`<p>${more} more come with the next digest.</p>`}
${footer(digest)}
</td></tr></table></td></tr></table></body></html>`.markup
  }\n`
}

const sectionHtml = ({ title, cards }: Section): Html => html`<h2>${title}</h2>${cards.map(cardHtml)}`

const cardHtml = (card: Card): Html => html`<div class="c">
<h3>${card.number}. <bdi>${card.name}</bdi></h3>
${card.about && html`<p class="d" dir="auto">${card.about}</p>`}
<p><b>${card.says}.</b></p>
${card.quote.length > 0 && html`<blockquote dir="auto">${card.quote.map(({ text, decisive }) => (decisive ? html`<b>${text}</b>` : html`${text}`)).reduce((all, next) => html`${all}${next}`)}</blockquote>`}
${card.facts.map((fact) => html`<p class="d">${fact}</p>`)}
${card.warning !== null && html`<p><b>Careful:</b> ${card.warning}</p>`}
${readyHtml(card)}
<p>${card.buttons.map(buttonHtml)}</p></div>`

const readyHtml = ({ ready, name }: Card): Html | null =>
  ready &&
  html`${ready.mailto !== null && html`<p><a class="b m" href="${ready.mailto}">Ask by mail</a></p>`}
${ready.profile !== null && html`<p><a href="${ready.profile}" rel="noreferrer">Open <bdi>${name}</bdi>&#39;s profile</a></p>`}
<p class="d">A text you can use:</p><pre>${ready.text}</pre>`

const buttonHtml = ({ label, url, main }: Button): Html =>
  main ? html`<a class="b m" href="${url}">${label}</a>` : html`<a class="b" href="${url}">${label}</a>`

const lineHtml = (card: Card): Html =>
  html`<p>${card.number}. <b><bdi>${card.name}</bdi></b>: ${card.says}. ${card.buttons.map(({ label, url }) => html`<a href="${url}">${label}</a>`)}</p>`

const parkedHtml = ({ subject, from, at, reason }: ParkedLine): Html =>
  html`<p><b dir="auto">${subject}</b> from <bdi>${from}</bdi>, ${at}<br><span class="d">${reason}</span></p>`

const footer = ({ inboxLink, pauseLink, intake }: Digest): Html =>
  html`<p class="d">Answer this mail with commands such as <b>accept 3, ignore 5</b>.</p>
<p class="d"><a href="${inboxLink}">Open my inbox</a> · <a href="${pauseLink}">Pause these mails</a></p>
<p class="d">Forward invitations to ${intake}. Have We Met, your mail assistant.</p>`
