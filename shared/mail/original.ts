import { type Line, linesOfText } from './body.ts'
import { cleanText } from './clean.ts'
import { linesOfHtml } from './html-lines.ts'
import type { Mail } from './parse.ts'
import type { ShownMailbox } from './shown-mailbox.ts'
import { linkReader } from './unwrap-link.ts'

/** The mail that was forwarded, as far as the way it came kept it. */
export type Original = {
  readonly from: ShownMailbox | null
  readonly replyTo: readonly ShownMailbox[]
  /** Whom it was sent to, and who forwarded it by hand. */
  readonly to: readonly ShownMailbox[]
  readonly subject: string
  /** With angle brackets; null where a forward by hand lost it. */
  readonly messageId: string | null
  /** All values of a header; none where a forward by hand lost them. */
  readonly header: (name: string) => readonly string[]
  readonly text: readonly Line[]
  /** Rendered when first asked for, which a mail whose text says all never is. */
  readonly html: () => readonly Line[]
  /** Where a link of it leads; null for what is no web link. */
  readonly urlOf: (href: string) => URL | null
}

/** Beyond this no mail of a network or a person goes on; it bounds the work on a hostile one. */
const MOST_CHARACTERS = 400_000

/** A mail that bears its own headers. */
export function originalOf(mail: Mail): Original {
  return {
    from: mail.from,
    replyTo: mail.replyTo,
    to: [...mail.to, ...mail.cc],
    subject: mail.subject,
    messageId: mail.messageId,
    header: mail.header,
    text: mail.text === null ? [] : linesOfText(cleanText(mail.text.slice(0, MOST_CHARACTERS))),
    html: lazily(() => (mail.html === null ? [] : linesOfHtml(mail.html.slice(0, MOST_CHARACTERS)))),
    urlOf: linkReader(),
  }
}

/** Its text; where it has none, its html. */
export const linesOf = ({ text, html }: Original): readonly Line[] => (text.length > 0 ? text : html())

/** What is made when it is first wanted, and then kept. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
