import { commandExample } from './command-example.ts'
import type { Bar, Card, Digest, ParkedLine, Week } from './view.ts'
import { acceptedOf, WEEK_TITLES } from './week-html.ts'

/** The text part: everything that the html says, with all links. */
export const renderText = (digest: Digest): string => {
  const parts = [
    `${digest.summary}.`,
    ...digest.sections.flatMap(({ title, cards, folded }) => [
      heading(title),
      ...cards.map(folded ? line : card),
    ]),
    ...(digest.parked.length > 0 ? [heading('Mail I could not use'), ...digest.parked.map(parked)] : []),
    ...(digest.week ? week(digest.week) : []),
    ...(digest.more > 0 ? [`${digest.more} more come with the next digest.`] : []),
    footer(digest),
  ]
  return `${parts.join('\n\n')}\n`
}

const week = ({ responses, weeks }: Week): string[] => [
  ...under(
    WEEK_TITLES.responses,
    responses.map((bar) => barLine(bar, `${bar.count}`)),
  ),
  ...under(
    WEEK_TITLES.weeks,
    weeks.map((bar) => barLine(bar, acceptedOf(bar))),
  ),
]

const under = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading(title), lines.join('\n')]

const barLine = ({ label, percent }: Bar, number: string): string =>
  `   ${label.padEnd(22)} ${'#'.repeat(Math.round(percent / 5)).padEnd(20)} ${number}`

const heading = (title: string): string => `${title.toUpperCase()}\n${'-'.repeat(title.length)}`

const card = (card: Card): string =>
  [
    `${card.number}. ${card.name}${card.about ? `, ${card.about}` : ''}`,
    ...[
      `${card.says}.`,
      ...(card.quote.length > 0 ? [`“${card.quote.map(({ text }) => text).join('')}”`] : []),
      ...(card.evidence.length > 0 && card.quote.some(({ decisive }) => !decisive)
        ? [`What decided: ${card.evidence.map((words) => `“${words}”`).join(', ')}`]
        : []),
      ...card.facts,
      ...(card.warning === null ? [] : [`Careful: ${card.warning}`]),
    ].map(indent),
    ...ready(card),
    ...card.buttons.map(({ label, url, main }) =>
      indent(
        `- ${label}${main && label.toLowerCase() === card.recommendation ? ' (recommended)' : ''}: ${url}`,
      ),
    ),
  ].join('\n')

const ready = ({ ready, name }: Card): string[] => {
  if (ready === null) return []
  return [
    ...(ready.mailto === null ? [] : [indent(`Ask by mail: ${ready.mailto}`)]),
    ...(ready.profile === null ? [] : [indent(`${name}'s profile: ${ready.profile}`)]),
    indent('A text you can use:'),
    ...ready.text.split('\n').map((line) => `   | ${line}`.trimEnd()),
  ]
}

const line = (card: Card): string =>
  [
    `${card.number}. ${card.name}: ${card.says}.`,
    ...card.buttons.map(({ label, url }) => indent(`- ${label}: ${url}`)),
  ].join('\n')

const parked = ({ subject, from, at, reason }: ParkedLine): string =>
  `“${subject}” from ${from}, ${at}\n${indent(reason)}`

const footer = (digest: Digest): string => {
  const { inboxLink, pauseLink, intake } = digest
  const example = commandExample(digest)
  return [
    ...(example === null ? [] : [`You can also answer this mail, for example: ${example}`]),
    `Open my inbox: ${inboxLink}`,
    `Pause these mails: ${pauseLink}`,
    `Forward invitations to ${intake}.`,
    'Have We Met, your mail assistant',
  ].join('\n')
}

const indent = (line: string): string => `   ${line}`
