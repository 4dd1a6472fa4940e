import { type Html, html } from '#text/html'

/** A number with its label; `name` is its id too. */
export const number = (name: string, label: string, value: number, least: number, most: number): Html =>
  html`<label for="${name}">${label}</label>
<input type="number" id="${name}" name="${name}" value="${value}" min="${least}" max="${most}" required>`

export const choice = (
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly says: string }[],
  chosen: string,
): Html => html`<label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map(({ value, says }) => html`<option value="${value}"${value === chosen && html` selected`}>${says}</option>`)}</select>`

export const checkbox = (name: string, value: string, label: string, checked: boolean): Html =>
  tick('checkbox', name, value, label, checked)

export const radio = (name: string, value: string, label: string, checked: boolean): Html =>
  tick('radio', name, value, label, checked)

const tick = (type: string, name: string, value: string, label: string, checked: boolean): Html =>
  html`<label class="inline"><input type="${type}" name="${name}" value="${value}"${checked && html` checked`}> ${label}</label>`
