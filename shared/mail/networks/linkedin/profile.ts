import { fold, foldPlain } from '../../fold.ts'
import { isButton } from './chrome.ts'
import type { LinkFacts } from './links.ts'

/** By the link's place in the mail, else by whose name it bears; never one that names the recipient. */
export function profileOf(
  name: string,
  facts: readonly LinkFacts[],
  recipients: readonly string[],
): string | null {
  const words = wordsOf(name)
  const others = recipients.map((recipient) => ({ folded: fold(recipient), words: wordsOf(recipient) }))
  const isTheirs = ({ whose, text, profile }: LinkFacts): boolean =>
    whose === 'recipient' ||
    (whose === 'unknown' &&
      !bearsName(profile, words) &&
      others.some((other) => fold(text) === other.folded || bearsName(profile, other.words)))
  const theirs = new Set(facts.filter(isTheirs).map((fact) => fact.profile))
  const usable = facts.filter((fact) => fact.profile !== null && !theirs.has(fact.profile))
  const best =
    usable.find((fact) => fact.whose === 'inviter') ??
    usable.find((fact) => fold(fact.text) === fold(name)) ??
    usable.find((fact) => bearsName(fact.profile, words)) ??
    usable.find((fact) => isButton(fact.text)) ??
    usable[0]
  return best?.profile ?? null
}

const wordsOf = (name: string): readonly string[] => foldPlain(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** `https://www.linkedin.com/in/ada-kroll-12ab` bears Ada Kroll. */
function bearsName(profile: string | null, words: readonly string[]): boolean {
  if (profile === null || words.length < 2) return false
  const slug = (profile.split('/in/')[1] ?? '').toLowerCase()
  return slug.startsWith(words.join('-')) || slug.startsWith(words.join(''))
}
