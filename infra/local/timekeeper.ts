import type { Temporal } from 'temporal-polyfill'
import type { Clock } from './disk/clock.ts'
import type { Queue } from './disk/queue.ts'
import type { Functions } from './functions.ts'

export type TimekeeperParts = {
  readonly clock: Clock
  readonly queues: readonly Queue[]
  readonly tick: Functions['clock']
  /** Grows with every write to the table. */
  readonly writes: () => number
  /** Resolves when what the log told is kept. */
  readonly kept: () => Promise<void>
  readonly onFault: (what: string, error: unknown) => void
}

export type Timekeeper = {
  /** Finishes mail already taken, moves the clock in one jump, does what has become due; the new time. */
  readonly advance: (by: Temporal.Duration) => Promise<number>
  /** Resolves when no message waits or is under way, but for those that their sender delayed. */
  readonly settle: () => Promise<void>
  /** Ends the ticks, after the one under way. */
  readonly stop: () => Promise<void>
}

/** Ticks every minute of real time, as the scheduler does on AWS; one tick or jump at a time. */
export function keepTime({ clock, queues, tick, writes, kept, onFault }: TimekeeperParts): Timekeeper {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act)
    turn = done.catch(() => undefined)
    return done
  }

  async function settle(): Promise<void> {
    for (;;) {
      // Only of those that hold something: a race hangs a reaction on every promise, and a quiet queue's may never settle.
      const changes = queues.filter((queue) => !isEmpty(queue)).map((queue) => queue.changed())
      if (changes.length === 0) break
      await Promise.race(changes)
    }
    await kept()
  }

  async function runTick(): Promise<void> {
    await tick({ clock: new Date(clock.now()).toISOString() })
  }

  /** One tick takes a bounded share of what is due, so it is repeated until it changes nothing. */
  async function runDue(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = writes()
      await runTick()
      await settle()
      if (writes() === before) return
    }
  }

  const minutes = setInterval(() => {
    inTurn(runTick).catch((error: unknown) => onFault('clock', error))
  }, 60_000)

  return {
    settle,
    advance: (by) =>
      inTurn(async () => {
        await settle()
        await clock.advance(by)
        await runDue()
        return clock.now()
      }),
    async stop() {
      clearInterval(minutes)
      await turn
    },
  }
}

const MOST_ROUNDS = 100

function isEmpty(queue: Queue): boolean {
  const { visible, taken } = queue.counts()
  return visible + taken === 0
}
