import { type Html, html, join } from '#text/html'
import { fill } from './mjml/fill.ts'
import type { Bar, Week } from './view.ts'

/** Bars of table cells: no image that must be loaded, and the numbers stand beside them for who cannot see them. */
export const weekRows = ({ responses, weeks }: Week): Html =>
  join([
    ...under(
      WEEK_TITLES.responses,
      responses.map((bar) => row(bar, `${bar.count}`)),
    ),
    ...under(
      WEEK_TITLES.weeks,
      weeks.map((bar) => row(bar, acceptedOf(bar))),
    ),
  ])

export const WEEK_TITLES = {
  responses: 'Answers of the last seven days',
  weeks: 'What you accepted',
} as const

export const acceptedOf = ({ count, of }: Bar): string => (of === 0 ? 'nothing decided' : `${count} of ${of}`)

const under = (heading: string, rows: readonly Html[]): readonly Html[] =>
  rows.length === 0 ? [] : [fill('heading', { text: heading }), fill('bars', { rows: join(rows) })]

const row = ({ label, percent }: Bar, number: string): Html =>
  html`<tr><th scope="row" align="left" width="42%" style="padding:3px 8px 3px 0;font-weight:normal">${label}</th><td style="padding:3px 0">${bars(percent)}</td><td align="right" width="22%" style="padding:3px 0 3px 8px">${number}</td></tr>`

const bars = (percent: number): Html =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>${cell(percent, 'f', '#1f5fbf')}${cell(100 - percent, 'g', '#e3e7ed')}</tr></table>`

const cell = (percent: number, name: string, color: string): Html | null =>
  percent === 0
    ? null
    : html`<td class="${name}" width="${percent}%" bgcolor="${color}" style="height:12px;line-height:12px;font-size:1px">&nbsp;</td>`
