import { hostOf } from '#domain/address'
import { trimAnswer } from '../answer.ts'
import { textOf } from '../body.ts'
import { cleanLine } from '../clean.ts'
import { foldPlain } from '../fold.ts'
import { subjectSays } from '../forward-words.ts'
import { greetingOf } from '../greeting.ts'
import { linesOf, type Original } from '../original.ts'
import { withoutOwnersSignature } from '../owners-line.ts'
import { isPersons } from '../reply-channel.ts'
import { asksToConnect, saysOnlyConnect } from '../says-only-connect.ts'
import { resemblesLinkedIn } from './linkedin/address.ts'
import { isButton } from './linkedin/chrome.ts'
import { hasLookalike, leadsAway } from './linkedin/links.ts'
import type { NetworkReader, NetworkReading } from './network-reader.ts'

/** Mailboxes that services write from; `info` and `hello` are often a human. */
const MACHINES =
  /^(?:invit(?:e|es|ation|ations)|feedback|newsletters?|news|updates?|marketing|mailer|alerts?|digest|support|admin|accounts?|security|billing)@/i

/** Plain personal mail that asks to connect; its writer can be answered. */
export const person: NetworkReader = { network: 'person', read }

const LONGEST_NAME = 120
const MOST_TITLES = 6
/** Signs of an imprint or of contact facts, which may stand apart from the name. */
const OFFICE =
  /\b(?:GmbH|AG|Ltd|Inc|LLC|LLP|B\.?V|S\.?A|S\.?r\.?l|HRB|CEO)\b|www\.|https?:|@|\+?\d[\d ()/-]{6,}/
/** G-25. */
const LONGEST = 8000

function read(original: Original): NetworkReading | null {
  const address = original.from?.address ?? null
  if (address === null || !isPersons(address) || MACHINES.test(address)) return null
  if (isSentToMany(original) || isForged(original)) return null
  const shown = cleanLine(original.from?.name ?? '').slice(0, LONGEST_NAME)
  const name = shown === '' || shown.includes('@') ? nameOf(address) : shown
  const own = withoutTitles(ownWords(original), name)
  const says = own.slice(greetingOf(own, []).length)
  const names = [name, nameOf(address), ...original.to.map((mailbox) => mailbox.name)]
  const onlyConnects = ['', ...signedWith(says)].some((short) => saysOnlyConnect(says, [...names, short]))
  if (!onlyConnects && !asksToConnect(own) && !subjectAsks(original.subject)) return null
  return {
    kind: 'invitation',
    inviter: { name, headline: null, location: null, profileUrl: null, mutualConnections: null },
    note: own === '' || onlyConnects ? null : own,
    reminder: false,
    invitationId: null,
    words: own,
    spoken: [own, original.subject],
    answerTo: [...original.replyTo.flatMap((mailbox) => mailbox.address ?? []), address],
  }
}

/** Lines of trade and office right below the writer's own name, which no delimiter tells from their words. */
function withoutTitles(words: string, name: string): string {
  const lines = words.split('\n')
  const at = lines.findIndex((line, index) => index > 0 && foldPlain(line) === foldPlain(name))
  const below = lines.slice(at + 1)
  const isBlock =
    below.filter((line) => line.trim() !== '').length <= MOST_TITLES &&
    below.every((line) => !/[!?…]\s*$|[^.]\.\s*$|^p\.?s/i.test(line)) &&
    (below.every((line) => line.trim() !== '') || below.some((line) => OFFICE.test(line)))
  return at > 0 && isBlock ? lines.slice(0, at + 1).join('\n') : words
}

/** The words of a last line of one or two, each of which may be short for the writer's name: `Bob`, `LG HP`, `Liz Stone`. */
function signedWith(words: string): string[] {
  const last = words.trim().split('\n').slice(1).at(-1)?.trim().split(/\s+/) ?? []
  return last.length > 2 ? [] : last.filter((word) => /^\p{Lu}[\p{L}.-]*,?$/u.test(word))
}

/** The subject of an answer is its addressee's. */
const subjectAsks = (subject: string): boolean =>
  subjectSays(subject) === 'nothing' && (asksToConnect(subject) || saysOnlyConnect(subject))

function ownWords(original: Original): string {
  const words = trimAnswer(textOf(linesOf(original)))
  return withoutOwnersSignature(
    words.split('\n'),
    original.to.map((mailbox) => mailbox.name),
  )
    .join('\n')
    .slice(0, LONGEST)
}

const isSentToMany = ({ header }: Original): boolean =>
  header('list-unsubscribe').length > 0 ||
  header('list-id').length > 0 ||
  /bulk|list/i.test(header('precedence')[0] ?? '')

/** It says LinkedIn wrote it, or its links only look like LinkedIn's. */
function isForged({ from, text, html, urlOf }: Original): boolean {
  const lines = [...text, ...html()]
  return (
    /\blinkedin\b/i.test(from?.name ?? '') ||
    resemblesLinkedIn(hostOf(from?.address ?? '')) ||
    hasLookalike(lines, urlOf) ||
    (leadsAway(lines, urlOf, isButton) && lines.some((line) => /\blinkedin\b/i.test(line.text)))
  )
}

function nameOf(address: string): string {
  const words = (address.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
