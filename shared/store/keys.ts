import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Alias } from '#domain/alias'
import { base32 } from '#text/base32'

export type Key = { readonly pk: string; readonly sk: string }

/** Never rotated: what is keyed by it must be found again for ever. */
export type Pepper = Uint8Array

const ownerPartition = (owner: string): string => `OWNER#${owner}`

export const ownerKey = (owner: string): Key => ({ pk: ownerPartition(owner), sk: 'OWNER' })
export const threadKey = (owner: string, thread: string): Key => ({
  pk: ownerPartition(owner),
  sk: `THREAD#${thread}`,
})
export const aliasKey = (owner: string, alias: Alias): Key => ({
  pk: ownerPartition(owner),
  sk: `ALIAS#${alias.level}#${base32(createHash('sha256').update(alias.value).digest()).slice(0, 26)}`,
})
export const digestKey = (owner: string, date: string): Key => ({
  pk: ownerPartition(owner),
  sk: `DIGEST#${date}`,
})
export const parkedKey = (owner: string | null, mail: string): Key => ({
  pk: owner === null ? 'NOBODY' : ownerPartition(owner),
  sk: `MAIL#${mail}`,
})
/** A mail that was answered by itself. */
export const seenKey = (owner: string, mail: string): Key => ({
  pk: ownerPartition(owner),
  sk: `SEEN#${mail}`,
})
export const capKey = (owner: string, day: string): Key => ({ pk: ownerPartition(owner), sk: `CAP#${day}` })
export const addressKey = (pepper: Pepper, address: string): Key => ({
  pk: `ADDRESS#${keyed(pepper, 'address', address, 32)}`,
  sk: 'ADDRESS',
})
/** A further verified address of an owner, and their secret intake alias. */
export const fromKey = (pepper: Pepper, address: string): Key => ({
  pk: `FROM#${keyed(pepper, 'from', address, 32)}`,
  sk: 'FROM',
})
export const inboxKey = (alias: string): Key => ({ pk: `INBOX#${alias}`, sk: 'INBOX' })
/** An address that waits to be verified, under the id of the owner it would make. */
export const pendingKey = (owner: string): Key => ({ pk: `PENDING#${owner}`, sk: 'PENDING' })
export const switchKey: Key = { pk: 'SERVICE', sk: 'SWITCH' }
export const dayKey = (day: string): Key => ({ pk: 'SERVICE', sk: `DAY#${day}` })

/** An owner's id follows from the address they were made with, so that intake needs no look-up to find them. */
export const ownerIdOf = (pepper: Pepper, address: string): string => keyed(pepper, 'owner', address, 16)

/** A thread's id follows from its inviter's strongest alias, so that a repeat makes the same thread. */
export const threadIdOf = (pepper: Pepper, owner: string, alias: Alias): string =>
  keyed(pepper, 'thread', `${owner}|${alias.level}|${alias.value}`, 16)

/** The id of a thread that only its mail leads to. */
export const threadIdOfMail = (pepper: Pepper, owner: string, mail: string): string =>
  keyed(pepper, 'mail', `${owner}|${mail}`, 16)

export const ownerOfKey = (key: Key): string => key.pk.slice('OWNER#'.length)
export const threadOfKey = (key: Key): string | null =>
  key.sk.startsWith('THREAD#') ? key.sk.slice('THREAD#'.length) : null

/** A key is made of a pepper once: a mail is looked for under a dozen keys. */
const peppers = new WeakMap<Pepper, KeyObject>()
const keyFrom = (pepper: Pepper): KeyObject => {
  const made = peppers.get(pepper) ?? createSecretKey(pepper)
  peppers.set(pepper, made)
  return made
}

const keyed = (pepper: Pepper, purpose: string, text: string, length: number): string =>
  base32(createHmac('sha256', keyFrom(pepper)).update(`${purpose}|${text.toLowerCase()}`).digest()).slice(
    0,
    length,
  )
