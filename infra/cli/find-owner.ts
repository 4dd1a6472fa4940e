import type { Shell } from '#shell/shell'
import { bodyOf, getItems } from '#store/item'
import { fromKey, ownerIdOf, ownerKey } from '#store/keys'
import { listOwners, readOwner, type VersionedOwner } from '#store/owners'
import { CannotDo, WrongUsage } from './command.ts'

/** The owner with this address, the first or a further one. @throws CannotDo when there is none */
export const findOwner = async ({ table, secrets }: Shell, address: string): Promise<VersionedOwner> => {
  const own = ownerKey(ownerIdOf(secrets.pepper, address))
  const pointer = fromKey(secrets.pepper, address)
  const found = await getItems(table, [own, pointer])
  const id = bodyOf<string>(found(pointer))
  const further = id === null ? null : ownerKey(id)
  const versioned =
    readOwner(found(own)) ?? (further && readOwner((await getItems(table, [further]))(further)))
  if (!versioned) throw new CannotDo(`There is no owner with the address ${address}.`)
  return versioned
}

/** The owner named, or the only one there is. @throws CannotDo, WrongUsage */
export const findOwnerOrOnly = async (shell: Shell, address: string | undefined): Promise<VersionedOwner> => {
  if (address !== undefined) return findOwner(shell, address)
  const all = await listOwners(shell.table)
  const [only] = all
  if (only === undefined) throw new CannotDo('There is no owner yet: "hwm owners add" makes one.')
  if (all.length > 1) throw new WrongUsage('ADDRESS is missing: there are several owners.')
  return findOwner(shell, only.addresses[0] ?? '')
}
