import { renderDigest } from '#digest/digest'
import type { Digest } from '#digest/view'
import { localDate } from '#domain/digest-time'
import type { Owner } from '#domain/owner'
import { CLAIM_PATIENCE } from '#domain/send'
import type { Thread } from '#domain/thread'
import { signDigest } from '#links/sign'
import { claimDigest, type DigestRecord, releaseDigest, settleDigest } from '#store/digests'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, saveOwner } from '#store/owners'
import { digestTag } from './claim-tag.ts'
import { closeDigest, isOpen } from './close-digest.ts'
import { digestOf, digestsUntil } from './digest-of.ts'
import { ownerLink } from './link-urls.ts'
import { log } from './log.ts'
import type { MailShell } from './mail-shell.ts'
import { mailToOwner } from './mail-to-owner.ts'
import { NOT_SENT_WAIT, NotSent, type SendOutcome, sendMail } from './send-mail.ts'
import type { Shell } from './shell.ts'

/**
 * What became of the wish to send a digest. `unsure`: somebody claimed it and SES has not told yet whether it went out;
 * `not taken`: SES takes no mail for now, and is asked again in some minutes.
 */
export type DigestOutcome =
  | 'sent'
  | 'nothing new'
  | 'sent before'
  | 'unsure'
  | 'not taken'
  | 'not due'
  | 'no owner'

/**
 * Sends an owner's digest of their local date: at most one a date, none when nothing is new; what an earlier one
 * missed is in it. `wanted`: the owner asks for it now, so that it need not be due.
 * @throws Conflict when the owner was changed meanwhile
 */
export const sendDigest = async (
  shell: MailShell,
  id: string,
  at: number,
  wanted = false,
): Promise<DigestOutcome> => {
  const versioned = readOwner(await getItem(shell.table, ownerKey(id)))
  if (versioned === null) return 'no owner'
  const { owner } = versioned
  const isDue = wanted || !(owner.digestPaused || owner.nextDigestAt > at)
  if (!isDue && !(await isLeftOpen(shell, owner, at))) return 'not due'
  const { date, today, last, threads, parked, digest } = await digestOf(shell, owner, at)
  if (today !== null && today.messageId === null && at < today.at + CLAIM_PATIENCE) return 'unsure'
  if (!isDue || today !== null || digest === null) {
    await closeDigest(shell, versioned, last, threads, at)
    return today === null ? 'nothing new' : 'sent before'
  }
  const record: DigestRecord = {
    owner: id,
    date,
    at,
    messageId: null,
    previous: last?.date ?? null,
    shown: { ...stillThere(last?.shown ?? {}, threads), ...digest.shown },
    warned: digest.warned,
    parked: [
      ...(last?.parked ?? []).filter((id) => parked.some((mail) => mail.id === id)),
      ...digest.parkedShown,
    ],
    numbers: digest.numbers,
    weeks: digest.weeks,
  }
  if (!(await claimDigest(shell.table, record, shell.nonce()))) return 'unsure'
  const sent = await send(shell, owner, digest, record)
  if (sent.kind === 'not taken') {
    await releaseDigest(shell.table, record)
    await saveOwner(shell.table, { ...versioned, owner: { ...owner, nextDigestAt: at + NOT_SENT_WAIT } })
    return 'not taken'
  }
  if (sent.kind === 'rejected') return 'unsure'
  const settled = { ...record, messageId: sent.messageId }
  await settleDigest(shell.table, settled)
  await closeDigest(shell, versioned, settled, threads, at)
  log({ event: 'digest', threads: threads.length })
  return 'sent'
}

/** Shown by an earlier digest, not by this one, and still open: it must not be news again. */
const stillThere = (shown: DigestRecord['shown'], threads: readonly Thread[]): DigestRecord['shown'] =>
  Object.fromEntries(Object.entries(shown).filter(([id]) => threads.some((thread) => thread.id === id)))

/** What SES refuses leaves the claim to run out: the date is lost, its news is not. */
const send = async (
  shell: MailShell,
  owner: Owner,
  digest: Digest,
  record: DigestRecord,
): Promise<SendOutcome | { readonly kind: 'not taken' }> => {
  const { secrets, config } = shell
  const mail = mailToOwner(shell, owner, {
    kind: 'digest',
    at: record.at,
    ...renderDigest(digest),
    replyTo: `digest+${signDigest(secrets.keys, record)}@${config.replyDomain}`,
    unsubscribe: ownerLink(shell, 'pause', owner.id, record.at),
  })
  try {
    const outcome = await sendMail(shell, mail, digestTag(owner.id, record.date))
    if (outcome.kind === 'rejected') log({ event: 'digest-failed', reason: 'rejected' })
    return outcome
  } catch (error) {
    if (error instanceof NotSent) return { kind: 'not taken' }
    throw error
  }
}

/** Whether a digest went out and nothing followed, as its process died. Since then its owner may have set another time. */
const isLeftOpen = async (shell: Shell, owner: Owner, at: number): Promise<boolean> =>
  isOpen(owner, (await digestsUntil(shell, owner, localDate(at, owner.zone))).last)
