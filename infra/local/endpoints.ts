import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { writeDurably } from './disk/durable.ts'

const schema = v.object({
  pid: v.number(),
  http: v.number(),
  smtp: v.number(),
  domain: v.string(),
  owner: v.object({ name: v.string(), address: v.string() }),
  /** What the functions and the commands run in. */
  environment: v.record(v.string(), v.string()),
})

/** Where a local service can be reached; it writes this when it serves, for the commands and the demo. */
export type Running = v.InferOutput<typeof schema>

const fileIn = (folder: string) => join(folder, 'endpoints.json')

export const writeEndpoints = async (folder: string, running: Running): Promise<void> =>
  writeDurably(fileIn(folder), JSON.stringify(running))

export const removeEndpoints = async (folder: string): Promise<void> => rm(fileIn(folder), { force: true })

/** The service that runs on the data in `folder`; null when none does, also after a crash that left the file. */
export const readEndpoints = async (folder: string): Promise<Running | null> => {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null)
  const read = text === null ? null : v.safeParse(schema, JSON.parse(text))
  return read?.success && isAlive(read.output.pid) ? read.output : null
}

/** Whether a service answers for the data in `folder`; a process that only has the id of one that died does not. */
export const isServed = async (folder: string): Promise<boolean> => {
  const running = await readEndpoints(folder)
  if (running === null) return false
  const signal = AbortSignal.timeout(2000)
  return fetch(`http://127.0.0.1:${running.http}/threads.json`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  )
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
