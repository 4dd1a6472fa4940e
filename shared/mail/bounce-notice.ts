import { textOf } from './body.ts'
import type { Bounce } from './bounce.ts'
import { isPassing } from './bounce-status.ts'
import { DAEMON_NAMES, DAEMONS, NOTICE_SUBJECTS, NOTICE_WORDS } from './bounce-words.ts'
import { linesOfHtml } from './html-lines.ts'
import type { Mail } from './parse.ts'

const MOST_CHARACTERS = 8000
const ADDRESS = /[\p{L}\p{N}._%+='&~#/-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu
const CODE = /(?<![\d.])(?:[45]\.\d{1,3}\.\d{1,3}(?![\d.])|[45][0-5]\d[ -][#<'"]?[45]\.\d)/
const BEGINNING =
  /^[^\n]*(?:original message|copy of (?:the|your) message|returned message|message header|ursprüngliche nachricht|--- below this line)/im

/** A failure told in prose: by somebody who is no person, or under a subject and with words that no person uses. */
export function readNotice(mail: Mail): Bounce | null {
  const known = mail.header('x-failed-recipients').length > 0
  if (!known && !isMachine(mail)) return null
  const told = toldIn(mail)
  if (!known && !tellsOfFailure(mail.subject, told)) return null
  return { permanent: !isPassing(`${mail.subject}\n${told}`), recipient: toldRecipient(mail) }
}

/** Whom the mail did not reach, by Exim's header or by the words of the notice. */
export const toldRecipient = (mail: Mail): string | null =>
  recipientIn(mail, mail.header('x-failed-recipients')[0] ?? toldIn(mail))

const isMachine = (mail: Mail): boolean =>
  mail.contentType.params['report-type']?.toLowerCase() === 'delivery-status' ||
  ((isDaemon(mail) || mail.header('return-path').some((path) => path.trim() === '<>')) && !isReply(mail))

function tellsOfFailure(subject: string, told: string): boolean {
  const text = told.toLowerCase().replace(/\s+/g, ' ')
  return hasFailureSubject(subject) || NOTICE_WORDS.some((words) => text.includes(words)) || CODE.test(text)
}

const hasFailureSubject = (subject: string): boolean => {
  const low = subject.toLowerCase()
  return NOTICE_SUBJECTS.some((words) => low.includes(words))
}

/** A daemon may write as `MAILER-DAEMON <>`, without an address of its own. */
function isDaemon(mail: Mail): boolean {
  const local = mail.from?.address.split('@')[0] ?? ''
  const from = (mail.header('from')[0] ?? '').slice(0, 300).toLowerCase()
  return (
    DAEMONS.some((daemon) => local.startsWith(daemon) && !/^\p{L}/u.test(local.slice(daemon.length))) ||
    DAEMON_NAMES.some((words) => from.includes(words))
  )
}

/** A responder's absence note has an empty return path too, and may tell of an address that "does not exist" any more. */
const isReply = (mail: Mail): boolean =>
  !isDaemon(mail) &&
  mail.header('auto-submitted').some((value) => /^\s*auto-replied/i.test(value)) &&
  !hasFailureSubject(mail.subject)

/** What the machine says, without the mail of ours below it. */
function toldIn(mail: Mail): string {
  const html = (mail.html ?? '').slice(0, MOST_CHARACTERS * 4)
  const text = (mail.text ?? textOf(linesOfHtml(html))).slice(0, MOST_CHARACTERS)
  const at = text.search(BEGINNING)
  return at > 0 ? text.slice(0, at) : text
}

/** The first address told that is neither the machine's nor where the notice was sent; else whom our own mail went to. */
function recipientIn(mail: Mail, told: string): string | null {
  const others = new Set([mail.from?.address, ...mail.to.map(({ address }) => address)])
  const named = [...told.slice(0, MOST_CHARACTERS).matchAll(ADDRESS)].map(([address]) =>
    address.toLowerCase(),
  )
  return (
    named.find((address) => !others.has(address) && !/^(?:postmaster|mailer-daemon|abuse)@/.test(address)) ??
    askedIn(mail)
  )
}

function askedIn(mail: Mail): string | null {
  const original = mail.attachments.find(({ contentType }) =>
    /^(?:message\/rfc822|text\/rfc822-headers)/.test(contentType),
  )
  const text =
    original === undefined
      ? (mail.text ?? '')
      : Buffer.from(original.content.subarray(0, MOST_CHARACTERS * 4)).toString('utf8')
  const to = /^To:[ \t]*([^\r\n]{1,400})/im.exec(text)?.[1]
  return to?.match(ADDRESS)?.[0]?.toLowerCase() ?? null
}
