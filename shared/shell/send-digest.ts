import { buildDigest, renderDigest } from '#digest/digest'
import type { Digest } from '#digest/view'
import { decide } from '#domain/decide'
import { localDate, nextDigestTime } from '#domain/digest-time'
import { type Owner, policyOf } from '#domain/owner'
import { isIgnoredAlone, type Policy } from '#domain/policy'
import { CLAIM_PATIENCE } from '#domain/send'
import type { Thread } from '#domain/thread'
import { signDigest } from '#links/sign'
import { claimDigest, type DigestRecord, readDigest, releaseDigest, settleDigest } from '#store/digests'
import { listOpen } from '#store/indexes'
import { getItem, getItems } from '#store/item'
import { digestKey, ownerKey } from '#store/keys'
import { readOwner, saveOwner, type VersionedOwner } from '#store/owners'
import { digestTag } from './claim-tag.ts'
import { ownerLink, threadLink } from './link-urls.ts'
import { log } from './log.ts'
import type { MailShell } from './mail-shell.ts'
import { mailToOwner } from './mail-to-owner.ts'
import { NotSent, sendMail } from './send-mail.ts'
import type { Shell } from './shell.ts'
import { queueWork } from './work.ts'

/** What became of the wish to send a digest. `unsure`: somebody claimed it and SES has not told yet whether it went out. */
export type DigestOutcome = 'sent' | 'nothing new' | 'sent before' | 'unsure' | 'not due' | 'no owner'

/**
 * Sends an owner's digest of their local date: at most one a date, none when nothing is new; what an earlier one
 * missed is in it. `wanted`: the owner asks for it now, so that it need not be due.
 * @throws NotSent when SES takes no mail for now; Conflict when the owner was changed meanwhile
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
  if (!wanted && (owner.digestPaused || owner.nextDigestAt > at)) return 'not due'
  const date = localDate(at, owner.zone)
  const { today, last } = await readRecords(shell, owner, date)
  const policy = policyOf(owner, shell.defaults)
  const { threads, parked } = await listAsOf(shell, id, policy, at)
  if (today !== null && today.messageId === null && at < today.at + CLAIM_PATIENCE) return 'unsure'
  if (today !== null) {
    const isSent = today.messageId !== null
    await close(
      shell,
      versioned,
      isSent ? date : owner.lastDigest,
      isSent ? threads.filter(({ id }) => id in today.shown) : [],
      at,
    )
    return 'sent before'
  }
  const digest = buildDigest({
    owner,
    policy,
    now: at,
    date,
    threads,
    parked,
    shown: last?.shown ?? {},
    shownParked: last?.parked ?? [],
    link: (action, thread) => threadLink(shell, action, id, thread, at),
    pauseLink: ownerLink(shell, 'pause', id, at),
    inboxLink: ownerLink(shell, 'inbox', id, at),
    intake: { shared: `invites@${shell.config.domain}`, alias: `${owner.alias}@${shell.config.domain}` },
  })
  if (digest === null) {
    await close(shell, versioned, owner.lastDigest, [], at)
    return 'nothing new'
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
  }
  if (!(await claimDigest(shell.table, record))) return 'unsure'
  const messageId = await send(shell, owner, digest, record)
  if (messageId === null) return 'unsure'
  await settleDigest(shell.table, { ...record, messageId })
  await close(
    shell,
    versioned,
    date,
    threads.filter(({ id }) => id in digest.shown),
    at,
  )
  log({ event: 'digest', threads: threads.length })
  return 'sent'
}

/** Shown by an earlier digest, not by this one, and still open: it must not be news again. */
const stillThere = (shown: DigestRecord['shown'], threads: readonly Thread[]): DigestRecord['shown'] =>
  Object.fromEntries(Object.entries(shown).filter(([id]) => threads.some((thread) => thread.id === id)))

/** What time has done by now, whether or not the clock came to it before this digest: a jump of days gives one joined digest. */
const listAsOf = async ({ table }: Shell, owner: string, policy: Policy, at: number) => {
  const { threads, parked } = await listOpen(table, owner, at)
  const event = { kind: 'TimePassed', at } as const
  return { threads: threads.map((thread) => decide(thread, event, policy).thread ?? thread), parked }
}

const readRecords = async ({ table }: Shell, owner: Owner, date: string) => {
  const keys = { today: digestKey(owner.id, date), last: digestKey(owner.id, owner.lastDigest ?? date) }
  const found = await getItems(table, [keys.today, keys.last])
  return { today: readDigest(found(keys.today)), last: readDigest(found(keys.last)) }
}

/** SES's id of the mail; null when SES refused it, which leaves the claim to run out: the date is lost, its news is not. */
const send = async (
  shell: MailShell,
  owner: Owner,
  digest: Digest,
  record: DigestRecord,
): Promise<string | null> => {
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
    if (outcome.kind === 'sent') return outcome.messageId
    log({ event: 'digest-failed', reason: 'rejected' })
    return null
  } catch (error) {
    if (error instanceof NotSent) await releaseDigest(shell.table, record)
    throw error
  }
}

/** The owner's next digest is set, and what this one showed is the policy's to decide. */
const close = async (
  shell: Shell,
  { owner, version }: VersionedOwner,
  lastDigest: string | null,
  shown: readonly Thread[],
  at: number,
): Promise<void> => {
  const policy = policyOf(owner, shell.defaults)
  const ripe = shown
    .filter(({ state }) => state.status !== 'decided')
    .filter((thread) => isIgnoredAlone(thread, policy))
  await queueWork(
    shell,
    ripe.map((thread) => ({ owner: owner.id, thread: thread.id, at, shown: true })),
  )
  const nextDigestAt = nextDigestTime(at, owner.zone, owner.digestHour)
  await saveOwner(shell.table, { owner: { ...owner, lastDigest, nextDigestAt }, version })
}
