import { type Alias, fold } from '#domain/alias'
import type { Invitation } from '#domain/invitation'
import type { Thread } from '#domain/thread'
import { aliasItem, readAlias } from '#store/aliases'
import { getItems, putItems } from '#store/item'
import { aliasKey, threadKey } from '#store/keys'
import { readThread, type Versioned } from '#store/threads'
import type { Shell } from './shell.ts'
import type { Sighting } from './sighting.ts'

/** Which thread an invitation belongs to. `versioned` null: a new one. */
export type Joined = { readonly thread: string; readonly versioned: Versioned | null }

/**
 * The thread that holds the strongest alias; a name, with the headline or bare, joins only where it can mean one person.
 * 'ambiguous' where it could mean several.
 */
export const join = async (
  shell: Shell,
  sighting: Sighting,
  invitation: Invitation,
): Promise<Joined | 'ambiguous'> => {
  const { aliases, found, owner } = sighting
  for (const alias of aliases.filter(({ level }) => level < 4)) {
    const [thread] = readAlias(found(aliasKey(owner.id, alias)))
    if (thread) return { thread, versioned: (await readThreads(shell, sighting, [thread]))[0] ?? null }
  }
  const names = aliases.filter(({ level }) => level === 4)
  for (const name of names) {
    const isSame = name === names[0] ? mayBe : mayBeThoughOnlyNamed
    const named = await readThreads(shell, sighting, readAlias(found(aliasKey(owner.id, name))))
    const same = named.filter(({ thread }) => isSame(thread, invitation))
    const open = same.filter(({ thread }) => thread.state.status !== 'decided')
    const only = open.length > 0 ? open : same
    if (only.length > 1) return 'ambiguous'
    const [one] = only
    if (one) return { thread: one.thread.id, versioned: one }
  }
  const thread = sighting.newThread ?? ''
  return { thread, versioned: readThread(found(threadKey(owner.id, thread))) }
}

/** Remembers under which names the thread's inviter is known by now. */
export const rememberAliases = async (shell: Shell, sighting: Sighting, thread: string): Promise<void> => {
  const { owner, found } = sighting
  const missing = sighting.aliases.flatMap((alias) => {
    const known = readAlias(found(aliasKey(owner.id, alias)))
    if (known.includes(thread) || (alias.level < 4 && known.length > 0)) return []
    return [aliasItem(owner.id, alias, [...known, thread].slice(-MOST_NAMESAKES))]
  })
  await putItems(shell.table, missing)
}

/** The thread that an alias stronger than a name leads to. */
export const threadOf = async (shell: Shell, owner: string, alias: Alias): Promise<Versioned | null> => {
  const pointer = aliasKey(owner, alias)
  const [thread] = readAlias((await getItems(shell.table, [pointer]))(pointer))
  if (!thread) return null
  const key = threadKey(owner, thread)
  return readThread((await getItems(shell.table, [key]))(key))
}

const MOST_NAMESAKES = 20

const readThreads = async (
  shell: Shell,
  { owner, found }: Sighting,
  ids: readonly string[],
): Promise<Versioned[]> => {
  const keys = ids.map((id) => threadKey(owner.id, id))
  const unread = keys.filter((key) => found(key) === undefined)
  const read = unread.length > 0 ? await getItems(shell.table, unread) : found
  return keys.map((key) => readThread(found(key) ?? read(key))).filter((versioned) => versioned !== null)
}

/** Two people of one name stay apart where anything better than the name differs. */
const mayBe = ({ invitation }: Thread, other: Invitation): boolean =>
  agree(invitation.inviter.profileUrl, other.inviter.profileUrl) &&
  agree(invitation.replyChannel.address, other.replyChannel.address)

/** A headline that one of them lacks tells nothing; two that differ are two people's, as far as a bare name goes. */
const mayBeThoughOnlyNamed = (thread: Thread, other: Invitation): boolean =>
  mayBe(thread, other) && agree(thread.invitation.inviter.headline, other.inviter.headline, fold)

const agree = (
  one: string | null,
  other: string | null,
  folded = (text: string) => text.toLowerCase(),
): boolean => one === null || other === null || folded(one) === folded(other)
