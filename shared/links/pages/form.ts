import { type Html, html } from '#text/html'

/** Where a page's one form posts to, and its hidden fields. */
export type Form = { readonly action: string; readonly fields: Readonly<Record<string, string>> }

/** A form of hidden fields and one button; `more` stands before the button. */
export const formHtml = (
  { action, fields }: Form,
  label: string,
  more: { readonly inputs?: Html; readonly look?: 'plain' | 'grave' } = {},
): Html => html`<form method="post" action="${action}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${more.inputs}
<button type="submit"${more.look && html` class="${more.look}"`}>${label}</button>
</form>`
