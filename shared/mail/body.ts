/** Where a link leads and the words it stands on (or beside, in plain text). */
export type Link = { readonly href: string; readonly text: string }

/** One line of a mail's text: `raw` as it reads, `text` without the addresses of its links. */
export type Line = { readonly raw: string; readonly text: string; readonly links: readonly Link[] }

/** `[...]` is how archives shorten a link. */
const ANY_URL = /<?\b(https?:\/\/(?:\[\.{3}\]|[^\s<>"')\]])+)>?/gi

/** Plain text as lines with their links (`Accept: URL`, `Accept<URL>`, a bare URL); `text` is expected to be clean. */
export const linesOfText = (text: string): Line[] => text.split('\n').map(lineOfText)

/** One line with the web addresses that stand in its text. */
export function lineOfText(raw: string): Line {
  if (!raw.includes('://')) return { raw, text: raw.trim(), links: [] }
  const links: Link[] = []
  let end = 0
  let text = ''
  for (const match of raw.matchAll(ANY_URL)) {
    const before = raw.slice(end, match.index)
    links.push({ href: match[1] ?? '', text: before.replace(/[\s:：<(*>|-]+$/, '').trim() })
    text += before
    end = match.index + match[0].length
  }
  text += raw.slice(end)
  return { raw, text: text.replace(/\s+/g, ' ').trim(), links }
}
