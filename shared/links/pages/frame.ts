import { type Html, html } from '#text/html'
import { PAGE_STYLE } from './style.ts'

/** A whole html document around the content of `main`. */
export const page = (title: string, content: Html, width: 'narrow' | 'wide' = 'narrow'): string =>
  `<!doctype html>\n${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow"><meta name="color-scheme" content="light dark">
<title>${title} · Have We Met</title><style>${{ markup: PAGE_STYLE }}</style></head>
<body${width === 'wide' && html` class="wide"`}>
<header class="brand">Have We Met</header>
<main>
${content}
</main>
</body></html>`.markup
  }\n`

/** The way back for whoever came from the inbox; null leads nowhere. */
export const toInbox = (link: string | null): Html | null =>
  link === null ? null : html`<nav><a href="${link}">Inbox</a></nav>`
