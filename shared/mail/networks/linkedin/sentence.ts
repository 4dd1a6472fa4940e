import { FRAME, OTHERS, SENTENCES } from './wording.ts'

/** What a line says of its mail, the name it holds, and whether it is surely no word of the inviter's. */
export type Sentence = {
  readonly says: keyof typeof SENTENCES | 'other'
  readonly name: string | null
  readonly isFrame: boolean
}

type Pattern = { readonly says: Sentence['says']; readonly isFrame: boolean; readonly pattern: RegExp }

const LONGEST = 240
const PATTERNS: readonly Pattern[] = [
  ...compile('other', OTHERS, true),
  ...compile('accepted', SENTENCES.accepted, false),
  ...compile('reminder', FRAME.reminder, true),
  ...compile('reminder', SENTENCES.reminder, false),
  ...compile('message', SENTENCES.message, false),
  ...compile('invitation', FRAME.invitation, true),
  ...compile('invitation', SENTENCES.invitation, false),
]

/** Reads a subject or a line as one of LinkedIn's own sentences; null for any other. */
export function readSentence(line: string): Sentence | null {
  const text = straight(line)
  if (text === '' || text.length > LONGEST) return null
  const hits = PATTERNS.flatMap(({ says, isFrame, pattern }) => {
    const match = pattern.exec(text)
    return match === null ? [] : [{ says, isFrame, name: match.groups?.['name']?.trim() || null }]
  })
  const [first] = hits
  if (first === undefined) return null
  const name = hits.find((hit) => hit.name !== null)?.name ?? null
  return { says: first.says, name, isFrame: hits.some((hit) => hit.isFrame) }
}

/** Straight quotes and single blanks: LinkedIn writes an apostrophe in three ways. */
export const straight = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u00B4\u0060\u02BC]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

function compile(says: Sentence['says'], sentences: string, isFrame: boolean): Pattern[] {
  return sentences
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const source = sentence
        .replace(/[*+()[\]\\^$]/g, '\\$&')
        .replaceAll('{name}', '(?<name>.{1,100}?)')
        .replaceAll('{#}', '\\d{1,4}')
        .replaceAll('{}', '.{0,120}?')
      return { says, isFrame, pattern: new RegExp(`^(?:\\[[^\\]]{1,40}\\] )?${source}$`, 'iu') }
    })
}
