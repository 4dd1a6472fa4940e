import { composeQuestion } from '#digest/question'
import type { Effect } from '#domain/effect'
import type { Event } from '#domain/event'
import type { HoldCode } from '#domain/hold'
import { nameOf } from '#domain/owner'
import { HOUR } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { signAnswer } from '#links/sign'
import { type Claim, claimQuestion, releaseClaim } from '#store/addresses'
import { countForAll, countForOwner, uncountForAll, uncountForOwner } from '#store/service'
import { questionTag } from './claim-tag.ts'
import { now } from './clock.ts'
import type { Loaded } from './load.ts'
import { log } from './log.ts'
import type { MailShell } from './mail-shell.ts'
import { NOT_SENT_WAIT, NotSent, sendMail } from './send-mail.ts'

type SendQuestion = Extract<Effect, { kind: 'SendQuestion' }>

/**
 * Asks, unless a guard that only the moment knows says no: the switch, the caps, and the claim that
 * also holds suppression and the cap of the address. The claim comes last, so that it is made only when
 * the mail goes out next.
 */
export const sendQuestion = async (
  shell: MailShell,
  loaded: Loaded,
  thread: Thread,
  effect: SendQuestion,
  asOf: number,
): Promise<Event> => {
  // The caps are of the hours in which mail goes out, not of those in which a late queue should have brought it.
  const at = Math.max(asOf, now())
  const { table, secrets, config } = shell
  const owner = loaded.owner.id
  if (loaded.switch.off) return refused(effect, 'switched-off', at)
  // The owner may have chosen to approve each question since this one was decided on (G-02).
  if (loaded.owner.mode === 'approve' && !effect.approved) return refused(effect, 'approve-mode', at, null)
  if (!(await countForOwner(table, owner, config.caps, at))) return refused(effect, 'owner-cap', at)
  if (!(await countForAll(table, config.caps, at))) {
    await uncountForOwner(table, owner, at)
    return refused(effect, 'total-cap', at)
  }
  const claim: Claim = {
    owner,
    claim: effect.claim,
    previous: previousClaim(thread, effect),
    since: thread.createdAt,
    at,
    nonce: shell.nonce(),
  }
  const claimed = await claimQuestion(table, secrets.pepper, effect.to, claim)
  if (claimed.kind !== 'claimed') await uncount(shell, owner, at)
  if (claimed.kind === 'lost')
    return { kind: 'QuestionLost', at, claim: effect.claim, claimedAt: claimed.claimedAt }
  if (claimed.kind === 'refused') return refused(effect, claimed.reason, at, null)
  try {
    const sent = await sendMail(
      shell,
      questionMail(shell, loaded, thread, effect, at),
      questionTag(owner, effect.claim),
    )
    log({ event: 'question', outcome: sent.kind, thread: thread.id })
    if (sent.kind === 'sent')
      return { kind: 'QuestionSent', at, claim: effect.claim, to: effect.to, messageId: sent.messageId }
    await giveBack(shell, effect, claim)
    return refused(effect, 'rejected', at, null)
  } catch (error) {
    if (!(error instanceof NotSent)) throw error
    log({ event: 'question', outcome: 'not-taken', thread: thread.id })
    await giveBack(shell, effect, claim)
    return refused(effect, 'not-taken', at, nextTry(thread, at))
  }
}

/** It is certain that nothing was sent. */
const giveBack = async (shell: MailShell, { to }: SendQuestion, claim: Claim): Promise<void> => {
  await releaseClaim(shell.table, shell.secrets.pepper, to, claim)
  await uncount(shell, claim.owner, claim.at)
}

const uncount = async ({ table }: MailShell, owner: string, at: number): Promise<void> => {
  await uncountForOwner(table, owner, at)
  await uncountForAll(table, at)
}

const questionMail = (
  shell: MailShell,
  { owner }: Loaded,
  thread: Thread,
  effect: SendQuestion,
  at: number,
) => {
  const { invitation } = thread
  const { subject, text } = composeQuestion({
    owner: nameOf(owner),
    inviter: invitation.inviter.name,
    language: invitation.language,
    wording: owner.wording,
  })
  const token = signAnswer(shell.secrets.keys, { owner: owner.id, thread: thread.id })
  return {
    kind: 'question' as const,
    from: { name: `${nameOf(owner)} via Have We Met`, address: `have-we-met@${shell.config.domain}` },
    to: { name: '', address: effect.to },
    replyTo: `ask+${token}@${shell.config.replyDomain}`,
    subject,
    text,
    html: null,
    inReplyTo: invitation.messageId,
    unsubscribe: null,
    at,
  }
}

const previousClaim = (thread: Thread, effect: SendQuestion): string | null => {
  const number = Number(effect.claim.slice(effect.claim.lastIndexOf('.') + 1))
  return number > 1 ? `${thread.id}.${number - 1}` : null
}

/** All windows of the caps are whole hours and days, so the next hour is the next chance. */
const nextWindow = (at: number): number => Math.floor(at / HOUR) * HOUR + HOUR

/** Soon at first, then as long again as it waits by now, an hour at most: SES may be out for minutes or for days. */
const nextTry = ({ state }: Thread, at: number): number =>
  at + Math.min(HOUR, Math.max(NOT_SENT_WAIT, state.status === 'held' ? at - state.since : 0))

const refused = (
  effect: SendQuestion,
  reason: HoldCode,
  at: number,
  retryAt: number | null = nextWindow(at),
): Event => ({
  kind: 'QuestionRefused',
  at,
  claim: effect.claim,
  reason,
  retryAt,
})
