import { type Alias, aliasesOf } from '#domain/alias'
import type { Invitation } from '#domain/invitation'
import type { Owner } from '#domain/owner'
import { bodyOf, getItems, type Item } from '#store/item'
import {
  aliasKey,
  fromKey,
  inboxKey,
  type Key,
  ownerIdOf,
  ownerKey,
  switchKey,
  threadIdOf,
  threadKey,
} from '#store/keys'
import { readOwner } from '#store/owners'
import type { Shell } from './shell.ts'

/** Everything that is known about a mail's owner and inviter before a decision, read in one request where possible. */
export type Sighting = {
  readonly owner: Owner
  readonly ownerVersion: number
  readonly aliases: readonly Alias[]
  /** The thread that a first sight of this inviter makes; null where there is no invitation. */
  readonly newThread: string | null
  readonly inviterIsOwner: boolean
  /** It came to the owner's secret alias. */
  readonly toAlias: boolean
  readonly found: (key: Key) => Item | undefined
}

/** Who the mail may be from or for: what may be the secret alias it was sent to, its From, and who a filter says it forwards for. */
export type Claimants = {
  readonly aliases: readonly string[]
  /** It was sent to the address that all owners share, too. */
  readonly shared: boolean
  readonly from: string | null
  readonly forwarder: string | null
}

/** Finds the owner: the alias's, else at the shared address the From's or the claimed forwarder's; null when there is none. */
export const sight = async (
  shell: Shell,
  claimants: Claimants,
  invitation: Invitation | null,
): Promise<Sighting | null> => {
  const { pepper } = shell.secrets
  const addresses = [claimants.from, claimants.forwarder].filter((address) => address !== null)
  const aliases = invitation ? aliasesOf(invitation) : []
  const newThread = (owner: string) => (aliases[0] ? threadIdOf(pepper, owner, aliases[0]) : null)
  const keysOf = (owner: string): Key[] => {
    const thread = newThread(owner)
    return [
      ownerKey(owner),
      ...aliases.map((alias) => aliasKey(owner, alias)),
      ...(thread ? [threadKey(owner, thread)] : []),
    ]
  }
  // At a secret alias the From is the inviter's, and the owner is who the filter says it forwards for.
  const likely = claimants.aliases.length > 0 ? addresses.at(-1) : addresses[0]
  const guess = likely ? ownerIdOf(pepper, likely) : null
  const inviter = invitation?.replyChannel.kind === 'direct' ? invitation.replyChannel.address : null
  const first = await getItems(shell.table, [
    switchKey,
    ...claimants.aliases.map(inboxKey),
    ...addresses.flatMap((address) => [ownerKey(ownerIdOf(pepper, address)), fromKey(pepper, address)]),
    ...(guess ? keysOf(guess) : []),
    ...(inviter ? [ownerKey(ownerIdOf(pepper, inviter)), fromKey(pepper, inviter)] : []),
  ])
  const named = (address: string): string | null => {
    const id = ownerIdOf(pepper, address)
    return first(ownerKey(id)) ? id : bodyOf<string>(first(fromKey(pepper, address)))
  }
  const owners = claimants.aliases.map((alias) => bodyOf<string>(first(inboxKey(alias))))
  const byAlias = owners.find((owner) => owner !== null)
  const id = byAlias ?? (claimants.shared ? addresses.map(named).find((owner) => owner !== null) : null)
  if (!id) return null
  const second = id === guess ? first : await getItems(shell.table, keysOf(id))
  const versioned = readOwner(second(ownerKey(id)))
  if (versioned === null) return null
  return {
    owner: versioned.owner,
    ownerVersion: versioned.version,
    aliases,
    newThread: newThread(id),
    inviterIsOwner: inviter !== null && named(inviter) !== null,
    toAlias: byAlias !== undefined,
    found: (key) => second(key) ?? first(key),
  }
}
