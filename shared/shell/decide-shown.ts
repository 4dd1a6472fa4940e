import type { Judge } from '#domain/judgement'
import { reachedOwner, readDigest } from '#store/digests'
import { digestKey } from '#store/keys'
import { putOff } from '#store/threads'
import { loadBeside } from './load.ts'
import type { MailShell } from './mail-shell.ts'
import { performAll } from './perform.ts'
import { run } from './run.ts'
import type { Work } from './work.ts'

/** Lets the owner's policy decide a thread that stood in a digest, unless SES has told that its owner did not get that one. */
export const decideShown = async (
  shell: MailShell,
  judge: Judge,
  { owner, thread, at, news, date }: Extract<Work, { kind: 'shown' }>,
): Promise<void> => {
  const ref = { owner, thread }
  const key = digestKey(owner, date)
  const { loaded, found } = await loadBeside(shell, ref, [key])
  const perform = performAll(shell, judge)
  const now = loaded && (await run(shell, ref, { kind: 'TimePassed', at }, perform, loaded))
  if (now === null) return putOff(shell.table, owner, thread, at)
  const digest = readDigest(found(key))
  if (digest && reachedOwner(digest)) await run(shell, ref, { kind: 'ShownInDigest', at, news }, perform)
}
