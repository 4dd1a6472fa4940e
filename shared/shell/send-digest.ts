import { renderDigest } from '#digest/digest'
import type { Digest } from '#digest/view'
import { localDate, nextDigestTime } from '#domain/digest-time'
import { type Owner, policyOf } from '#domain/owner'
import { isIgnoredAlone } from '#domain/policy'
import { CLAIM_PATIENCE } from '#domain/send'
import type { Thread } from '#domain/thread'
import { signDigest } from '#links/sign'
import { claimDigest, type DigestRecord, releaseDigest, settleDigest } from '#store/digests'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner, saveOwner, type VersionedOwner } from '#store/owners'
import { digestTag } from './claim-tag.ts'
import { digestOf, digestsUntil } from './digest-of.ts'
import { ownerLink } from './link-urls.ts'
import { log } from './log.ts'
import type { MailShell } from './mail-shell.ts'
import { mailToOwner } from './mail-to-owner.ts'
import { NOT_SENT_WAIT, NotSent, type SendOutcome, sendMail } from './send-mail.ts'
import type { Shell } from './shell.ts'
import { queueWork } from './work.ts'

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
    await close(shell, versioned, last, threads, at)
    return today === null ? 'nothing new' : 'sent before'
  }
  const record: DigestRecord = {
    owner: id,
    date,
    at,
    messageId: null,
    shown: { ...stillThere(last?.shown ?? {}, threads), ...digest.shown },
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
  await close(shell, versioned, settled, threads, at)
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

const isOpen = ({ lastDigest }: Owner, last: DigestRecord | null): last is DigestRecord =>
  last !== null && last.date !== lastDigest

/** The owner's next digest is set, and what the last one showed is the policy's to decide. A time that is still to come stays. */
const close = async (
  shell: Shell,
  { owner, version }: VersionedOwner,
  last: DigestRecord | null,
  threads: readonly Thread[],
  at: number,
): Promise<void> => {
  const policy = policyOf(owner, shell.defaults)
  const shown = isOpen(owner, last) ? last.shown : {}
  const ripe = threads
    // What came since that digest went out was in none yet.
    .filter(({ id, newsAt, state }) => newsAt <= (shown[id] ?? -1) && state.status !== 'decided')
    .filter((thread) => isIgnoredAlone(thread, policy))
  await queueWork(
    shell,
    // What came while the digest was built stood in it too, so the policy may go by that news.
    ripe.map((thread) => ({
      kind: 'shown',
      owner: owner.id,
      thread: thread.id,
      at: Math.max(at, thread.newsAt),
      news: thread.newsAt,
    })),
  )
  const lastDigest = last?.date ?? owner.lastDigest
  const nextDigestAt = owner.nextDigestAt > at ? owner.nextDigestAt : nextDigestTime(at, owner)
  await saveOwner(shell.table, { owner: { ...owner, lastDigest, nextDigestAt }, version })
}
