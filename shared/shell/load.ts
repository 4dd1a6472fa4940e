import type { Owner } from '#domain/owner'
import { policyOf } from '#domain/owner'
import type { Policy } from '#domain/policy'
import { getItems, type Item } from '#store/item'
import { type Key, ownerKey, switchKey, threadKey } from '#store/keys'
import { readOwner } from '#store/owners'
import { readSwitch, type Switch } from '#store/service'
import { readThread, type Versioned } from '#store/threads'
import type { Shell } from './shell.ts'

/** Which thread is meant. */
export type ThreadRef = { readonly owner: string; readonly thread: string }

/** What a decision needs, as it stood at one moment. `versioned` null: nobody has seen this thread. */
export type Loaded = {
  readonly owner: Owner
  readonly policy: Policy
  readonly switch: Switch
  readonly versioned: Versioned | null
}

/** Reads thread, owner and switch in one request; null when the owner is gone. */
export const load = async (shell: Shell, ref: ThreadRef): Promise<Loaded | null> =>
  (await loadBeside(shell, ref, [])).loaded

/** The same, with other items in the same request. */
export const loadBeside = async (
  shell: Shell,
  ref: ThreadRef,
  others: readonly Key[],
): Promise<{ loaded: Loaded | null; found: (key: Key) => Item | undefined }> => {
  const keys = { thread: threadKey(ref.owner, ref.thread), owner: ownerKey(ref.owner) }
  const found = await getItems(shell.table, [keys.thread, keys.owner, switchKey, ...others])
  const owner = readOwner(found(keys.owner))?.owner
  const loaded = owner
    ? {
        owner,
        policy: policyOf(owner, shell.defaults),
        switch: readSwitch(found(switchKey)),
        versioned: readThread(found(keys.thread)),
      }
    : null
  return { loaded, found }
}
