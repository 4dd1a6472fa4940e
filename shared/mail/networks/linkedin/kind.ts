import type { Line } from '../../body.ts'
import { fold } from '../../fold.ts'
import type { Original } from '../../original.ts'
import type { LinkFacts } from './links.ts'
import { nameInFrom, saysVia } from './name.ts'
import { readSentence, type Sentence, sentenceOf } from './sentence.ts'
import { type Said, saidByTemplate } from './template.ts'

const MOST_LINES = 120

/** What a LinkedIn mail is: by acceptance words, its template, its sender, its subject, its body, in this order. */
export function whatItIs(original: Original, lines: readonly Line[], facts: readonly LinkFacts[]): Said {
  const subject = readSentence(original.subject)
  const inviter = nameInFrom(original.from?.name ?? '')
  const body = sentencesIn(lines.slice(0, MOST_LINES)).filter((said) => isFrames(said, inviter))
  const says = (what: Sentence['says']) => subject?.says === what || body.some((said) => said.says === what)
  if (says('accepted')) return 'accepted'
  const template = templateIn(original, facts)
  if (template !== null) {
    const said = saidByTemplate(template)
    return said === 'invitation' && says('reminder') ? 'reminder' : said
  }
  return (
    byClass(original) ??
    bySender(original, says) ??
    (facts.some((fact) => fact.asks) ? 'invitation' : 'other')
  )
}

/** Text and html say the same. */
function sentencesIn(lines: readonly Line[]): Sentence[] {
  const seen = new Set([''])
  const found: Sentence[] = []
  for (const line of lines) {
    if (seen.has(line.text)) continue
    seen.add(line.text)
    const sentence = sentenceOf(line)
    if (sentence !== null) found.push(sentence)
  }
  return found
}

/** A note may hold such words as well; in LinkedIn's own sentence the inviter is the subject. */
const isFrames = ({ name, isFrame }: Sentence, inviter: string | null): boolean =>
  isFrame || name === null || inviter === null || fold(inviter).startsWith(fold(name))

/** Classes that were seen with one kind of mail only. */
function byClass({ header }: Original): Said | null {
  const named = header('x-linkedin-class')[0] ?? ''
  if (/^INVITE-(?:MBR|GUEST)$/i.test(named)) return 'invitation'
  if (/^(?:INMAIL|MBR-TO-MBR)$/i.test(named)) return 'message'
  return /^(?:JOBS-TO-MBR|SAVEDSEARCH)$/i.test(named) ? 'other' : null
}

function bySender({ from }: Original, says: (what: Sentence['says']) => boolean): Said | null {
  const sender = (from?.address ?? '').split('@')[0] ?? ''
  if (/^(?:newsletters|jobs|security|news|updates|linkedin)/.test(sender)) return 'other'
  if (/hit-reply|inmail|messaging/.test(sender)) return 'message'
  const invites = sender.startsWith('invitations')
  if (says('reminder')) return 'reminder'
  if (!invites && says('other')) return 'other'
  if (!invites && says('message')) return 'message'
  if (says('invitation')) return 'invitation'
  if (!invites) return null
  return saysVia(from?.name ?? '') ? 'accepted' : 'invitation'
}

function templateIn(original: Original, facts: readonly LinkFacts[]): string | null {
  const named = original.header('x-linkedin-template')[0]
  if (named) return named
  const templates = facts.flatMap((fact) => fact.template ?? [])
  return templates.find((template) => saidByTemplate(template) !== 'other') ?? templates[0] ?? null
}
