import type { Shell } from '#shell/shell'
import { listOwners, type VersionedOwner } from '#store/owners'
import { CannotDo, WrongUsage } from './command.ts'
import { findOwner as ownerWith } from './operations/owner-items.ts'

/** The owner with this address, the first or a further one. @throws CannotDo when there is none */
export const findOwner = async (shell: Shell, address: string): Promise<VersionedOwner> => {
  const versioned = await ownerWith(shell, address)
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
