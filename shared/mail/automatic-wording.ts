import {
  ABSENCES,
  ANSWERS,
  CHALLENGES,
  DEPARTURES,
  DETAILS,
  STATEMENTS,
  SUBJECTS,
  TICKETS,
} from './automatic-words.ts'

const MOST_CHARACTERS = 1500
const OPENING_CHARACTERS = 400
const REPLY_PREFIX = /^(?:(?:re|aw|sv|vs|antw|odp|ynt|rv|res|回复|答复)\s?[:：]\s*)+/i

/**
 * Whether subject or words are unmistakably a responder's. A person who is away may answer all the same, so wording in
 * the body counts only with a second sign beside it and nothing in it that answers "have we met?".
 */
export function soundsAutomatic(subject: string, words: string): boolean {
  if (isAutomaticSubject(subject)) return true
  const text = fold(words.slice(0, MOST_CHARACTERS))
  if (text === '' || ANSWERS.some((phrase) => text.includes(phrase))) return false
  const opening = text.slice(0, OPENING_CHARACTERS)
  const detailed = DETAILS.some((phrase) => text.includes(phrase))
  if (STATEMENTS.some((phrase) => opening.includes(phrase)) && !opening.includes('?')) return true
  if (ABSENCES.some((phrase) => opening.includes(phrase))) return detailed
  if (DEPARTURES.some((phrase) => opening.includes(phrase))) return detailed
  return TICKETS.some((phrase) => text.includes(phrase)) || CHALLENGES.some((phrase) => text.includes(phrase))
}

function isAutomaticSubject(subject: string): boolean {
  const text = fold(subject).replace(REPLY_PREFIX, '')
  return SUBJECTS.some(
    (phrase) => text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length)),
  )
}

/** Lower case, straight apostrophes, blanks folded; long enough for a phrase to be found over a line's end. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[*_[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
