/** Markup that is already safe; only `html` and `join` make it. */
export type Html = { readonly markup: string }

type Value = string | number | null | undefined | false | Html | readonly Html[]

/** A template whose values are escaped unless they are markup themselves; null, undefined and false give nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.map((part, index) => part + (index < values.length ? show(values[index]) : '')).join(''),
})

/** Several pieces, one after the other. */
export const join = (pieces: readonly (Html | null)[], between = ''): Html => ({
  markup: pieces
    .filter((piece) => piece !== null)
    .map(({ markup }) => markup)
    .join(between),
})

const show = (value: Value): string => {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('\n')
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
