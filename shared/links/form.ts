/** Where a page's one form posts to, and its hidden fields. */
export type Form = { readonly action: string; readonly fields: Readonly<Record<string, string>> }
