import { listDue } from '#store/indexes'
import { log } from './log.ts'
import type { Shell } from './shell.ts'
import { countWaiting, queueWork } from './work.ts'

/** With more than this in the queue a tick would hand over again what still waits there. */
const MOST_WAITING = 1000

/** The clock's minute: what is due as of `at` goes to the work queue, digests and threads alike, unless the queue is behind. */
export const tick = async (shell: Shell, at: number): Promise<void> => {
  // An alarm rings when none was logged for a quarter of an hour.
  log({ event: 'tick' })
  const waiting = await countWaiting(shell)
  if (waiting > MOST_WAITING) {
    log({ event: 'tick-skipped', waiting })
    return
  }
  const due = await listDue(shell.table, at)
  await queueWork(
    shell,
    due.map(({ owner, thread }) =>
      thread === null ? { kind: 'digest', owner, at } : { kind: 'thread', owner, thread, at },
    ),
  )
}
