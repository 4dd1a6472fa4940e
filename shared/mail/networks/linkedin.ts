import type { Inviter } from '#domain/invitation'
import type { Line } from '../body.ts'
import { fold, foldPlain } from '../fold.ts'
import type { Original } from '../original.ts'
import { hostOf, isLinkedInAddress, resemblesLinkedIn } from './linkedin/address.ts'
import { type Card, readCard } from './linkedin/card.ts'
import { intendedFor, isButton, mutualCount, ownPart } from './linkedin/chrome.ts'
import { whatItIs } from './linkedin/kind.ts'
import { hasLookalike, type LinkFacts, leadsAway, linkFacts } from './linkedin/links.ts'
import { readMessage } from './linkedin/message.ts'
import { nameInBody, nameInFrom } from './linkedin/name.ts'
import { type Note, readNote } from './linkedin/note.ts'
import { tidyLines } from './linkedin/tidy-lines.ts'
import type { NetworkReader, NetworkReading } from './network-reader.ts'

/** LinkedIn's mails of 2008 to 2026: invitations, reminders, InMail and messages, acceptances; the rest is `other`. */
export const linkedin: NetworkReader = { network: 'linkedin', read }

function read(original: Original): NetworkReading | null {
  const facts = linkFacts([...original.text, ...original.html])
  if (!isOurs(original, facts)) return null
  const fromName = nameInFrom(original.from?.name ?? '')
  const text = tidyLines(original.text, fromName)
  const html = tidyLines(original.html, fromName)
  const what = whatItIs(original, [...text, ...html], facts)
  const spoken = [...text, ...html].map((line) => line.text)
  if (what === 'other') return { ...NOTHING, spoken }
  const name = fromName ?? nameInBody(original.subject, html, text, facts)
  if (name === null) return { ...NOTHING, spoken }
  const recipients = recipientsIn(original, [...text, ...html]).filter((recipient) => recipient !== name)
  const bodies = [html, text].map((all) => {
    const lines = ownPart(all)
    const goesBelow = what === 'reminder' && lines.length < all.length
    return { lines, card: readCard(lines, name, what === 'message', recipients), goesBelow }
  })
  const inviter = readInviter(name, bodies, recipients)
  if (what === 'accepted') return { ...NOTHING, kind: 'accepted-notice', inviter, spoken }
  if (what === 'message') {
    const words = readMessage(original, text, html, name)
    return { ...NOTHING, kind: 'message', inviter, words, note: words || null, spoken: [words, ...spoken] }
  }
  const { note, sentence } = noteOf(name, bodies, recipients)
  return {
    ...NOTHING,
    kind: 'invitation',
    inviter,
    note,
    reminder: what === 'reminder',
    invitationId: facts.find((fact) => fact.invitationId !== null)?.invitationId ?? null,
    spoken: [note ?? sentence ?? '', ...spoken],
    answerTo: answerTo(original),
  }
}

const NOTHING: NetworkReading = {
  kind: 'other',
  inviter: null,
  note: null,
  reminder: false,
  invitationId: null,
  words: '',
  spoken: [],
  answerTo: [],
}

/** By its sender; guest invitations of 2003 to 2012 came from the inviter's own address, and lists lose it. */
function isOurs({ from, text, html, header }: Original, facts: readonly LinkFacts[]): boolean {
  const lines = [...text, ...html]
  if (hasLookalike(lines) || leadsAway(lines, isButton)) return false
  const address = from?.address ?? null
  if (address !== null && isLinkedInAddress(address)) return true
  if (header('return-path').some((path) => isLinkedInAddress(path.replace(/[<>\s]/g, '')))) return true
  if (address !== null && resemblesLinkedIn(hostOf(address))) return false
  const unquoted = linkFacts(lines.filter((line) => !line.raw.trimStart().startsWith('>')))
  const asks = unquoted.some((fact) => fact.asks)
  if (address === null && (from?.name ?? '') === '') return facts.length > 0
  if (address === null)
    return asks || facts.some((fact) => fact.template !== null) || /\blinkedin\b/i.test(from?.name ?? '')
  return asks && !/\blinkedin\b/i.test(from?.name ?? '')
}

/** The footer names whom the mail was meant for; so do its To header and the greeting of some. */
function recipientsIn({ to }: Original, lines: readonly Line[]): string[] {
  const footer = lines.flatMap((line) => intendedFor(line.text) ?? [])
  return [...to.map((mailbox) => mailbox.name), ...footer].filter((name) => name !== '')
}

type Body = { readonly lines: readonly Line[]; readonly card: Card | null; readonly goesBelow: boolean }

function readInviter(name: string, bodies: readonly Body[], recipients: readonly string[]): Inviter {
  const cards = bodies.flatMap((body) => body.card ?? [])
  const lines = bodies.flatMap((body) => body.lines)
  const counts = lines.map((line) => mutualCount(line.text))
  return {
    name,
    headline: cards.find((card) => card.headline !== null)?.headline ?? null,
    location: cards.find((card) => card.location !== null)?.location ?? null,
    profileUrl: profileOf(name, linkFacts(lines), recipients),
    mutualConnections: counts.find((count) => count !== null) ?? null,
  }
}

/** By the link's place in the mail, else by whose name it bears; never one that names the recipient. */
function profileOf(name: string, facts: readonly LinkFacts[], recipients: readonly string[]): string | null {
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

function noteOf(name: string, bodies: readonly Body[], recipients: readonly string[]): Note {
  const notes = bodies.map(({ lines, card, goesBelow }) => readNote(lines, name, card, recipients, goesBelow))
  return (
    notes.find((read) => read.note !== null) ??
    notes.find((read) => read.sentence !== null) ?? { note: null, sentence: null }
  )
}

/** Until 2012 it could be answered at the inviter's own address. */
const answerTo = ({ from, replyTo }: Original): string[] =>
  [...replyTo, ...(from === null ? [] : [from])].flatMap(({ address }) => address ?? [])
