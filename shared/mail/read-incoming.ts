import type { ReplyChannel } from '#domain/invitation'
import { trimAnswer } from './answer.ts'
import { askedAddress } from './ask-line.ts'
import { textOf } from './body.ts'
import { type Found, findOriginals, MOST_TOGETHER, splitForwards } from './find-original.ts'
import { type Confirmation, readConfirmation } from './forwarding-confirmation.ts'
import type { Incoming, Reading } from './incoming.ts'
import { detectLanguage } from './language.ts'
import type { NetworkReading } from './networks/network-reader.ts'
import { NETWORKS } from './networks.ts'
import { linesOf, type Original, originalOf } from './original.ts'
import type { Mail } from './parse.ts'
import { replyChannel } from './reply-channel.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Enough to tell a language. */
const MOST_LINES = 200

/**
 * Reads a raw mail at the intake address: one reading, or one for each mail that was forwarded in it. `ownAddresses`:
 * lower-case addresses known to be the owner's, may be empty; the forwarder counts as own by itself. Never throws for
 * what a mail says.
 */
export async function readIncoming(
  mail: Mail,
  ownAddresses: readonly string[],
): Promise<readonly [Incoming, ...Incoming[]]> {
  const whole = originalOf(mail)
  const confirmation = readConfirmation(whole)
  if (confirmation !== null) return [confirmationOf(whole, confirmation)]
  const [first, ...more] = await findOriginals(mail, whole, ownAddresses)
  const [head, ...tail] = readTogether(first, ownAddresses)
  return [head, ...tail, ...more.map((found) => incomingOf(found, ownAddresses))]
}

/** Invitations forwarded by hand may stand one below the other. Below one, what is no invitation belongs to it. */
function readTogether(
  found: Found,
  ownAddresses: readonly string[],
  most = MOST_TOGETHER,
): readonly [Incoming, ...Incoming[]] {
  const alone = incomingOf(found, ownAddresses)
  if (found.via !== 'hand' || alone.reading.kind !== 'invitation' || most === 1) return [alone]
  const split = splitForwards(found.original, ownOf(found, ownAddresses))
  if (split === null) return [alone]
  const [next, ...rest] = readTogether(
    { ...found, original: split.next, comment: [] },
    ownAddresses,
    most - 1,
  )
  if (next.reading.kind !== 'invitation') return [alone]
  return [incomingOf({ ...found, original: split.above }, ownAddresses), next, ...rest]
}

function incomingOf(found: Found, ownAddresses: readonly string[]): Incoming {
  const own = ownOf(found, ownAddresses)
  const { network, read } = readByNetwork(found.original, own)
  const reading = withoutSecrets<Reading>({
    kind: read?.kind ?? 'other',
    network,
    via: found.via,
    forwarder: found.forwarder,
    inviter: read?.inviter ?? null,
    note: read?.note ?? null,
    reminder: read?.reminder ?? false,
    replyChannel: channelOf(found, read, own),
    invitationId: read?.invitationId ?? null,
    language: languageOf(found.original, read),
    confirmation: null,
  })
  return { reading, original: whatIsLeft(found.original, read), confirmationFor: null }
}

/**
 * A filter leaves the original's From in the header, where a caller who knows no better takes it for the owner's: it
 * counts as theirs only beside the mailbox that forwarded.
 */
function ownOf({ via, forwarder, original }: Found, known: readonly string[]): readonly string[] {
  if (forwarder === null || known.includes(forwarder)) return known
  const passedOn = via === 'auto' || via === 'redirect'
  return [...known.filter((address) => !passedOn || address !== original.from?.address), forwarder]
}

function readByNetwork(
  original: Original,
  own: readonly string[],
): { network: Reading['network']; read: NetworkReading | null } {
  if (original.from?.address && own.includes(original.from.address)) return { network: null, read: null }
  for (const { network, read } of NETWORKS) {
    const reading = read(original)
    if (reading !== null) return { network, read: reading }
  }
  return { network: null, read: null }
}

/** The owner's word goes before the mail's. What asks nobody to connect needs no answer. */
function channelOf(
  { original, comment }: Found,
  read: NetworkReading | null,
  own: readonly string[],
): ReplyChannel {
  if (read === null || read.kind === 'other') return { kind: 'none', address: null }
  const asked = askedAddress(comment)
  // Also an address that no question may go to: the guards hold it and say why.
  if (asked !== null && !own.includes(asked)) return { kind: 'direct', address: asked }
  const shown = original.replyTo.flatMap((mailbox) => mailbox.address ?? [])
  const kept = read.kind === 'invitation' ? original.to.flatMap((mailbox) => mailbox.address ?? []) : []
  return replyChannel([...read.answerTo, ...shown], [...own, ...kept])
}

/** By the inviter's own words; then by what stands around them, names aside: they are words in some language. */
function languageOf(original: Original, read: NetworkReading | null): string | null {
  const spoken = read?.spoken ?? [...original.text, ...original.html()].map((line) => line.text)
  const [own = '', ...rest] = spoken
  const names = [read?.inviter?.name, ...original.to.map((mailbox) => mailbox.name)]
  const around = () => withoutNames([...rest.slice(0, MOST_LINES), original.subject].join('\n'), names)
  return detectLanguage(withoutNames(own, names), around) ?? detectLanguage(around())
}

function withoutNames(text: string, names: readonly (string | undefined)[]): string {
  const parts = names.flatMap((name) => [name ?? '', name?.split(' ')[0] ?? ''])
  return parts.filter((part) => part.length > 1).reduce((left, part) => left.replaceAll(part, ' '), text)
}

function whatIsLeft(original: Original, read: NetworkReading | null): Incoming['original'] {
  const { from, subject, messageId } = original
  const text = read?.words ?? trimAnswer(textOf(linesOf(original)))
  return withoutSecrets({
    from: from?.address ? { name: from.name, address: from.address } : null,
    subject,
    messageId,
    text,
  })
}

function confirmationOf(original: Original, { url, code, requester }: Confirmation): Incoming {
  const { from, subject, messageId } = original
  return withoutSecrets<Incoming>({
    reading: {
      kind: 'forwarding-confirmation',
      network: null,
      via: 'direct',
      forwarder: null,
      inviter: null,
      note: null,
      reminder: false,
      replyChannel: { kind: 'none', address: null },
      invitationId: null,
      language: languageOf(original, null),
      confirmation: { url, code },
    },
    original: {
      from: from?.address ? { name: from.name, address: from.address } : null,
      subject,
      messageId,
      text: '',
    },
    confirmationFor: requester,
  })
}
