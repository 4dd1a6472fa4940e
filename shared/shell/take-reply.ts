import type { Event } from '#domain/event'
import type { Judge } from '#domain/judgement'
import { askedAddress } from '#domain/receive'
import type { Thread } from '#domain/thread'
import { verifyAnswer } from '#links/sign'
import type { Mail } from '#mail/parse'
import { type Reply, readReply } from '#mail/read-reply'
import { answerIn } from './answer-in.ts'
import { answerWords } from './answer-words.ts'
import { load, type ThreadRef } from './load.ts'
import { log } from './log.ts'
import type { MailShell } from './mail-shell.ts'
import type { Received } from './notification.ts'
import { drop, park } from './park.ts'
import { performAll } from './perform.ts'
import { type RawRead, readRaw } from './read-raw.ts'
import { run } from './run.ts'
import { once } from './shell.ts'
import { stopWriting } from './stop-writing.ts'
import { digestToken, takeCommand } from './take-command.ts'
import { takeLateStop } from './take-late-stop.ts'

/** More than anybody answers by one mail: G-08 lets two owners a month ask one address. */
const MOST_THREADS = 10

/** A mail to answer addresses, or to a digest's. The token authorises, whoever the From names; it is routed by the envelope (G-19). */
export const takeReply = async (shell: MailShell, judge: Judge, received: Received): Promise<void> => {
  const token = received.recipients
    .map((recipient) => digestToken(shell, recipient))
    .find((found) => found !== null)
  if (token) return takeCommand(shell, token, received)
  const refs = refsOf(shell, received.recipients)
  if (refs.length === 0) return drop(received, NO_QUESTION)
  if (refs.length > MOST_THREADS)
    drop(received, 'it answers too many questions at once; the first ten have it')
  const read = once(async () => readRaw(shell, received))
  // Each by itself: what fails for one brings the whole mail again, and those who have it take it for a repeat.
  const faults: unknown[] = []
  for (const ref of refs.slice(0, MOST_THREADS))
    await takeAnswer(shell, judge, ref, received, read).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}

const takeAnswer = async (
  shell: MailShell,
  judge: Judge,
  ref: ThreadRef,
  received: Received,
  read: () => Promise<RawRead>,
): Promise<void> => {
  const loaded = await load(shell, ref)
  if (!loaded?.versioned) {
    drop(received, NO_QUESTION)
    return takeLateStop(shell, judge, ref, await read(), received.at)
  }
  const mail = await read()
  if ('reason' in mail) return park(shell, received, ref.owner, `An answer could not be read. ${mail.reason}`)
  const { thread } = loaded.versioned
  if (loaded.owner.addresses.includes(mail.from?.address ?? ''))
    return park(shell, received, ref.owner, OWN_WORDS)
  const reply = readReply(mail)
  log({ event: 'reply', kind: reply.kind, thread: ref.thread })
  const event = eventOf(thread, mail, reply, received)
  if (event === null) return
  const perform = performAll(shell, judge)
  if (event.kind === 'HardBounced' && thread.sent)
    return stopWriting(shell, ref, { to: thread.sent.to, why: 'bounced', at: received.at }, perform)
  await run(shell, ref, event, perform, loaded)
}

const OWN_WORDS =
  'You wrote it yourself, to the address where answers to your question go: it counts as no answer.'
const NO_QUESTION = 'no question leads to its answer address'

/** The threads whose answer addresses these are, each once. */
const refsOf = (shell: MailShell, recipients: readonly string[]): ThreadRef[] =>
  [...new Set(recipients)].map((recipient) => refOf(shell, recipient)).filter((ref) => ref !== null)

const refOf = ({ config, secrets }: MailShell, recipient: string): ThreadRef | null => {
  const token = /^ask\+([^@]+)@(.+)$/.exec(recipient)
  return token?.[2] === config.replyDomain ? verifyAnswer(secrets.keys, token[1] ?? '') : null
}

/** Null for what changes nothing: automatic replies, delays, and reports on other mail than the question. */
const eventOf = (thread: Thread, mail: Mail, reply: Reply, received: Received): Event | null => {
  const { at } = received
  const asked = askedAddress(thread)
  if (reply.kind === 'auto_reply') return null
  if (reply.kind === 'bounce') {
    const isOurs = reply.recipient === null || reply.recipient === asked
    return reply.permanent && isOurs && thread.sent !== null ? { kind: 'HardBounced', at } : null
  }
  const from = mail.from?.address ?? null
  const mayBeForged = isDenied(mail, received)
  const expected = from !== null && (from === asked || asked === null) && !mayBeForged
  const attached = mail.attachments.length
  const about = { id: mail.messageId, at, via: 'mail', from, expected, mayBeForged, attached } as const
  return { kind: 'AnswerReceived', at, answer: answerIn(answerWords(reply, mail), about) }
}

/** No more than a mark: a mailing list that forwards honest mail has it denied too. Which of two From was judged, nobody says. */
const isDenied = (mail: Mail, { dmarc }: Received): boolean => dmarc === 'FAIL' || mail.fromCount > 1
