import { addressAlias } from '#domain/alias'
import type { Event } from '#domain/event'
import { guard } from '#domain/guard'
import { HOLDS } from '#domain/hold'
import type { Owner } from '#domain/owner'
import type { Thread } from '#domain/thread'
import type { RefusedAddress } from '#links/pages/address-field'
import { nameThread } from '#store/aliases'
import { getItems } from '#store/item'
import { fromKey, ownerIdOf, ownerKey } from '#store/keys'
import type { Shell } from './shell.ts'

const ADDRESS =
  /^[^\s<>@"(),:;[\]\\]{1,64}@(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** The owner says how the inviter is reached; the guards are asked as for any other address. `why`: it is none to ask. */
export const addressGiven = async (
  { table, secrets, config }: Shell,
  owner: Owner,
  given: string,
  at: number,
): Promise<Extract<Event, { kind: 'AddressGiven' }> | RefusedAddress> => {
  const address = addressIn(given.trim().toLowerCase())
  if (!ADDRESS.test(address)) return { given, why: 'That is no mail address: type it like name@example.com.' }
  const keys = [ownerKey(ownerIdOf(secrets.pepper, address)), fromKey(secrets.pepper, address)]
  const found = await getItems(table, keys)
  const hold = guard({
    address,
    authenticated: true,
    spam: 'PASS',
    mode: 'auto',
    ownAddresses: owner.addresses,
    ownDomains: [config.domain],
    inviterIsOwner: keys.some((key) => found(key) !== undefined),
  })
  if (hold !== null && HOLDS[hold].noAddress) return { given, why: HOLDS[hold].says }
  return { kind: 'AddressGiven', at, address, hold }
}

/** `Name <address>`, as mail programs copy it, is its address; a name that holds another one leaves open which is meant. */
const addressIn = (typed: string): string => {
  const [, name = '', address = typed] = /^([^<>]*)<([^<>]*)>$/.exec(typed) ?? []
  return name.replaceAll(address, '').includes('@') ? typed : address
}

/** What the inviter writes from there, or the owner forwards, belongs to this thread, if it has that address by now. */
export const rememberAddress = async (
  { table }: Shell,
  { owner, id, invitation }: Thread,
  address: string,
): Promise<void> => {
  if (invitation.replyChannel.address === address) await nameThread(table, owner, addressAlias(address), id)
}
