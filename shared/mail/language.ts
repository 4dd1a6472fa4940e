import { STOP_WORDS } from './stop-words.ts'

/** Enough to decide; more only costs. */
const MOST_CHARACTERS = 4000
const LANGUAGES = new Map<string, string[]>()
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of new Set(words.split(/\s+/)))
    LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language])
}
const LETTERS: readonly (readonly [RegExp, string, number])[] = [
  [/[ßẞ]/gu, 'de', 2],
  [/[ñ¿¡]/gu, 'es', 2],
  [/[ãõ]/gu, 'pt', 2],
  [/[ąęłńśźż]/gu, 'pl', 1],
  [/[ěřů]/gu, 'cs', 2],
  [/[ğış]/gu, 'tr', 1],
  [/[șță]/gu, 'ro', 1],
  [/[őű]/gu, 'hu', 2],
  [/[æø]/gu, 'da', 1],
  [/[æø]/gu, 'no', 1],
  [/[äö]/gu, 'sv', 0.5],
  [/[àèìòù]/gu, 'it', 0.5],
  [/[çêœû]/gu, 'fr', 0.5],
]

/**
 * The primary language tag of a text by its script and its commonest words, or null when it cannot be told. Where the
 * text is too short to tell neighbours apart, `context` (what stands around it) decides between them.
 */
export function detectLanguage(text: string, context: () => string = () => ''): string | null {
  const sample = sampleOf(text)
  return byScript(sample) ?? byWords(sample, context)
}

const sampleOf = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .replace(/[\u2019\u00B4`]/g, "'")

/** Beyond the letters of Latin. */
const OTHER_SCRIPT = /[\u0370-\u1DFF\u3040-\uD7AF]/

function byScript(sample: string): string | null {
  if (!OTHER_SCRIPT.test(sample)) return null
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  if (letters === 0) return null
  const kana = count(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu)
  const han = count(/\p{sc=Han}/gu)
  if (kana + han > letters * 0.2) return kana > han * 0.1 ? 'ja' : 'zh'
  if (count(/\p{sc=Hangul}/gu) > letters * 0.2) return 'ko'
  if (count(/\p{sc=Cyrillic}/gu) > letters * 0.3) return /[іїєґ]/u.test(sample) ? 'uk' : 'ru'
  if (count(/\p{sc=Greek}/gu) > letters * 0.3) return 'el'
  if (count(/\p{sc=Hebrew}/gu) > letters * 0.3) return 'he'
  if (count(/\p{sc=Arabic}/gu) > letters * 0.3) return 'ar'
  if (count(/\p{sc=Thai}/gu) > letters * 0.3) return 'th'
  return null
}

/** Languages whose score is this near to the best are neighbours. */
const NEAR = 0.75

function byWords(sample: string, context: () => string): string | null {
  const ranked = rank(sample)
  const [best] = ranked
  if (best === undefined || best[1] < 0.5) return null
  const near = new Map(ranked.filter(([, score]) => score >= best[1] * NEAR))
  if (near.size === 1) return best[0]
  return rank(sampleOf(context())).find(([language]) => near.has(language))?.[0] ?? best[0]
}

/** A word that several languages share counts less for each; ties go to the language listed first. */
function rank(sample: string): [string, number][] {
  const scores = new Map<string, number>()
  const add = (language: string, score: number) => scores.set(language, (scores.get(language) ?? 0) + score)
  for (const word of sample.match(/[\p{L}\p{M}']+/gu) ?? []) {
    const languages = LANGUAGES.get(word)
    for (const language of languages ?? []) add(language, 1 / (languages?.length ?? 1))
  }
  for (const [letters, language, score] of LETTERS) {
    if (scores.has(language)) add(language, Math.min(4, (sample.match(letters)?.length ?? 0) * score * 0.5))
  }
  return [...scores].sort((a, b) => b[1] - a[1])
}
