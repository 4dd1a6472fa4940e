import { listDue } from '#store/indexes'
import type { Shell } from './shell.ts'
import { queueWork } from './work.ts'

/** The clock's minute: what is due as of `at` goes to the work queue, digests and threads alike. */
export const tick = async (shell: Shell, at: number): Promise<void> => {
  const due = await listDue(shell.table, at)
  await queueWork(
    shell,
    due.map(({ owner, thread }) =>
      thread === null ? { kind: 'digest', owner, at } : { kind: 'thread', owner, thread, at },
    ),
  )
}
