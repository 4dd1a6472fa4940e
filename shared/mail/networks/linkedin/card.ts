import type { Line } from '../../body.ts'
import { fold } from '../../fold.ts'
import { endsCard, isButton, mutualCount } from './chrome.ts'

/** What stands below the inviter's name. */
export type Card = {
  readonly at: number
  readonly headline: string | null
  readonly location: string | null
}

const MOST_BELOW = 6

/** The inviter's card: the line that is the name, with headline and location below it; null where there is none. */
export function readCard(lines: readonly Line[], name: string): Card | null {
  const wanted = fold(name)
  let found: Card | null = null
  for (const [at, line] of lines.entries()) {
    if (!isName(line.text, wanted)) continue
    const [headline = null, location = null] = split(below(lines, at + 1))
    const card = { at, headline, location }
    if (headline !== null) return card
    found ??= card
  }
  return found
}

/** Badges, pronouns and degrees of connection may follow the name. */
const isName = (text: string, wanted: string): boolean =>
  text.length < wanted.length + 40 &&
  fold(text.replace(/\s*(?:[·•|]\s*(?:1st|2nd|3rd\+?).*|\((?:he|she|they|er|sie)\b[^)]{0,20}\))$/i, '')) ===
    wanted

function below(lines: readonly Line[], start: number): string[] {
  const found: string[] = []
  let blanks = 0
  for (let i = start; i < lines.length && found.length < 2 && i < start + MOST_BELOW; i++) {
    const text = lines[i]?.text ?? ''
    if (text === '') {
      if (++blanks > 1) break
      continue
    }
    blanks = 0
    if (isButton(text) || endsCard(text) || mutualCount(text) !== null || /^[-_.]{8,}$/.test(text)) break
    found.push(text)
  }
  return found
}

/** A flattened card holds headline and location in one line; a cut headline ends in an ellipsis. */
function split(found: readonly string[]): readonly string[] {
  const [only] = found
  if (found.length !== 1 || only === undefined) return found
  const cut = /^(.{10,}…) (\S.{1,80})$/.exec(only)
  return cut === null ? found : [cut[1] ?? '', cut[2] ?? '']
}
