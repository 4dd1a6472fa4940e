import { html } from '#text/html'
import { page } from './frame.ts'

/** One clear sentence on why a link does nothing. */
export const problemPage = (sentence: string, title = 'This link does not work'): string =>
  page(title, html`<h1>${title}</h1><p>${sentence}</p>`)
