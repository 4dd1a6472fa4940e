import type { Inviter } from '#domain/invitation'
import type { Line } from '../body.ts'
import type { Original } from '../original.ts'
import { type Card, readCard } from './linkedin/card.ts'
import { intendedFor, mutualCount, ownPart } from './linkedin/chrome.ts'
import { isOurs } from './linkedin/is-ours.ts'
import { whatItIs } from './linkedin/kind.ts'
import { linkFacts } from './linkedin/links.ts'
import { readMessage } from './linkedin/message.ts'
import { nameInBody, nameInFrom } from './linkedin/name.ts'
import { type Note, readNote } from './linkedin/note.ts'
import { profileOf } from './linkedin/profile.ts'
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

function noteOf(name: string, bodies: readonly Body[], recipients: readonly string[]): Note {
  let sentence: string | null = null
  for (const { lines, card, goesBelow } of bodies) {
    const read = readNote(lines, name, card, recipients, goesBelow)
    if (read.note !== null) return read
    sentence ??= read.sentence
  }
  return { note: null, sentence }
}

/** Until 2012 it could be answered at the inviter's own address. */
const answerTo = ({ from, replyTo }: Original): string[] =>
  [...replyTo, ...(from === null ? [] : [from])].flatMap(({ address }) => address ?? [])
