import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { TABLE } from '#local/environment'

/** Starts the table on disk in another thread. */
export const startTable = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'have-we-met-load-'))
  const worker = new Worker(new URL('./load-database.ts', import.meta.url), {
    workerData: { folder: join(folder, 'table'), table: TABLE },
  })
  const [url] = (await once(worker, 'message')) as [string]
  return {
    url,
    stop: async () => {
      await worker.terminate()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One line of the printed table. `each`: milliseconds that single messages took. */
export const row = (what: string, each: readonly number[], seconds: number) => {
  const sorted = [...each].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    what,
    count: each.length,
    seconds: Number(seconds.toFixed(1)),
    'per second': Math.round(each.length / seconds),
    'p50 ms': Number(at(0.5).toFixed(1)),
    'p99 ms': Number(at(0.99).toFixed(1)),
  }
}

/** What the functions keep, in MB, after a full collection where node runs with --expose-gc. */
export const heapNow = (): number => {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}
