import { type Html, html, join } from '#text/html'
import { cardRows, foldedLine } from './card-html.ts'
import { commandExample } from './command-example.ts'
import { fill } from './mjml/fill.ts'
import type { Card, Digest, ParkedLine, Section } from './view.ts'
import { weekRows } from './week-html.ts'

/** Gmail clips a mail whose html is over 102 KB. */
const MOST_BYTES = 98_000

/** The html part: tables and inline styles that old mail programs read, a style sheet for the rest. */
export const renderHtml = (digest: Digest): string => {
  const cards = newsOf(digest)
  const spare = MOST_BYTES - bytes(document(digest, () => false))
  const full = chooseFull(cards, spare)
  return document(digest, (card) => full.has(card))
}

/** The first cards of the news, as many as fit in full; what needs the owner stands first. */
const chooseFull = (cards: readonly Card[], spare: number): ReadonlySet<Card> => {
  const full = new Set<Card>()
  let left = spare
  for (const card of cards) {
    left -= bytes(cardRows(card).markup) - bytes(foldedLine(card).markup)
    if (left < 0) break
    full.add(card)
  }
  return full
}

const document = (digest: Digest, isFull: (card: Card) => boolean): string => {
  const { summary, sections, parked, more, week } = digest
  return `${
    fill('frame', {
      title: summary,
      preview: preview(digest),
      content: join([
        fill('title', { text: summary }),
        ...sections.map((section) => sectionRows(section, isFull)),
        ...under('Mail I could not use', parked.map(parkedLine)),
        more > 0 ? fill('note', { content: `${more} more come with the next digest.` }) : null,
        week && weekRows(week),
        fill('gap', {}),
        footer(digest),
      ]),
    }).markup
  }\n`
}

const newsOf = ({ sections }: Digest): readonly Card[] =>
  sections.filter(({ folded }) => !folded).flatMap(({ cards }) => cards)

const sectionRows = ({ title, cards }: Section, isFull: (card: Card) => boolean): Html => {
  const lines = cards.filter((card) => !isFull(card)).map(foldedLine)
  return join([
    fill('heading', { text: title }),
    ...cards.filter(isFull).map(cardRows),
    lines.length > 0 ? fill('lines', { content: join(lines) }) : null,
  ])
}

const under = (heading: string, lines: readonly Html[]): readonly Html[] =>
  lines.length === 0 ? [] : [fill('heading', { text: heading }), fill('lines', { content: join(lines) })]

/** What a mail program shows beside the subject: the names that matter most. */
const preview = (digest: Digest): string =>
  newsOf(digest)
    .slice(0, 3)
    .map(({ name, says }) => `${name}: ${says}`)
    .join(' · ')

const parkedLine = ({ subject, from, at, reason }: ParkedLine): Html =>
  html`<div style="margin:0 0 8px"><b dir="auto">${subject}</b> from <span dir="auto">${from}</span>, ${at}<br>${reason}</div>`

const footer = (digest: Digest): Html => {
  const { inboxLink, pauseLink, intake } = digest
  const example = commandExample(digest)
  return fill('note', {
    content: html`${example !== null && html`You can also answer this mail, for example: <b>${example}</b><br>`}
<a href="${inboxLink}">Open my inbox</a> · <a href="${pauseLink}">Pause these mails</a><br>
Forward invitations to <b>${intake}</b>. Have We Met, your mail assistant.`,
  })
}

const bytes = (text: string): number => Buffer.byteLength(text)
