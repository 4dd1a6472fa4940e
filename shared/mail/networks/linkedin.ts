import type { Line } from '../body.ts'
import type { Original } from '../original.ts'
import { readCard } from './linkedin/card.ts'
import { intendedFor, mutualCount, ownPart } from './linkedin/chrome.ts'
import { isAskedByLinkedIn, isOurs } from './linkedin/is-ours.ts'
import { whatItIs } from './linkedin/kind.ts'
import { linkFacts } from './linkedin/links.ts'
import { readMessage } from './linkedin/message.ts'
import { nameInBody, nameInFrom } from './linkedin/name.ts'
import { readNote } from './linkedin/note.ts'
import { profileOf } from './linkedin/profile.ts'
import type { Said } from './linkedin/template.ts'
import { isAsWritten, tidyLines } from './linkedin/tidy-lines.ts'
import { type NetworkReader, type NetworkReading, NOTHING } from './network-reader.ts'

/** LinkedIn's mails of 2008 to 2026: invitations, reminders, InMail and messages, acceptances; the rest is `other`. */
export const linkedin: NetworkReader = { network: 'linkedin', read }

/** A bare invitation whose text is whole says nothing more in html. */
function read(original: Original): NetworkReading | null {
  const byText = mayDoWithout(original) ? readBoth(original, original.text, []) : null
  if (byText !== null && isBareAndWhole(byText)) return byText
  const html = original.html()
  return byText !== null && html.length === 0 ? byText : readBoth(original, original.text, html)
}

/** Where LinkedIn itself asks, no link of the html is looked at for a forgery; and only the text's own lines are as good as html's. */
const mayDoWithout = ({ from, text, urlOf }: Original): boolean =>
  isAsWritten(text) && isAskedByLinkedIn(from?.address ?? null, linkFacts(text, urlOf))

const isBareAndWhole = ({ kind, inviter, note, invitationId, spoken }: NetworkReading): boolean =>
  kind === 'invitation' &&
  note === null &&
  spoken[0] !== '' &&
  invitationId !== null &&
  inviter !== null &&
  Object.values(inviter).every((value) => value !== null)

function readBoth(
  original: Original,
  textLines: readonly Line[],
  htmlLines: readonly Line[],
): NetworkReading | null {
  const all = [...textLines, ...htmlLines]
  const facts = linkFacts(all, original.urlOf)
  if (!isOurs(original, all, facts)) return null
  const fromName = nameInFrom(original.from?.name ?? '')
  const text = tidyLines(textLines, fromName)
  const html = tidyLines(htmlLines, fromName)
  const lines = [...text, ...html]
  const what = whatItIs(original, lines, facts)
  const spoken = lines.map((line) => line.text)
  if (what === 'other') return { ...NOTHING, spoken }
  const name = fromName ?? nameInBody(original.subject, html, text, facts)
  if (name === null) return { ...NOTHING, spoken }
  const recipients = recipientsIn(original, lines).filter((recipient) => recipient !== name)
  const bodies = [html, text].map((all) => {
    const lines = ownPart(all)
    return { lines, goesBelow: what === 'reminder' && lines.length < all.length }
  })
  const profileUrl = profileOf(
    name,
    bodies.flatMap(({ lines }) => linkFacts(lines, original.urlOf)),
    recipients,
  )
  const { headline, location, mutualConnections, note, sentence } = readBodies(bodies, name, what, recipients)
  const inviter = { name, headline, location, profileUrl, mutualConnections }
  if (what === 'accepted') return { ...NOTHING, kind: 'accepted-notice', inviter, spoken }
  if (what === 'message') {
    const words = readMessage(original, text, html, name)
    return { ...NOTHING, kind: 'message', inviter, words, note: words || null, spoken: [words, ...spoken] }
  }
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

/** The footer names whom the mail was meant for; so do its To header and the greeting of some. */
function recipientsIn({ to }: Original, lines: readonly Line[]): string[] {
  const names = to.map((mailbox) => mailbox.name)
  for (const { text } of lines) names.push(intendedFor(text) ?? '')
  return names.filter((name) => name !== '')
}

type Body = { readonly lines: readonly Line[]; readonly goesBelow: boolean }
type BodyFacts = {
  headline: string | null
  location: string | null
  mutualConnections: number | null
  /** What the inviter wrote; the network's sentence stands where they wrote nothing. */
  note: string | null
  sentence: string | null
}

/** The bodies mostly say the same: the later is read for what the earlier left open. */
function readBodies(
  bodies: readonly Body[],
  name: string,
  what: Said,
  recipients: readonly string[],
): BodyFacts {
  const found: BodyFacts = {
    headline: null,
    location: null,
    mutualConnections: null,
    note: null,
    sentence: null,
  }
  const asks = what === 'invitation' || what === 'reminder'
  for (const { lines, goesBelow } of bodies) {
    const wantsNote = asks && found.note === null && found.sentence === null
    if (wantsNote || found.headline === null || found.location === null) {
      const card = readCard(lines, name, what === 'message', recipients)
      found.headline ??= card?.headline ?? null
      found.location ??= card?.location ?? null
      if (wantsNote) Object.assign(found, readNote(lines, name, card, recipients, goesBelow))
    }
    found.mutualConnections ??= firstCount(lines)
  }
  return found
}

function firstCount(lines: readonly Line[]): number | null {
  for (const { text } of lines) {
    const count = mutualCount(text)
    if (count !== null) return count
  }
  return null
}

/** Until 2012 it could be answered at the inviter's own address. */
const answerTo = ({ from, replyTo }: Original): string[] =>
  [...replyTo, ...(from === null ? [] : [from])].flatMap(({ address }) => address ?? [])
