import { looksLinked, plainName } from '#text/plain-name'
import { spoken } from '#text/spoken'
import { spokenName } from '#text/spoken-name'
import { QUESTION_WORDS } from './question-words.ts'

export type Question = { readonly subject: string; readonly text: string }

/**
 * The one question, as plain text in the invitation's language (English where that is not spoken).
 * Names are the only variables; one that a mail program would show as a link is left out (G-11).
 * `language`: BCP 47 tag or null.
 */
export const composeQuestion = (to: {
  readonly owner: string
  readonly inviter: string
  readonly language: string | null
  /** The owner's own words in place of ours; they have passed `checkWording`. */
  readonly wording?: string | null
}): Question => {
  const words = QUESTION_WORDS[spoken(to.language)]
  const name = plainName(to.inviter)
  const said = spokenName(name)
  const inviter = looksLinked(name) || looksLinked(said) ? '' : said
  const owner = ownerName(to.owner)
  const greeting = inviter === '' ? words.bareGreeting : words.greeting
  const named = (text: string): string =>
    text.replace(/\{(owner|inviter)\}/g, (_, who) => (who === 'owner' ? owner : inviter))
  return {
    subject: named(words.subject),
    text: `${[greeting, to.wording?.trim() || words.body, words.sender, words.stop].map(named).join('\n\n')}\n`,
  }
}

/** What somebody wrote into the subject of an answer: all of it, or what stands after the question's own; '' for nothing. */
export const beyondQuestion = (subject: string): string => {
  const said = subject.toLowerCase()
  const ours = SUBJECTS.find((words) => said.includes(words))
  return (
    ours === undefined ? subject.replace(ANSWER_MARK, '') : subject.slice(said.indexOf(ours) + ours.length)
  ).trim()
}

/** Without the owner's name, in small letters. */
const SUBJECTS = Object.values(QUESTION_WORDS).map(({ subject }) =>
  subject.replace('{owner} ', '').toLowerCase(),
)
/** `Re:`, `AW:`, `SV:`, `Antw.:`, `RE[2]:` and their like. */
const ANSWER_MARK = /^(?:\s*\p{L}{1,6}\.?(?:\[\d{1,3}\])?\s?[:：])+/u

/** An owner without a name is called by what stands before the @ of the address. */
const ownerName = (name: string): string => {
  const plain = plainName(name)
  return looksLinked(plain)
    ? plain
        .split('@')[0]
        ?.replace(/[./:]+/g, ' ')
        .trim() || 'the owner'
    : plain
}
