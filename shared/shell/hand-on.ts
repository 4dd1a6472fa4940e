import type { Perform } from './run.ts'
import type { Shell } from './shell.ts'
import { queueWork } from './work.ts'

/** For a function that neither sends nor judges: whatever is pending goes to the work queue. */
export const handOn =
  (shell: Shell): Perform =>
  async ({ owner }, thread, effect, at) => {
    await queueWork(shell, [
      effect.kind === 'HearStop'
        ? { kind: 'hear-stop', owner: owner.id, text: effect.text, addresses: effect.addresses, at }
        : { kind: 'thread', owner: owner.id, thread: thread.id, at },
    ])
    return null
  }
