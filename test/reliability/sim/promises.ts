import { localDate } from '#domain/digest-time'
import { policyOf } from '#domain/owner'
import { DAY, HOUR, isIgnoredAlone, MINUTE } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { type DigestRecord, reachedOwner, readDigest } from '#store/digests'
import { getItems } from '#store/item'
import { addressKey, digestKey } from '#store/keys'
import { listOwners } from '#store/owners'
import { listParked } from '#store/parked'
import { listThreads } from '#store/threads'
import { isVerdictOn } from './model.ts'
import { claimOf, isDigest, isQuestion, ownerOf, recipientOf, textOf } from './read-outbox.ts'
import type { Told } from './story.ts'
import type { World } from './world.ts'

/**
 * What the service promises, held against what it sent and stored after it has recovered.
 * @returns one sentence for each broken promise; none when all are kept
 */
export const brokenPromises = async (world: World, told: Told): Promise<string[]> => {
  const { shell, owners, threads, parked } = await readStore(world)
  const questions = world.outbox.mails.filter(isQuestion)
  const digests = world.outbox.mails.filter(isDigest)
  const dropped = new Set(world.facts.filter(({ event }) => event === 'mail-dropped').map(({ mail }) => mail))
  const listed = (id: string) => dropped.has(id) || parked.some((mail) => mail.id === id)
  const shown = await sentDigests(world, digests.map(claimOf))
  const isHeard = world.facts.some(({ event, outcome }) => event === 'model-asked' && outcome === 'taken')
  const broken: string[] = []
  const claim = (promise: string, kept: boolean) => {
    if (!kept) broken.push(promise)
  }

  for (const [name, mails] of grouped(questions, claimOf))
    claim(`question ${name} is sent once, not ${mails.length} times`, mails.length === 1)
  for (const [name, mails] of grouped(questions, (mail) => `${ownerOf(mail)} ${recipientOf(mail)}`)) {
    const again = told.presses.filter(({ grant }) => grant.action === 'again' && name.startsWith(grant.owner))
    claim(`${name} is asked once unless "send again" was pressed`, mails.length <= 1 + again.length)
  }
  for (const [address, mails] of grouped(questions, recipientOf)) {
    const times = mails.map(({ sent }) => Date.parse(sent.at)).sort((a, b) => a - b)
    const isBomb = times.some((at, index) => (times[index + 2] ?? Number.POSITIVE_INFINITY) - at < 29 * DAY)
    claim(`${address} gets at most two questions in 30 days`, !isBomb)
    const stoppedAt = firstWrite(world, shell.secrets.pepper, address, 'suppressed = ')
    for (const mail of mails) {
      const claimedAt = lastClaimBefore(world, shell.secrets.pepper, address, mail)
      claim(`${address} is not asked after it was suppressed`, stoppedAt === -1 || claimedAt < stoppedAt)
    }
  }
  for (const [name, mails] of grouped(digests, claimOf))
    claim(`digest ${name} is sent once, not ${mails.length} times`, mails.length === 1)
  for (const mail of digests) {
    const zone = owners.find(({ id }) => id === ownerOf(mail))?.zone ?? 'UTC'
    const dates = [0, A_FUNCTION].map((late) => localDate(Date.parse(mail.sent.at) - late, zone))
    claim(
      `digest ${claimOf(mail)} goes out on its date, not at ${mail.sent.at}`,
      dates.includes(claimOf(mail).slice(17)),
    )
  }

  for (const { id, owner, inviter, note } of told.forwards) {
    const known = threads.filter(
      (thread) => thread.owner === owner && thread.invitation.inviter.name === inviter.name,
    )
    const isTold = known.some(
      ({ answers }) =>
        note === null || answers.length >= 20 || answers.some(({ text }) => text.includes(note)),
    )
    claim(`the forward ${id} of ${inviter.name} is a thread's, parked or dropped`, isTold || listed(id))
  }
  for (const { id, mail, text, isHuman } of told.answers) {
    const isTold = threads.some(({ answers }) =>
      answers.some((answer) => answer.id === mail || answer.text === text),
    )
    claim(`the answer ${id} is heard`, !isHuman || isTold || parked.some((each) => each.id === id))
  }

  for (const thread of threads) {
    const { state, id } = thread
    const owner = owners.find((one) => one.id === thread.owner)
    claim(`${id} is not stuck in asking`, state.status !== 'asking')
    claim(
      `${id} has nothing left to judge`,
      thread.answers.every(({ judgement }) => judgement !== null),
    )
    claim(
      `${id} is judged as the local judge does, or as both do where the model was heard`,
      thread.answers.every(({ text, judgement }) => !judgement || isVerdictOn(text, judgement, isHeard)),
    )
    claim(
      `${id} knows that its question is out`,
      thread.sent !== null || !questions.some((mail) => claimOf(mail).includes(id)),
    )
    claim(
      `${id} is decided by a click or by policy`,
      state.status !== 'decided' || isDecidedRightly(thread, told),
    )
    if (owner && state.status === 'decided' && state.by === 'policy')
      claim(
        `${id} was shown before the policy ignored it`,
        isIgnoredAlone(thread, policyOf(owner, shell.defaults)) && wasShown(world, thread),
      )
    // What became news at this very moment, and what the policy ignored, is told by the next digest.
    const isDue =
      state.status === 'decided'
        ? state.by === 'policy' && world.now() - state.at > DAY + HOUR
        : thread.newsAt < world.now()
    if (owner && !owner.digestPaused && isDue)
      claim(
        `${id} stood in a digest with its last news`,
        shown.some((record) => record.owner === owner.id && (record.shown[id] ?? -1) >= thread.newsAt) &&
          digests.some(
            (mail) => ownerOf(mail) === owner.id && textOf(mail).includes(thread.invitation.inviter.name),
          ),
      )
  }
  for (const { grant, task } of told.presses) {
    const others = world.journal.filter(
      (entry) =>
        entry.task === task &&
        entry.service === 'dynamodb' &&
        WRITES.test(entry.operation) &&
        /OWNER#/.test(entry.body) &&
        !entry.body.includes(`OWNER#${grant.owner}`),
    )
    claim(`a link of ${grant.owner} acts on its owner alone`, others.length === 0)
  }
  return broken
}

/** A function that was called before midnight may send after it; in a story it takes some minutes. */
const A_FUNCTION = 5 * MINUTE
const WRITES = /^(?:(?:Put|Update|Delete|BatchWrite)Item|TransactWriteItems)$/

const readStore = async (world: World) => {
  const { operator: shell } = world.shells
  const owners = await listOwners(shell.table)
  const threads = (await Promise.all(owners.map(({ id }) => listThreads(shell.table, id)))).flat()
  const parked = (
    await Promise.all([null, ...owners.map(({ id }) => id)].map((id) => listParked(shell.table, id)))
  ).flat()
  return { shell, owners, threads, parked }
}

/** What each digest that went out has shown, by the store's own record. */
const sentDigests = async ({ shells }: World, claims: readonly string[]): Promise<DigestRecord[]> => {
  const keys = claims.map((claim) => digestKey(claim.slice(0, 16), claim.slice(17)))
  const found = await getItems(shells.operator.table, keys)
  return keys.flatMap((key) => {
    const record = readDigest(found(key))
    return record !== null && reachedOwner(record) ? [record] : []
  })
}

/** Only who may decide did, and what was decided is what was pressed. */
const isDecidedRightly = ({ id, state }: Thread, { presses }: Told): boolean => {
  if (state.status !== 'decided') return true
  if (state.by === 'policy') return state.decision === 'ignore'
  return presses.some(({ grant }) => grant.thread === id && grant.action === state.decision)
}

/** A digest went out between the last answer and the policy's decision. */
const wasShown = ({ journal, outbox }: World, thread: Thread): boolean => {
  const puts = journal.filter(
    ({ operation, body }) =>
      /^(?:PutItem|TransactWriteItems)$/.test(operation) && body.includes(`THREAD#${thread.id}`),
  )
  const at = thread.state.status === 'decided' ? thread.state.at : 0
  // The body is JSON within JSON.
  const mark = JSON.stringify(`"by":"policy","at":${at}`).slice(1, -1)
  const decided = puts.findIndex(({ body }) => body.includes(mark))
  const last = thread.answers.at(-1)?.text ?? ''
  const heard =
    last === '' ? undefined : puts.find(({ body }) => body.includes(JSON.stringify(last).slice(1, -1)))
  return outbox.mails
    .slice(heard?.mails ?? 0, puts[decided]?.mails)
    .some(
      (mail) =>
        isDigest(mail) &&
        ownerOf(mail) === thread.owner &&
        textOf(mail).includes(thread.invitation.inviter.name),
    )
}

const grouped = <T>(list: readonly T[], name: (of: T) => string): Map<string, T[]> => Map.groupBy(list, name)

type Pepper = World['shells']['operator']['secrets']['pepper']

/** Where in the journal the address's item was first changed so; -1 for never. */
const firstWrite = ({ journal }: World, pepper: Pepper, address: string, change: string): number =>
  journal.findIndex(({ body }) => body.includes(addressKey(pepper, address).pk) && body.includes(change))

/** Where in the journal the claim was made under which this mail went out. */
const lastClaimBefore = (
  { journal, outbox }: World,
  pepper: Pepper,
  address: string,
  mail: World['outbox']['mails'][number],
): number => {
  const [, thread = '', number = ''] = claimOf(mail).split('_')
  const sentAs = outbox.mails.indexOf(mail)
  return journal.findLastIndex(
    ({ body, mails }) =>
      mails <= sentAs &&
      body.includes(addressKey(pepper, address).pk) &&
      body.includes('lastAsked') &&
      body.includes(`${thread}.${number}`),
  )
}
