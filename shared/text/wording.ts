import { looksLinked } from './plain-name.ts'

/** How much an owner's own wording of the question may hold. */
export const MOST_WORDING = 600
const LEAST_WORDING = 20

/**
 * What keeps an owner's own wording of the question from being sent, as sentences; none when it may (G-11).
 * `{owner}` and `{inviter}` are its only variables; greeting, sender and the line on *stop* stay around it.
 */
export const checkWording = (text: string): readonly string[] => {
  const plain = text.trim()
  const problems = [
    plain.length < LEAST_WORDING && `The question needs at least ${LEAST_WORDING} letters.`,
    plain.length > MOST_WORDING &&
      `The question may have at most ${MOST_WORDING} letters; these are ${plain.length}.`,
    plain.split(/\s+/).some(looksLinked) && 'The question may hold no link and no address.',
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u.test(plain.replace(/\r?\n/g, '')) &&
      'The question holds characters that cannot be seen.',
    /[{}]/.test(plain.replace(/\{(?:owner|inviter)\}/g, '')) &&
      'Only {owner} and {inviter} may stand in braces.',
    /[<>]/.test(plain) && 'The question is plain text, without < and >.',
    plain.split('\n').length > 12 && 'The question may have at most 12 lines.',
  ]
  return problems.filter((problem) => problem !== false)
}
