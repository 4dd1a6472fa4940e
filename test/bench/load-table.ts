import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { TABLE } from '#local/environment'

/** Starts the table on disk in another thread. */
export const startTable = async (): Promise<{ url: string; folder: string; stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'have-we-met-load-'))
  const worker = new Worker(new URL('./load-database.ts', import.meta.url), {
    workerData: { folder: join(folder, 'table'), table: TABLE },
  })
  const [url] = (await once(worker, 'message')) as [string]
  return {
    url,
    folder,
    stop: async () => {
      await worker.terminate()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One line of the printed table. `each`: milliseconds that single messages took. */
export const row = (what: string, each: Iterable<number>, seconds: number) => {
  const sorted = Float64Array.from(each).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    what,
    count: sorted.length,
    seconds: Number(seconds.toFixed(1)),
    'per second': Math.round(sorted.length / seconds),
    'p50 ms': Number(at(0.5).toFixed(1)),
    'p99 ms': Number(at(0.99).toFixed(1)),
  }
}
