import { type Plan, planCommands, type Step } from '#digest/command-plan'
import { composeSummary } from '#digest/command-summary'
import { parseCommands } from '#digest/commands'
import { nameOf, type Owner, policyOf } from '#domain/owner'
import { DAY } from '#domain/policy'
import { verifyDigest } from '#links/sign'
import { readReply } from '#mail/read-reply'
import { readDigest } from '#store/digests'
import { getItems } from '#store/item'
import { digestKey, ownerKey, threadKey } from '#store/keys'
import { readOwner, saveOwner, type VersionedOwner } from '#store/owners'
import { readThread } from '#store/threads'
import { eventOfAct } from './event-of-act.ts'
import { handOn } from './hand-on.ts'
import { ownerLink } from './link-urls.ts'
import { mailOnce } from './mail-once.ts'
import type { MailShell } from './mail-shell.ts'
import type { Received } from './notification.ts'
import { drop, park } from './park.ts'
import { paused } from './paused.ts'
import { readRaw } from './read-raw.ts'
import { run } from './run.ts'

/** The token of a digest's own answer address; null for any other recipient. */
export const digestToken = ({ config }: MailShell, recipient: string): string | null => {
  const found = /^digest\+([^@]+)@(.+)$/.exec(recipient)
  return found?.[2] === config.replyDomain ? (found[1] ?? '') : null
}

/**
 * Commands that the owner mails in answer to a digest. They count only from the authenticated owner and with that
 * digest's token (G-32), never from a machine (G-27), are done wholly or not at all, and get one summary (G-22).
 */
export const takeCommand = async (shell: MailShell, token: string, received: Received): Promise<void> => {
  const named = verifyDigest(shell.secrets.keys, token)
  if (named === null) return drop(received, 'no digest leads to its answer address')
  const keys = { owner: ownerKey(named.owner), digest: digestKey(named.owner, named.date) }
  const found = await getItems(shell.table, [keys.owner, keys.digest])
  const [versioned, record] = [readOwner(found(keys.owner)), readDigest(found(keys.digest))]
  if (versioned === null || record === null) return drop(received, 'its digest is not here any more')
  const { owner } = versioned
  const mail = await readRaw(shell, received)
  if ('reason' in mail) return park(shell, received, owner.id, `Commands could not be read. ${mail.reason}`)
  const isOwners =
    received.dmarc === 'PASS' && mail.fromCount === 1 && owner.addresses.includes(mail.from?.address ?? '')
  if (!isOwners) return drop(received, 'commands come from the owner only')
  const reply = readReply(mail)
  if (reply.kind !== 'answer') return drop(received, 'a machine sent it')
  const plan = await planOf(shell, owner, record.numbers, reply.text, received.at)
  for (const step of plan.steps) await take(shell, owner, step, received.at)
  if (plan.digests !== null) await setDigests(shell, versioned, plan.digests, received.at)
  await summarise(shell, owner, plan, mail.messageId, received)
}

const planOf = async (
  shell: MailShell,
  owner: Owner,
  numbers: Readonly<Record<number, string>>,
  text: string,
  at: number,
): Promise<Plan> => {
  const keys = Object.entries(numbers).map(([number, thread]) => ({
    number: Number(number),
    key: threadKey(owner.id, thread),
  }))
  const found = await getItems(
    shell.table,
    keys.map(({ key }) => key),
  )
  const numbered = keys.flatMap(({ number, key }) => {
    const thread = readThread(found(key))?.thread
    return thread ? [{ number, thread }] : []
  })
  const plan = planCommands(parseCommands(text, nameOf(owner)), numbered, policyOf(owner, shell.defaults), at)
  return at < (owner.digestsSetAt ?? 0) ? { ...plan, digests: null } : plan
}

const take = async (shell: MailShell, owner: Owner, { act, thread }: Step, at: number): Promise<void> => {
  await run(shell, { owner: owner.id, thread: thread.id }, eventOfAct(act, at), handOn(shell))
}

/** A pause of some days only moves the next digest; one without an end waits for "resume". */
const setDigests = async (
  shell: MailShell,
  { owner, version }: VersionedOwner,
  wish: NonNullable<Plan['digests']>,
  at: number,
): Promise<void> => {
  const from = wish.act === 'pause' ? at + (wish.days ?? 0) * DAY : at
  const isPaused = wish.act === 'pause' && wish.days === null
  await saveOwner(shell.table, { owner: paused(owner, isPaused, at, from), version })
}

const summarise = async (
  shell: MailShell,
  owner: Owner,
  plan: Plan,
  inReplyTo: string | null,
  { id, at }: Received,
): Promise<void> => {
  const summary = composeSummary(plan, ownerLink(shell, 'inbox', owner.id, at))
  await mailOnce(shell, owner, id, { ...summary, at, inReplyTo })
}
