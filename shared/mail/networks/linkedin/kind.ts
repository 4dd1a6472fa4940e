import type { Line } from '../../body.ts'
import { fold } from '../../fold.ts'
import type { Original } from '../../original.ts'
import type { LinkFacts } from './links.ts'
import { nameInFrom, saysVia } from './name.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { type Said, saidByTemplate } from './template.ts'

const MOST_LINES = 300

/** What a LinkedIn mail is: by acceptance words, its template, its sender, its subject, its body, in this order. */
export function whatItIs(original: Original, lines: readonly Line[], facts: readonly LinkFacts[]): Said {
  const subject = readSentence(original.subject)
  const body = lines.slice(0, MOST_LINES).flatMap((line) => readSentence(line.text) ?? [])
  const says = (what: Sentence['says']) => subject?.says === what || body.some((said) => said.says === what)
  if (subject?.says === 'accepted' || body.some((said) => acceptedBy(said, original))) return 'accepted'
  const template = templateIn(original, facts)
  if (template !== null) {
    const said = saidByTemplate(template)
    return said === 'invitation' && says('reminder') ? 'reminder' : said
  }
  return byWords(original, says, facts)
}

function byWords(
  original: Original,
  says: (what: Sentence['says']) => boolean,
  facts: readonly LinkFacts[],
): Said {
  const sender = (original.from?.address ?? '').split('@')[0] ?? ''
  if (/^(?:newsletters|jobs|jobalerts|jobs-listings|security|news|updates|linkedin)/.test(sender))
    return 'other'
  if (/hit-reply|inmail|messaging/.test(sender)) return 'message'
  if (says('other')) return 'other'
  if (says('reminder')) return 'reminder'
  if (says('message')) return 'message'
  if (says('invitation')) return 'invitation'
  if (sender.startsWith('invitations')) return saysVia(original.from?.name ?? '') ? 'accepted' : 'invitation'
  return facts.some((fact) => fact.asks) ? 'invitation' : 'other'
}

/** The words may stand in a note as well; in LinkedIn's own sentence the inviter is the subject. */
function acceptedBy({ says, name }: Sentence, { from }: Original): boolean {
  if (says !== 'accepted') return false
  const inviter = nameInFrom(from?.name ?? '')
  return name === null || inviter === null || fold(inviter).startsWith(fold(name))
}

function templateIn(original: Original, facts: readonly LinkFacts[]): string | null {
  const named = original.header('x-linkedin-template')[0]
  if (named) return named
  const templates = facts.flatMap((fact) => fact.template ?? [])
  return templates.find((template) => saidByTemplate(template) !== 'other') ?? templates[0] ?? null
}
