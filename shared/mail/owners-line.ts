import { isBareClosing, isClosing } from './answer-closings.ts'
import { isFooterAlone } from './answer-footers.ts'
import { fold } from './fold.ts'

const LONGEST_NAME = 60

/** True for a line that names one of these people, alone or by the first name and another word or two. */
function namesOneOf(line: string, names: readonly string[]): boolean {
  const text = fold(line)
  if (text === '' || text.length > LONGEST_NAME) return false
  return names.some((name) => {
    const wanted = fold(name)
    const [first = ''] = wanted.split(' ')
    if (wanted === '' || first.length < 2) return false
    return (
      text === wanted ||
      (text.startsWith(`${first} `) && /^\p{L}[\p{L}\p{M}.'-]*(?: \p{L}[\p{L}\p{M}.'-]*){1,2}$/u.test(text))
    )
  })
}

/** A closing, alone or with one of these names behind it: "Best Western" is neither. */
const closes = (line: string, names: readonly string[]): boolean =>
  isBareClosing(line) || (isClosing(line) && names.some((name) => endsWithName(fold(line), fold(name))))

const endsWithName = (line: string, name: string): boolean =>
  name !== '' && (line.endsWith(` ${name}`) || line.endsWith(` ${name.split(' ')[0]}`))

/** True for what a forwarder's program or hand may leave below a mail: a closing, a name of theirs, a disclaimer, a device. */
export const isOwnersLine = (line: string, names: readonly string[]): boolean =>
  line === '--' ||
  closes(line, names) ||
  namesOneOf(line, names) ||
  (line.trim() !== '' && isFooterAlone(line))

/** The rows of a forwarded mail without the signature of one who forwarded it. */
export function withoutOwnersSignature(rows: readonly string[], names: readonly string[]): readonly string[] {
  const from = Math.max(1, rows.length - LONGEST_SIGNATURE)
  const at = rows.findIndex((row, i) => i >= from && namesOneOf(row, names))
  if (at === -1) return rows
  let end = at
  while (end > 0 && (rows[end - 1]?.trim() === '' || isClosing(rows[end - 1] ?? ''))) end--
  return rows.slice(0, end)
}

const LONGEST_SIGNATURE = 8
