import type { Line } from '../../body.ts'
import { cleanLine } from '../../clean.ts'
import { isButton } from './chrome.ts'
import type { LinkFacts } from './links.ts'
import { readSentence } from './sentence.ts'

const LONGEST = 120
/** Of a clean line, whose blanks are single. */
const VIA =
  / ?[([]? ?(?:(?:via|über|vía|a través de|através do|pelo|tramite|przez|přes|через|通过|透過) linkedin|linkedin ?(?:経由|üzerinden|aracılığıyla)|linkedin invitations?) ?[)\]]?$/iu
const NOBODY = /^(?:linkedin|member|invitations?|messages?|notifications?)?(?:\s.*)?$/i

export const saysVia = (name: string): boolean => VIA.test(cleanLine(name))

/** The person in a From name, or null where it names LinkedIn or an address. */
export function nameInFrom(from: string): string | null {
  const name = cleanLine(from)
    .replace(VIA, '')
    .replace(/^["'“„]+|["'”“]+$/g, '')
    .trim()
  if (name === '' || /^\S+@\S+$/.test(name) || /^(?:linkedin|member)\b/i.test(name)) return null
  return bounded(name)
}

/** Where From names nobody: LinkedIn's own sentences, the name on the profile link, the sign-off, the link's slug. */
export function nameInBody(
  subject: string,
  html: readonly Line[],
  text: readonly Line[],
  facts: readonly LinkFacts[],
): string | null {
  const lines = [...text, ...html]
  const name =
    longest(
      [subject, ...lines.map((line) => line.text)].map(
        (line) => readSentence(line)?.name ?? viewedName(line) ?? null,
      ),
    ) ??
    linkedName(facts) ??
    nameAboveButtons(text) ??
    signed(lines) ??
    nameInSlug(facts)
  return name === null ? null : bounded(name)
}

/** First names stand in some sentences, full names in others. */
function longest(names: readonly (string | null)[]): string | null {
  let best: string | null = null
  for (const name of names) {
    if (name !== null && name.length > (best ?? '').length && !/[!?:]|https?:/.test(name)) best = name
  }
  return best
}

function viewedName(line: string): string | null {
  return /^View (.{1,100})['\u2019]s (?:LinkedIn )?profile\b/.exec(line)?.[1] ?? null
}

function linkedName(facts: readonly LinkFacts[]): string | null {
  const named = facts.filter((fact) => fact.whose === 'inviter' && fact.text !== '' && !isButton(fact.text))
  return named.find((fact) => !/profile$/i.test(fact.text) && !fact.asks)?.text ?? null
}

/** The block right above the buttons begins with the name. */
function nameAboveButtons(lines: readonly Line[]): string | null {
  const button = lines.findIndex((line) => isButton(line.text) && line.links.length > 0)
  if (button < 1) return null
  let end = button
  while (end > 0 && lines[end - 1]?.text === '') end--
  let start = end
  while (start > 0 && lines[start - 1]?.text !== '') start--
  return start === 0 ? null : (lines[start]?.text ?? null)
}

function signed(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const name = /^[-–—]\s(\p{L}[^\d:]{0,60})$/u.exec(text)?.[1]
    if (name !== undefined) return name
  }
  return null
}

/** `noah-farouki-c5017268b` is Noah Farouki; a slug of one word says too little. */
function nameInSlug(facts: readonly LinkFacts[]): string | null {
  const profile = facts.find((fact) => fact.profile !== null && fact.whose !== 'recipient')?.profile
  const words = (profile?.split('/in/')[1] ?? '').split('-').filter((word) => /^\p{L}+$/u.test(word))
  if (words.length < 2) return null
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}

const bounded = (name: string): string | null => {
  const clean = cleanLine(name)
  return clean === '' || NOBODY.test(clean) ? null : clean.slice(0, LONGEST)
}
