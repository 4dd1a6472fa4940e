import type { Judge } from '#domain/judgement'
import type { MailShell } from './mail-shell.ts'
import { performAll } from './perform.ts'
import { run } from './run.ts'
import { sendDigest } from './send-digest.ts'
import type { Work } from './work.ts'

/** Does what the clock or another function left to do. */
export const doWork = async (
  shell: MailShell,
  judge: Judge,
  { owner, thread, at, shown }: Work,
): Promise<void> => {
  if (thread === null) {
    await sendDigest(shell, owner, at)
    return
  }
  const perform = performAll(shell, judge)
  await run(shell, { owner, thread }, { kind: 'TimePassed', at }, perform)
  if (shown) await run(shell, { owner, thread }, { kind: 'ShownInDigest', at }, perform)
}
