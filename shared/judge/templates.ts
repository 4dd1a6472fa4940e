import { LABELS, type Label } from '#domain/judgement'
import type { CorpusLine } from './corpus.ts'
import { hash } from './features.ts'
import { seededRandom } from './learn.ts'
import { ENGLISH, ENGLISH_SLOTS } from './templates/english.ts'
import { EUROPEAN } from './templates/european.ts'
import { FURTHER_TONGUES } from './templates/further.ts'

type Patterns = Readonly<Record<string, readonly string[]>>
const TONGUES: readonly (readonly [string, Patterns, Readonly<Record<string, string>>])[] = [
  ['en', ENGLISH, ENGLISH_SLOTS],
  ...Object.entries({ ...EUROPEAN, ...FURTHER_TONGUES }).map(
    ([lang, patterns]) => [lang, patterns, {}] as const,
  ),
]

/** Sentences put together from patterns, for training only: `each` of a pattern, the same ones every time. */
export const readTemplates = (each = 12): CorpusLine[] =>
  TONGUES.flatMap(([lang, patterns, slots]) =>
    LABELS.flatMap((label) =>
      (patterns[label] ?? []).flatMap((pattern, at) =>
        sentences(pattern, slots, `${lang}-${label}-${at}`, label, each),
      ),
    ),
  )

function sentences(
  pattern: string,
  slots: Readonly<Record<string, string>>,
  id: string,
  label: Label,
  each: number,
): CorpusLine[] {
  const random = seededRandom(hash(id))
  const suppress = pattern.startsWith('+')
  const texts = Array.from({ length: each }, () =>
    expand(suppress ? pattern.slice(1) : pattern, slots, random),
  )
  return [...new Set(texts)].map(
    (text, at): CorpusLine => ({
      id: `t-${id}-${at}`,
      lang: id.slice(0, 2),
      kind: 'reply',
      label,
      text,
      suppress,
      style: 'pattern',
    }),
  )
}

/** Innermost choices first; a slot is a choice among its words. */
function expand(pattern: string, slots: Readonly<Record<string, string>>, random: () => number): string {
  const pick = (list: string) => {
    const options = list.split('|')
    return options[Math.floor(random() * options.length)] as string
  }
  let text = pattern
  while (/\{[^{}]*\}|<\w+>/u.test(text))
    text = text
      .replace(/\{([^{}]*)\}/u, (_, list: string) => pick(list))
      .replace(/^[^{}]*$/u, (flat) => flat.replace(/<(\w+)>/gu, (_, slot: string) => pick(slots[slot] ?? '')))
  return text
    .replace(/ +([.,!?])/gu, '$1')
    .replace(/ {2,}/gu, ' ')
    .trim()
}
