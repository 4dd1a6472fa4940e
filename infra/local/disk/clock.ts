import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { writeDurably } from './durable.ts'

/** The service's time: the machine's clock and an offset that `POST /clock` moves and that outlives the process. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly advance: (by: Temporal.Duration) => Promise<void>
}

/** Opens the clock kept in `folder`. */
export async function openClock(folder: string, machine: () => number = Date.now): Promise<Clock> {
  const path = join(folder, 'clock.json')
  let offset = await readOffset(path)
  return {
    now: () => machine() + offset,
    async advance(by) {
      const now = Temporal.Instant.fromEpochMilliseconds(machine() + offset)
      const then = now.toZonedDateTimeISO('UTC').add(by).epochMilliseconds
      const moved = offset + (then - now.epochMilliseconds)
      await writeDurably(path, JSON.stringify({ offsetMs: moved }))
      offset = moved
    },
  }
}

async function readOffset(path: string): Promise<number> {
  try {
    const { offsetMs } = JSON.parse(await readFile(path, 'utf8')) as { offsetMs: unknown }
    if (typeof offsetMs === 'number' && Number.isFinite(offsetMs)) return offsetMs
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
  }
  throw new Error(`${path} does not hold a clock offset; remove it to start with the machine's time.`)
}
