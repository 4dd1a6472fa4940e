import type { Judge } from '#domain/judgement'
import { putOff } from '#store/threads'
import { now } from './clock.ts'
import { decideShown } from './decide-shown.ts'
import { askDelete, deleteOwner, sweepAfterOwner } from './delete-owner.ts'
import type { MailShell } from './mail-shell.ts'
import { hearStop, performAll } from './perform.ts'
import { run } from './run.ts'
import { sendDigest } from './send-digest.ts'
import { welcome } from './welcome.ts'
import type { Work } from './work.ts'

/** Does what the clock or another function left to do. */
export const doWork = async (shell: MailShell, judge: Judge, work: Work): Promise<void> => {
  const { owner, at } = work
  switch (work.kind) {
    case 'thread': {
      const ref = { owner, thread: work.thread }
      const thread = await run(shell, ref, { kind: 'TimePassed', at }, performAll(shell, judge))
      if (thread === null) await putOff(shell.table, owner, work.thread, at)
      return
    }
    case 'shown':
      return decideShown(shell, judge, work)
    case 'digest':
      // By the date on which it goes out, or one that a queue brought after midnight would stand beside the next.
      await sendDigest(shell, owner, Math.max(at, now()))
      return
    case 'hear-stop':
      return hearStop(shell, judge, work, at)
    case 'welcome':
      return welcome(shell, owner, at)
    case 'ask-delete':
      return askDelete(shell, owner, at)
    case 'delete':
      return deleteOwner(shell, owner, at)
    case 'sweep':
      return sweepAfterOwner(shell, owner)
  }
}
