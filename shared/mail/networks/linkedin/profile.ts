import { fold, foldPlain } from '../../fold.ts'
import { isButton } from './chrome.ts'
import type { LinkFacts } from './links.ts'

/** By the link's place in the mail, else by whose name it bears; never one that names the recipient. */
export function profileOf(
  name: string,
  facts: readonly LinkFacts[],
  recipients: readonly string[],
): string | null {
  const theirs = new Set(facts.filter((fact) => isTheirs(fact, recipients, name)).map((fact) => fact.profile))
  const usable = facts.filter((fact) => fact.profile !== null && !theirs.has(fact.profile))
  const best =
    usable.find((fact) => fact.whose === 'inviter') ??
    usable.find((fact) => fold(fact.text) === fold(name)) ??
    usable.find((fact) => bearsName(fact.profile, name)) ??
    usable.find((fact) => isButton(fact.text)) ??
    usable[0]
  return best?.profile ?? null
}

const isTheirs = (
  { whose, text, profile }: LinkFacts,
  recipients: readonly string[],
  name: string,
): boolean =>
  whose === 'recipient' ||
  (whose === 'unknown' &&
    !bearsName(profile, name) &&
    recipients.some((recipient) => fold(text) === fold(recipient) || bearsName(profile, recipient)))

/** `https://www.linkedin.com/in/ada-kroll-12ab` bears Ada Kroll. */
function bearsName(profile: string | null, name: string): boolean {
  const words = foldPlain(name).match(/[\p{L}\p{N}]+/gu) ?? []
  const slug = (profile?.split('/in/')[1] ?? '').toLowerCase()
  return words.length > 1 && (slug.startsWith(words.join('-')) || slug.startsWith(words.join('')))
}
