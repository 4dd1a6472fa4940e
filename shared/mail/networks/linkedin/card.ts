import type { Line } from '../../body.ts'
import { fold } from '../../fold.ts'
import { isOwnersLine } from '../../owners-line.ts'
import { endsCard, isButtons, mutualCount } from './chrome.ts'

/** The inviter's name with what stands below it; `start` to `end` are its lines. */
export type Card = {
  readonly start: number
  readonly end: number
  readonly headline: string | null
  readonly location: string | null
}

const MOST_BELOW = 6
const LONGEST = 300
const BADGE =
  /\s*(?:[·•|]\s*(?:1st|2nd|3rd\+?).{0,20}|\((?:he|she|they|er|sie|elle|il|ella|él|lei|lui)\b[^)]{0,20}\))$/i

/**
 * The first line that is the name and has a headline below it, else the first that is the name; null for none.
 * `linked`: only names that are links count, since a message's signature begins with the name as well.
 */
export function readCard(
  lines: readonly Line[],
  name: string,
  linked: boolean,
  recipients: readonly string[],
): Card | null {
  const wanted = fold(name)
  let bare: Card | null = null
  for (const [start, line] of lines.entries()) {
    if (!isName(line.text, wanted) || (linked && line.links.length === 0)) continue
    const found = below(lines, start + 1, recipients)
    const [headline = null, location = null] = found.rows
    const card = { start, end: found.end, headline, location }
    if (headline !== null) return card
    bare ??= card
  }
  return bare
}

const isName = (text: string, wanted: string): boolean =>
  text.length >= wanted.length && text.length < wanted.length + 40 && fold(text.replace(BADGE, '')) === wanted

/** Lines stand together or are all apart; the first gap of another kind ends the card. */
function below(
  lines: readonly Line[],
  start: number,
  recipients: readonly string[],
): { rows: string[]; end: number } {
  const rows: string[] = []
  const spaced = lines[start]?.text === ''
  let end = start
  for (let i = start; i < lines.length && rows.length < 2 && i < start + MOST_BELOW; i++) {
    const line = lines[i]
    const text = line?.text ?? ''
    if (line === undefined || text === '') {
      if (!spaced || lines[i + 1]?.text === '') break
      continue
    }
    if (isButtons(line) || endsCard(text) || mutualCount(text) !== null || /^(?:--|[-_.]{8,})$/.test(text))
      break
    if (isOwnersLine(text, recipients) || (rows.length > 0 && !isPlace(text))) break
    rows.push(text.slice(0, LONGEST))
    end = i + 1
  }
  return { rows, end }
}

/** A headline may be anything; a location is short and no sentence, address or link. */
const isPlace = (text: string): boolean => text.length <= 80 && !/[@:;!?]|www\.|\w{3,}\.$/.test(text)
