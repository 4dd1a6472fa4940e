import { isNetworks } from '#domain/address'
import type { Line } from './body.ts'
import type { Forwarded } from './forwarded.ts'
import type { Via } from './incoming.ts'
import { lazily, type Original, originalOf } from './original.ts'
import { type Attachment, type Mail, parseMail, UnreadableMail } from './parse.ts'
import { isPersons } from './reply-channel.ts'
import { firstAddress, readShownMailbox, type ShownMailbox } from './shown-mailbox.ts'
import { unforward } from './unforward.ts'

/** The original, how it came, who sent it on, and what that person wrote above it. */
export type Found = {
  readonly original: Original
  readonly via: Via
  readonly forwarder: string | null
  readonly comment: readonly Line[]
}

const MOST_LAYERS = 4
/** Of more mails than these in one nobody reads the rest. */
export const MOST_TOGETHER = 20

/** `whole`: the mail itself as an original. Finds what the one at the intake address brought: mails attached, or one redirected, sent on by a filter, or in its body. */
export async function findOriginals(
  mail: Mail,
  whole: Original,
  ownAddresses: readonly string[],
): Promise<readonly [Found, ...Found[]]> {
  const forwarder = mail.from?.address ?? null
  const [first, ...more] = (await attachedMails(mail)).map(
    (attached): Found => ({
      original: innermost(originalOf(attached), own(ownAddresses, forwarder)),
      via: 'attachment',
      forwarder,
      comment: [],
    }),
  )
  if (first === undefined) return [findOriginal(mail, whole, ownAddresses)]
  return [{ ...first, comment: whole.text.length > 0 ? whole.text : whole.html() }, ...more]
}

function findOriginal(mail: Mail, whole: Original, ownAddresses: readonly string[]): Found {
  const passedOn = redirected(mail) ?? autoForwarded(mail)
  if (passedOn !== null && !own(ownAddresses, passedOn.forwarder).includes(mail.from?.address ?? '')) {
    return { original: whole, ...passedOn, comment: [] }
  }
  const found = forwardedByHand(whole)
  if (found === null) {
    return { original: whole, ...(passedOn ?? { via: 'direct', forwarder: null }), comment: [] }
  }
  const forwarder = mail.from?.address ?? null
  const original = innermost(found.original, own(ownAddresses, forwarder))
  return { original, via: 'hand', forwarder, comment: found.comment }
}

const own = (addresses: readonly string[], forwarder: string | null): readonly string[] =>
  forwarder === null ? addresses : [...addresses, forwarder]

/** One forward below another: what stands above the second, and the second; null where there is one alone. */
export function splitForwards(
  original: Original,
  ownAddresses: readonly string[],
): { readonly above: Original; readonly next: Original } | null {
  // Where the text shows one alone, so does the html, which is not rendered for that.
  if (original.text.length > 0 && unforward(original.text, original.subject) === null) return null
  const found = forwardedByHand(original)
  return found && { above: { ...original, ...found.above }, next: innermost(found.original, ownAddresses) }
}

/** A delivery report also bears a mail, which nobody forwarded. */
async function attachedMails(mail: Mail, layer = 0): Promise<readonly Mail[]> {
  if (mail.contentType.value === 'multipart/report' || layer === MOST_LAYERS) return []
  const mails: Mail[] = []
  for (const attachment of mail.attachments) {
    if (!isMail(attachment) || mails.length >= MOST_TOGETHER) continue
    try {
      const inner = await parseMail(attachment.content)
      if (inner.from === null && inner.text === null && inner.html === null) continue
      const deeper = await attachedMails(inner, layer + 1)
      mails.push(...(deeper.length > 0 ? deeper : [inner]))
    } catch (error) {
      if (!(error instanceof UnreadableMail)) throw error
    }
  }
  return mails.slice(0, MOST_TOGETHER)
}

const isMail = ({ contentType, filename }: Attachment): boolean =>
  contentType === 'message/rfc822' || contentType === 'message/global' || /\.eml$/i.test(filename ?? '')

/** Outlook's rules add the mailbox they ran in. */
function redirected(mail: Mail): { via: 'redirect'; forwarder: string | null } | null {
  const resent = mail.header('resent-from')[0] ?? mail.header('x-ms-exchange-inbox-rules-loop')[0]
  const forwarder = resent === undefined ? null : addressIn(resent)
  if (resent === undefined || forwarder === mail.from?.address) return null
  return { via: 'redirect', forwarder }
}

function autoForwarded(mail: Mail): { via: 'auto'; forwarder: string | null } | null {
  const passedFor = mail.header('x-forwarded-for').find((value) => value.includes('@'))
  const passedTo = mail.header('x-forwarded-to').find((value) => value.includes('@'))
  const envelope = mail
    .header('return-path')
    .map(cafUser)
    .find((user) => user !== null)
  if (passedFor === undefined && passedTo === undefined && envelope === undefined) return null
  const forwarder = addressIn(passedFor ?? '') ?? envelope ?? addressIn(mail.header('delivered-to')[0] ?? '')
  return { via: 'auto', forwarder }
}

/** `user+caf_=local=domain@gmail.com`: the envelope Gmail's filters forward with. */
function cafUser(returnPath: string): string | null {
  const match = /^<?([^\s<>+@]{1,64})(\+[^\s<>@=]{0,60})?\+caf_=[^\s<>@]{1,200}@([^\s<>@]{1,200})>?$/i.exec(
    returnPath.trim(),
  )
  return match === null ? null : `${match[1]}${match[2] ?? ''}@${match[3]}`.toLowerCase()
}

const addressIn = (value: string): string | null => firstAddress(value)?.address.toLowerCase() ?? null

/** Forwarded twice: goes on inwards while the mail is one of the owner's own, or brings a network's. A network forwards nothing. */
function innermost(original: Original, own: readonly string[], layer = 0): Original {
  const sender = original.from?.address
  if (layer === MOST_LAYERS || (sender && isNetworks(sender))) return original
  const inner = forwardedByHand(original)
  if (inner === null) return original
  const brought = inner.original.from?.address
  if (sender && own.includes(sender)) return innermost(inner.original, own, layer + 1)
  return brought && !isPersons(brought) ? innermost(inner.original, own, layer + 1) : original
}

type ByHand = {
  readonly original: Original
  readonly comment: readonly Line[]
  readonly above: Pick<Original, 'text' | 'html'>
}

function forwardedByHand(whole: Original): ByHand | null {
  const text = unforward(whole.text, whole.subject)
  const html = lazily(() => unforward(whole.html(), whole.subject))
  const found = withAddress(text) ?? withAddress(html()) ?? text ?? html()
  if (found === null) return null
  const replyTo = found.replyTo ?? (text ?? html())?.replyTo ?? null
  return {
    original: {
      from: found.from,
      replyTo: replyTo === null ? [] : [replyTo],
      to: [...mailboxesIn(found.to ?? ''), ...(whole.from === null ? [] : [whole.from])],
      subject: found.subject ?? subjectBelow(whole.subject),
      messageId: null,
      header: () => [],
      text: text?.body ?? [],
      html: () => html()?.body ?? [],
      urlOf: whole.urlOf,
    },
    comment: (text ?? html())?.comment ?? [],
    above: { text: text?.comment ?? [], html: () => html()?.comment ?? [] },
  }
}

const withAddress = (found: Forwarded | null): Forwarded | null =>
  found !== null && typeof found.from?.address === 'string' ? found : null

const subjectBelow = (subject: string): string => subject.replace(/^\s*(?:[\p{L}]{1,10}\s?[:：]\s*)+/u, '')

const mailboxesIn = (shown: string): ShownMailbox[] =>
  shown
    .split(/[,;]/)
    .slice(0, 50)
    .flatMap((piece) => readShownMailbox(piece) ?? [])
