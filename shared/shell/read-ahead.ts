import { namedByLink } from '#links/sign'
import { type Loaded, load, type ThreadRef } from './load.ts'
import type { Unkeyed } from './shell.ts'
import { linkToken } from './web.ts'

/** A thread as it was read before the link that names it was proven; `undefined`: it could not be read. */
export type Ahead = { readonly ref: ThreadRef; readonly loaded: Promise<Loaded | null | undefined> }

/**
 * Begins to read the thread that a request's link names while the key that proves the link is still on its way, in a
 * process that has just started. It only reads: `loadOf` gives it out to a link that was proven.
 */
export const readAhead = (shell: Unkeyed, path: string): Ahead | null => {
  const ref = namedByLink(linkToken(path) ?? '')
  return ref && { ref, loaded: load(shell, ref).catch(() => undefined) }
}

/** The thread of a proven link, if need be read anew. */
export const loadOf = async (
  shell: Unkeyed,
  { owner, thread }: ThreadRef,
  ahead: Ahead | null,
): Promise<Loaded | null> => {
  const isMeant = ahead?.ref.owner === owner && ahead.ref.thread === thread
  const loaded = isMeant ? await ahead.loaded : undefined
  return loaded === undefined ? load(shell, { owner, thread }) : loaded
}
