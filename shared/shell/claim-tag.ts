/** What a sent mail is tagged with, so that SES's own events name it (SES allows letters, digits, `_` and `-`). */
export type Tagged =
  | { readonly kind: 'question'; readonly owner: string; readonly thread: string; readonly claim: string }
  | { readonly kind: 'digest'; readonly owner: string; readonly date: string }

/** `claim`: `<thread>.<number>`. */
export const questionTag = (owner: string, claim: string): string => `${owner}_${claim.replace('.', '_')}`

/** `date`: the owner's local date, `2026-11-24`. */
export const digestTag = (owner: string, date: string): string => `${owner}_${date}`

/** Null for a tag that names neither: mail to an owner that nothing waits for. */
export const readTag = (tag: string | null): Tagged | null => {
  const found = /^([a-z2-7]{16})_(?:([a-z2-7]{16})_(\d{1,4})|(\d{4}-\d\d-\d\d))$/.exec(tag ?? '')
  if (found === null) return null
  const [, owner = '', thread, number, date] = found
  if (date !== undefined) return { kind: 'digest', owner, date }
  return { kind: 'question', owner, thread: thread ?? '', claim: `${thread}.${number}` }
}
