import { OTHERS, SENTENCES } from './wording.ts'

/** What a line says of its mail, and the name it holds. */
export type Sentence = { readonly says: keyof typeof SENTENCES | 'other'; readonly name: string | null }

const LONGEST = 240
const PATTERNS: readonly { says: Sentence['says']; pattern: RegExp }[] = [
  ...compile('other', OTHERS),
  ...compile('accepted', SENTENCES.accepted),
  ...compile('reminder', SENTENCES.reminder),
  ...compile('message', SENTENCES.message),
  ...compile('invitation', SENTENCES.invitation),
]

/** Reads a subject or a line as one of LinkedIn's own sentences; null for any other. */
export function readSentence(line: string): Sentence | null {
  const text = straight(line)
  if (text === '' || text.length > LONGEST) return null
  for (const { says, pattern } of PATTERNS) {
    const match = pattern.exec(text)
    if (match !== null) return { says, name: match.groups?.['name']?.trim() || null }
  }
  return null
}

/** Straight quotes and single blanks: LinkedIn writes an apostrophe in three ways. */
export const straight = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u00B4\u0060\u02BC]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

function compile(says: Sentence['says'], sentences: string): { says: Sentence['says']; pattern: RegExp }[] {
  return sentences
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const source = sentence
        .replace(/[.*+()[\]\\^$]/g, '\\$&')
        .replaceAll('{name}', '(?<name>.{1,100}?)')
        .replaceAll('{#}', '\\d{1,4}')
        .replaceAll('{}', '.{0,120}?')
      return { says, pattern: new RegExp(`^(?:\\[[^\\]]{1,40}\\] )?${source}$`, 'iu') }
    })
}
