import { GLUED_LABEL, type HeaderField, headerField } from './header-labels.ts'

/** A quoted header block: its fields as shown, the line it begins with and the first line after it. */
export type HeaderBlock = {
  readonly fields: Readonly<Partial<Record<HeaderField, string>>>
  readonly start: number
  readonly end: number
}

/** Longest block we look for, blank lines included; a wrapped To line can be long. */
const MOST_LINES = 40
/** Emphasis and indent included. */
const LONGEST_LABEL = 80
const LABEL_LINE = /^[\s*_|]{0,40}([\p{L}][\p{L}\p{M}'’ ()./-]{0,28}?)[ *_]{0,4}[:：][ *_]{0,4}(.*)$/u

/**
 * Reads the header block that begins at a line, or null if none does. Lines are without quote marks. A value may be
 * folded, stand in the next line, and blank lines may lie between (html turned to text).
 */
export function readHeaderBlock(
  lines: readonly string[],
  start: number,
  wrapWidth: number,
): HeaderBlock | null {
  const fields: Partial<Record<HeaderField, string>> = {}
  let current: HeaderField | null = null
  let end = start
  let blanks = 0
  for (let i = start; i < lines.length && i < start + MOST_LINES; i++) {
    const line = lines[i] ?? ''
    if (line.trim() === '') {
      if (++blanks > 2 || (current === null && i > start)) break
      continue
    }
    const label = readLabel(line)
    if (label !== null) {
      if (label.field !== 'other' && label.field !== 'cc' && fields[label.field] !== undefined) break
      if (blanks > 0 && !continuesAfterBlank(lines, i, fields)) break
      fields[label.field] = label.value
      current = label.field
    } else {
      const value: string = current === null ? '' : (fields[current] ?? '')
      if (current === null || !isContinuation(line, value, lines[i - 1] ?? '', blanks, wrapWidth)) break
      fields[current] = `${value} ${line.trim()}`.trim()
    }
    blanks = 0
    end = i + 1
  }
  return end === start ? null : { fields, start, end }
}

/** The block of a line that lost its line ends: `---- Forwarded Message ---- From: A <a@b>To: …Sent: …`. */
export function readGluedBlock(line: string): HeaderBlock['fields'] {
  const fields: Partial<Record<HeaderField, string>> = {}
  const marks = [...line.slice(0, 4000).matchAll(GLUED_LABEL)].filter((mark) => standsApart(line, mark.index))
  for (const [i, mark] of marks.entries()) {
    const field = headerField(mark[1] ?? '')
    if (field === null || fields[field] !== undefined) continue
    fields[field] = line.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? line.length).trim()
  }
  return fields
}

/** The field and value of a line `Label: value`, bold or indented or not; null for any other line. */
export function readLabel(line: string): { field: HeaderField; value: string } | null {
  const colon = line.search(/[:：]/)
  if (colon === -1 || colon > LONGEST_LABEL) return null
  const match = LABEL_LINE.exec(line)
  if (match === null) return null
  const field = headerField(match[1] ?? '')
  return field === null ? null : { field, value: (match[2] ?? '').replace(/^[\s*_]+|[\s*]+$/g, '') }
}

/** A glued label begins after a closing bracket, a digit, or at a change from small to capital letters, never inside a word. */
function standsApart(line: string, index: number): boolean {
  const before = line[index - 1] ?? ' '
  const first = line[index] ?? ''
  return (
    !/\p{L}/u.test(before) ||
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(first) ||
    (first !== first.toLowerCase() && !/\p{Lu}\p{Lu}$/u.test(line.slice(Math.max(0, index - 1), index + 2)))
  )
}

function continuesAfterBlank(
  lines: readonly string[],
  i: number,
  fields: Readonly<Partial<Record<HeaderField, string>>>,
): boolean {
  if (fields.from === undefined || Object.keys(fields).length < 3) return true
  const next = lines.slice(i + 1, i + 3).find((line) => line.trim() !== '')
  return next !== undefined && readLabel(next) !== null
}

function isContinuation(
  line: string,
  value: string,
  before: string,
  blanks: number,
  wrapWidth: number,
): boolean {
  if (value === '') return true
  if (blanks > 0) return false
  if (value.lastIndexOf('<') > value.lastIndexOf('>') || /[,;<[]$/.test(value)) return true
  if (/^\s*[<[(][^\s<>]+@[^\s<>]+[>\])]/.test(line)) return true
  const word = line.trim().split(/\s/)[0] ?? ''
  return before.length > 24 && before.length + 1 + word.length > wrapWidth
}
