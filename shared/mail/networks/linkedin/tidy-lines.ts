import type { Line } from '../../body.ts'
import { mayBeWrapped } from '../../unwrap-lines.ts'
import { splitCard } from './split-card.ts'

/** Longer lines of a mail of few lines lost their line ends on the way. */
const SHORTEST_FLAT = 60
const LONGEST_LINE = 400
const MOST_IN_ONE_LINE = 0.8
const MOST_LINES = 1500
const MOST_CHARACTERS = 20_000
/** Where a flattened mail's lines began or ended. */
const FRAME =
  / {4,}|(?=\b(?:More people you may know|This email was intended for|Get the new LinkedIn desktop app|Also available on mobile|You are receiving |Accept View profile|Message Reach out to|View profile View profile|Reach out to )|(?<![\d,.])\d{1,6} (?:connections? in common|mutual connections?)\b)|(?<=\b(?:connections? in common|mutual connections?)) |(?<=has accepted your invitation\.) |(?<=start a conversation\.) |(?<=\bAccept) (?=View profile)/gi
const PICTURE = /\[(?:image|cid|Bild|Imagen|Imagem|Immagine|Afbeelding|inline image)[^\]]{0,200}\]/gi
const AFTER_PREVIEW = /(?<=\bis waiting for your response\.) +(?=\S)/i

/** The mail's lines without pictures, emphasis marks and blank ends; flattened ones broken where they were. */
export function tidyLines(lines: readonly Line[], name: string | null): Line[] {
  const tidy = lines.slice(0, MOST_LINES).flatMap((line) => {
    const text = tidyText(line.text)
    const isPreview = text.length < MOST_CHARACTERS && AFTER_PREVIEW.test(text)
    return isPreview ? broken(line, text.split(AFTER_PREVIEW)) : text === line.text ? line : { ...line, text }
  })
  const joined = withLinksJoined(tidy)
  return isFlat(joined)
    ? joined.flatMap((line) => (line.text.length < SHORTEST_FLAT ? [line] : unflatten(line, name)))
    : joined
}

/** A link whose words stand in the line above belongs to that line. */
function withLinksJoined(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (line.text !== '' || line.links.length === 0 || last === undefined || last.text === '')
      joined.push(line)
    else
      joined[joined.length - 1] = {
        ...last,
        links: [...last.links, ...line.links.map(({ href }) => ({ href, text: last.text }))],
      }
  }
  return joined
}

/** False where a program may have broken lines at a column, or ran them together. */
export const isAsWritten = (lines: readonly Line[]): boolean =>
  lines.length > 0 && !isFlat(lines) && !mayBeWrapped(lines.map((line) => line.raw))

/** One line that holds nearly all, or is longer than any sentence of a mail's frame. */
function isFlat(lines: readonly Line[]): boolean {
  const lengths = lines.map((line) => line.text.length)
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0)
  return longest > LONGEST_LINE || longest > lengths.reduce((a, b) => a + b, 0) * MOST_IN_ONE_LINE
}

/** Without pictures, emphasis and quote marks. */
export function tidyText(text: string): string {
  const words = text.includes('[') ? text.replace(PICTURE, ' ') : text
  return words.replace(/^[\s>*_|]+|[\s*_|]+$/g, '')
}

function unflatten(line: Line, name: string | null): Line[] {
  const pieces = line.text.slice(0, MOST_CHARACTERS).split(FRAME)
  return broken(
    line,
    pieces.flatMap((piece) => aroundName(piece.trim(), name)),
  )
}

function broken(line: Line, pieces: readonly string[]): Line[] {
  if (pieces.length === 1) return [{ ...line, text: pieces[0]?.trim() ?? '' }]
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece, i) => ({ raw: piece, text: piece, links: i === 0 ? line.links : [] }))
}

/** The inviter's name stands in a line of its own, above the headline. */
function aroundName(piece: string, name: string | null): string[] {
  if (name === null || !name.includes(' ')) return [piece]
  const at = piece.lastIndexOf(name)
  const after = piece.slice(at + name.length)
  if (at === -1 || !/^ [^a-z'’]/.test(after)) return [piece]
  const [headline, location] = splitCard(after.trim())
  return [...beforeName(piece.slice(0, at)), name, headline, ...(location === null ? [] : [location])]
}

/** `Hi Ada, I'd like … LinkedIn Ada VB Hi Ada, I'd like …`: preview and text run together; the last is whole. */
function beforeName(before: string): string[] {
  const greeting = /^(?:Hi|Hello|Dear) [^,]{1,40},/.exec(before)?.[0]
  if (greeting === undefined) return [before]
  const at = before.lastIndexOf(greeting)
  return at === 0 ? [before] : [before.slice(at)]
}
