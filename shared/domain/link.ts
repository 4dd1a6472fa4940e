/** What a link of a thread is for. GET shows the page of it, POST does it; `view` has nothing to do. */
export const THREAD_ACTIONS = [
  'accept',
  'ignore',
  'undo',
  'asked',
  'send',
  'again',
  'address',
  'view',
] as const

/** What a link of an owner is for: one-click unsubscribe, its reverse, the inbox with its settings, an address to verify, and the end of it all. */
export const OWNER_ACTIONS = ['pause', 'resume', 'inbox', 'verify', 'delete'] as const

export type ThreadAction = (typeof THREAD_ACTIONS)[number]
export type OwnerAction = (typeof OWNER_ACTIONS)[number]
