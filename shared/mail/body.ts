/** Where a link leads and the words it stands on (or beside, in plain text). */
export type Link = { readonly href: string; readonly text: string }

/** One line of a mail's text: `raw` as it reads, `text` without the addresses of its links. */
export type Line = { readonly raw: string; readonly text: string; readonly links: readonly Link[] }

/** `[...]` is how archives shorten a link. */
const ANY_URL = /<?\b(https?:\/\/(?:\[\.{3}\]|[^\s<>"')\]])+)>?/gi

/** No mail that is read by people has so many; it bounds the work on a hostile one. */
const MOST_LINES = 50_000

/** Plain text as lines with their links (`Accept: URL`, `Accept<URL>`, a bare URL); `text` is expected to be clean. */
export const linesOfText = (text: string): Line[] => joinLinks(text.split('\n', MOST_LINES)).map(lineOfText)

/** Lines as the text that they were. */
export const textOf = (lines: readonly Line[]): string => lines.map((line) => line.raw).join('\n')

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

/** Mail programs break lines at a column between these, the middle of a link included. */
const NARROWEST = 70
const WIDEST = 80
const OPEN_LINK = /https?:\/\/[^\s<>"')\]]+$/
const REST_OF_LINK = /^[\w~%+.,:@!$&'()*;=/?#-]*[/?=&%\d][\w~%+.,:@!$&'()*;=/?#-]*[>)]?$/

/** Joins links that were broken over lines. */
function joinLinks(rows: readonly string[]): readonly string[] {
  if (!rows.some((row) => row.includes('://'))) return rows
  const joined: string[] = []
  let open = false
  for (const row of rows) {
    const goesOn: boolean = open && row.length <= WIDEST && !row.includes('://') && REST_OF_LINK.test(row)
    if (goesOn) joined[joined.length - 1] += row
    else joined.push(row)
    open = row.length >= NARROWEST && row.length <= WIDEST && (goesOn || OPEN_LINK.test(row))
  }
  return joined
}
