import { isClosing } from './answer-closings.ts'
import {
  ABSENCES,
  ANSWERS,
  CHALLENGES,
  COURTESIES,
  DEPARTURES,
  DETAILS,
  STATEMENTS,
  SUBJECTS,
  TICKETS,
} from './automatic-words.ts'
import { fold } from './fold.ts'

const MOST_CHARACTERS = 1500
const OPENING_CHARACTERS = 400
const REPLY_PREFIX = /^(?:(?:re|aw|sv|vs|antw|odp|ynt|rv|res|回复|答复)\s?[:：]\s*)+/i
const ANNOUNCEMENTS = [...ABSENCES, ...DEPARTURES, ...TICKETS, ...CHALLENGES]
const FORMULAS = [...ANNOUNCEMENTS, ...STATEMENTS, ...DETAILS, ...COURTESIES]
const SENTENCE_END = /[.!?。！？](?:\s|$)|\n\s*\n|(?<=[。！？])/
const SUBJECTS_BY_LETTER = Map.groupBy(SUBJECTS, (phrase) => phrase.charAt(0))
const WORD = /^[\p{L}\p{N}]/u
const SHORTEST_SENTENCE = 12

/**
 * Whether subject or words are unmistakably a responder's. A person who is away may answer all the same, so wording in
 * the body counts only where most of its sentences are a responder's formulas, nothing in it answers "have we met?"
 * and nothing is asked.
 */
export function soundsAutomatic(subject: string, words: string): boolean {
  if (isAutomaticSubject(subject)) return true
  const body = words.slice(0, MOST_CHARACTERS)
  const text = foldMarks(body)
  if (CHALLENGES.filter((phrase) => text.includes(phrase)).length >= 2) return true
  if (text === '' || holdsAny(text, ANSWERS)) return false
  const opening = text.slice(0, OPENING_CHARACTERS)
  if (/[?？]/.test(opening)) return false
  if (holdsAny(opening, STATEMENTS)) return true
  return holdsAny(opening, ANNOUNCEMENTS) && isFormulaic(body)
}

/** More than half of the sentences hold a formula, and two formulas or more stand in all. */
function isFormulaic(body: string): boolean {
  const sentences = body
    .split(SENTENCE_END)
    .filter((sentence) => !isClosing(sentence.trim().split('\n')[0] ?? ''))
    .map(foldMarks)
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE || /[\u3040-\uD7AF]{4}/.test(sentence))
  const formulaic = sentences.filter((sentence) => holdsAny(sentence, FORMULAS)).length
  const distinct = FORMULAS.filter((phrase) => sentences.some((sentence) => sentence.includes(phrase))).length
  return distinct >= 2 && formulaic * 2 > sentences.length
}

function isAutomaticSubject(subject: string): boolean {
  const text = `${foldMarks(subject).replace(REPLY_PREFIX, '')}:`
  const phrases = SUBJECTS_BY_LETTER.get(text.charAt(0)) ?? []
  return phrases.some((phrase) => text.startsWith(phrase) && !WORD.test(text.slice(phrase.length)))
}

const holdsAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.includes(phrase))

const foldMarks = (text: string): string => fold(text.replace(/[*_[\]]/g, ''))
