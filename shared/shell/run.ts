import { decide } from '#domain/decide'
import type { Effect } from '#domain/effect'
import type { Event } from '#domain/event'
import { dueAt } from '#domain/resolve'
import type { Thread } from '#domain/thread'
import { suppressAddress } from '#store/addresses'
import { Conflict } from '#store/item'
import { saveThread, type Versioned } from '#store/threads'
import { type Loaded, load, type ThreadRef } from './load.ts'
import { log } from './log.ts'
import type { Shell } from './shell.ts'

/** Does one pending effect and says what came of it; null when it was handed on to another function. */
export type Perform = (loaded: Loaded, thread: Thread, effect: Effect, at: number) => Promise<Event | null>

/** A writer that keeps losing gives the message back to its queue. */
const MAX_TRIES = 5
/** No event leads to more effects in a row than a thread has kinds of them. */
const MAX_EFFECTS = 25

/**
 * The only loop: load, decide, save state and outbox in one conditional write, perform what is due, settle.
 * A crash anywhere is mended by the next run: what is pending is still in the outbox.
 * @returns the thread as it is now; null when there is none
 * @throws Conflict after losing several times
 */
export const run = async (
  shell: Shell,
  ref: ThreadRef,
  event: Event,
  perform: Perform,
  preloaded?: Loaded,
): Promise<Thread | null> => {
  let loaded = preloaded ?? (await load(shell, ref))
  // What happened and is not saved yet: the event, then what came of each effect. It outlives a lost race.
  let happened = event
  let losses = 0
  for (let effects = 0; loaded !== null && effects <= MAX_EFFECTS; ) {
    const saved = await applyOr(shell, loaded, happened)
    if (saved === 'lost') {
      losses += 1
      if (losses === MAX_TRIES) throw new Conflict(`thread ${ref.thread} was changed by another writer`)
      loaded = await load(shell, ref)
      continue
    }
    if (saved === null) return null
    const { thread, version, overheard } = saved
    loaded = { ...loaded, versioned: { thread, version } }
    if (overheard) {
      log({ event: 'answer-not-kept', thread: thread.id })
      await perform(loaded, thread, overheard, event.at)
    }
    const effect = thread.pending.find((each) => each.kind !== 'SendQuestion' || each.notBefore <= event.at)
    const settled = effect && (await perform(loaded, thread, effect, event.at))
    if (!settled) return thread
    happened = settled
    effects += 1
  }
  return loaded?.versioned?.thread ?? null
}

/** `overheard`: what is done at once or, after a crash, when the event comes again; it is in no outbox. */
type Applied = Versioned & { readonly overheard?: Effect | undefined }

const applyOr = async (shell: Shell, loaded: Loaded, event: Event): Promise<Applied | null | 'lost'> => {
  try {
    return await apply(shell, loaded, loaded.versioned, event)
  } catch (error) {
    if (error instanceof Conflict) return 'lost'
    throw error
  }
}

const apply = async (
  shell: Shell,
  { policy }: Loaded,
  before: Versioned | null,
  event: Event,
): Promise<Applied | null> => {
  const { thread, effects } = decide(before?.thread ?? null, event, policy)
  const overheard = effects.find(({ kind }) => kind === 'HearStop')
  if (thread === null || thread === before?.thread) return before && { ...before, overheard }
  // Before the save: it may be repeated without harm, and a crash in between must not lose it.
  for (const effect of effects)
    if (effect.kind === 'SuppressAddress')
      await suppressAddress(shell.table, shell.secrets.pepper, effect.address, effect.why, event.at)
  const version = before?.version ?? 0
  await saveThread(shell.table, { thread, version }, dueAt(thread, policy))
  // An alarm counts the questions that may have been lost.
  if (thread.state.status === 'held' && before?.thread.state.status !== 'held')
    log({ event: 'held', reason: thread.state.reason, thread: thread.id })
  return { thread, version: version + 1, overheard }
}
