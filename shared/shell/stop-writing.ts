import { decide } from '#domain/decide'
import type { Event } from '#domain/event'
import { dueAt } from '#domain/resolve'
import { hasStopped, newSuppression } from '#store/addresses'
import { breakerCounts, breakerDays, breakerSwitch, feedbackCount, isBreakerTripped } from '#store/breaker'
import { Conflict, type Item } from '#store/item'
import { addressKey, dayKey, type Key, switchKey } from '#store/keys'
import { dayOf, readSwitch } from '#store/service'
import { threadPut } from '#store/threads'
import { type Write, writeTogether } from '#store/transact'
import { type Loaded, loadBeside, type ThreadRef } from './load.ts'
import { log } from './log.ts'
import { type Perform, run } from './run.ts'
import type { Shell } from './shell.ts'

/** Whose address it is, and what became of a question to it, when. */
export type Stop = { readonly to: string; readonly why: 'bounced' | 'complained'; readonly at: number }

/** As many as there are copies of a function that count at the same moment. */
const MAX_TRIES = 5

/**
 * A question bounced or was called spam: its address is never written to again, whatever became of the thread. Counted
 * once an address and reason; too many of either, and no question goes out until the operator says so (G-10, G-34, G-35).
 * All is read in one request and written in another, or not at all.
 * @throws Conflict after losing several times
 */
export const stopWriting = async (
  shell: Shell,
  ref: ThreadRef,
  stop: Stop,
  perform: Perform,
): Promise<void> => {
  const event: Event = { kind: stop.why === 'bounced' ? 'HardBounced' : 'Complained', at: stop.at }
  const loaded = await writeStop(shell, ref, stop, event)
  // For a thread that the event has changed by now, what is pending is left to do.
  if (loaded?.versioned) await run(shell, ref, event, perform, loaded)
}

/** Returns what was read, with the thread as it was written. */
const writeStop = async (
  shell: Shell,
  ref: ThreadRef,
  stop: Stop,
  event: Event,
  tries = 1,
): Promise<Loaded | null> => {
  const keys = [addressKey(shell.secrets.pepper, stop.to), ...breakerDays(stop.at)]
  const { loaded, found } = await loadBeside(shell, ref, keys)
  const writes = stopWrites(shell, stop, found)
  if (writes.length === 0) return loaded
  const { loaded: changed, write } = changeBy(shell, event, loaded)
  try {
    await writeTogether(shell.table, [...writes, ...write])
  } catch (error) {
    if (!(error instanceof Conflict) || tries === MAX_TRIES) throw error
    return writeStop(shell, ref, stop, event, tries + 1)
  }
  return changed
}

/** Nothing where the address was stopped for this before. */
const stopWrites = (
  { table, secrets }: Shell,
  { to, why, at }: Stop,
  found: (key: Key) => Item | undefined,
): Write[] => {
  if (hasStopped(found(addressKey(secrets.pepper, to)), why)) return []
  const kind = why === 'bounced' ? 'hardBounces' : 'complaints'
  const counts = breakerCounts(found, at, readSwitch(found(switchKey)))
  const isTripped = isBreakerTripped({ ...counts, [kind]: counts[kind] + 1 })
  // Told before it is written: better twice than, where the answer is lost, never.
  log({ event: why === 'bounced' ? 'question-bounced' : 'question-complained' })
  if (isTripped) log({ event: 'breaker-tripped' })
  return [
    newSuppression(table, secrets.pepper, to, why, at),
    feedbackCount(table, found(dayKey(dayOf(at))), kind, at),
    ...(isTripped ? [breakerSwitch(table, found(switchKey), at)] : []),
  ]
}

/** What the event makes of the thread, and its write, if it changes it. */
const changeBy = (
  { table }: Shell,
  event: Event,
  loaded: Loaded | null,
): { loaded: Loaded | null; write: Write[] } => {
  const before = loaded?.versioned
  const { thread } = before ? decide(before.thread, event, loaded.policy) : { thread: null }
  if (!before || thread === null || thread === before.thread) return { loaded, write: [] }
  const { version } = before
  const Put = threadPut(table, { thread, version }, dueAt(thread, loaded.policy))
  return { loaded: { ...loaded, versioned: { thread, version: version + 1 } }, write: [{ Put }] }
}
