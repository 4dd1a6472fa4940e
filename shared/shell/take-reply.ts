import type { Event } from '#domain/event'
import type { Judge } from '#domain/judgement'
import { askedAddress } from '#domain/receive'
import type { Thread } from '#domain/thread'
import { verifyAnswer } from '#links/sign'
import type { Mail } from '#mail/parse'
import { type Reply, readReply } from '#mail/read-reply'
import { answerIn } from './answer-in.ts'
import { load } from './load.ts'
import { log } from './log.ts'
import type { MailShell } from './mail-shell.ts'
import type { Received } from './notification.ts'
import { drop, park } from './park.ts'
import { performAll } from './perform.ts'
import { readRaw } from './read-raw.ts'
import { run } from './run.ts'
import { stopWriting } from './stop-writing.ts'
import { digestToken, takeCommand } from './take-command.ts'
import { takeLateStop } from './take-late-stop.ts'

/** A mail to an answer address, or to a digest's. The token authorises, whoever the From names; it is routed by the envelope (G-19). */
export const takeReply = async (shell: MailShell, judge: Judge, received: Received): Promise<void> => {
  const token = received.recipients
    .map((recipient) => digestToken(shell, recipient))
    .find((found) => found !== null)
  if (token) return takeCommand(shell, token, received)
  const ref = received.recipients.map((recipient) => refOf(shell, recipient)).find((found) => found !== null)
  if (!ref) return drop(received, 'no question leads to its answer address')
  const loaded = await load(shell, ref)
  if (!loaded?.versioned) return takeLateStop(shell, judge, ref, received)
  const mail = await readRaw(shell, received)
  if ('reason' in mail) {
    await park(shell, received, ref.owner, `An answer could not be read. ${mail.reason}`)
    return
  }
  const { thread } = loaded.versioned
  const reply = readReply(mail)
  log({ event: 'reply', kind: reply.kind, thread: ref.thread })
  const event = eventOf(thread, mail, reply, received.at)
  if (event === null) return
  const perform = performAll(shell, judge)
  if (event.kind === 'HardBounced' && thread.sent)
    return stopWriting(shell, ref, { to: thread.sent.to, why: 'bounced', at: received.at }, perform)
  await run(shell, ref, event, perform, loaded)
}

const refOf = (
  { config, secrets }: MailShell,
  recipient: string,
): { owner: string; thread: string } | null => {
  const token = /^ask\+([^@]+)@(.+)$/.exec(recipient)
  return token?.[2] === config.replyDomain ? verifyAnswer(secrets.keys, token[1] ?? '') : null
}

/** Null for what changes nothing: automatic replies, delays, and reports on other mail than the question. */
const eventOf = (thread: Thread, mail: Mail, reply: Reply, at: number): Event | null => {
  const asked = askedAddress(thread)
  if (reply.kind === 'auto_reply') return null
  if (reply.kind === 'bounce') {
    const isOurs = reply.recipient === null || reply.recipient === asked
    return reply.permanent && isOurs && thread.sent !== null ? { kind: 'HardBounced', at } : null
  }
  const from = mail.from?.address ?? null
  const expected = from !== null && (from === asked || asked === null)
  return {
    kind: 'AnswerReceived',
    at,
    answer: answerIn(reply.text, { id: mail.messageId, at, via: 'mail', from, expected }),
  }
}
