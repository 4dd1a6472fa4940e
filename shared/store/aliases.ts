import type { Alias } from '#domain/alias'
import { bodyOf, type Item, item } from './item.ts'
import { aliasKey } from './keys.ts'

/** The threads that an alias names; more than one only for a name shared by several people. */
export const readAlias = (found: Item | undefined): readonly string[] => bodyOf<string[]>(found) ?? []

export const aliasItem = (owner: string, alias: Alias, threads: readonly string[]): Item =>
  item(aliasKey(owner, alias), threads)
