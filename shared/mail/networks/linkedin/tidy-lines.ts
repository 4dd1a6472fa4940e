import type { Line } from '../../body.ts'

/** A longer line that holds parts of the frame lost its line ends on the way. */
const LONGEST_LINE = 200
const MOST_LINES = 1500
const MOST_CHARACTERS = 20_000
/** Where a flattened mail's lines began or ended; longest first. */
const FRAME =
  / {4,}|(?=\b(?:More people you may know|This email was intended for|Get the new LinkedIn desktop app|Also available on mobile|You are receiving |Accept View profile|Message Reach out to|View profile View profile|Reach out to )|\d{1,4} (?:connections? in common|mutual connections?)\b)|(?<=\b(?:connections? in common|mutual connections?)) |(?<=has accepted your invitation\.) |(?<=start a conversation\.) |(?<=\bAccept) (?=View profile)/gi

/** The mail's lines without pictures, emphasis marks and blank ends; flattened ones broken where they were. */
export function tidyLines(lines: readonly Line[], name: string | null): Line[] {
  const tidy = lines.slice(0, MOST_LINES).map((line) => ({ ...line, text: tidyText(line.text) }))
  const filled = tidy.filter((line) => line.text !== '')
  if (filled.length > 3 && !filled.some((line) => line.text.length > LONGEST_LINE * 2)) return tidy
  return tidy.flatMap((line) => (line.text.length < 60 ? [line] : unflatten(line, name)))
}

function tidyText(text: string): string {
  return text
    .replace(/\[(?:image|cid|Bild|Imagen|Imagem|Immagine|Afbeelding|inline image)[^\]]{0,200}\]/gi, ' ')
    .replace(/^[\s>*_|]+|[\s*_|]+$/g, '')
}

function unflatten(line: Line, name: string | null): Line[] {
  const text = line.text.slice(0, MOST_CHARACTERS)
  const pieces = text.split(FRAME).flatMap((piece) => aroundName(piece ?? '', name))
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
  return [...beforeName(piece.slice(0, at)), name, after]
}

/** `Hi Ada, I'd like … LinkedIn Ada VB Hi Ada, I'd like …`: preview and text run together; the last is whole. */
function beforeName(before: string): string[] {
  const greeting = /^(?:Hi|Hello|Dear) [^,]{1,40},/.exec(before)?.[0]
  if (greeting === undefined) return [before]
  const at = before.lastIndexOf(greeting)
  return at === 0 ? [before] : [before.slice(at)]
}
