import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

type Environment = Readonly<Record<string, string>>

/** From the first import to the first answer of a new process. */
export type ColdStart = { readonly ms: number; readonly loadMs: number; readonly cpuMs: number }

/** Starts a function's file in a bare Node and gives it one event. @throws when it does not take the event */
export const coldStart = async (file: string, event: object, env: Environment): Promise<ColdStart> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(dirname(file), 'start.mjs'), file, JSON.stringify(event)],
    { cwd: dirname(file), env: { ...env }, maxBuffer: 1e7 },
  )
  const { answer, ...took } = JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as ColdStart & {
    answer: unknown
  }
  mustBeDone(file, answer)
  return took
}

/** What events took; `rssKb` is the most memory that the process has held so far. */
export type Took = { readonly ms: number; readonly cpuMs: number; readonly rssKb: number }

/** A function that has started and takes one event after the other. */
export type Warm = {
  readonly take: (events: readonly object[]) => Promise<Took>
  readonly stop: () => void
}

export const startWarm = async (file: string, env: Environment): Promise<Warm> => {
  const child = fork(join(dirname(file), 'serve.mjs'), [file], {
    cwd: dirname(file),
    env: { ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.setMaxListeners(0)
  await answerOf(child)
  return {
    async take(events) {
      child.send(events)
      const { answers, ...took } = (await answerOf(child)) as Took & { answers: unknown[] }
      for (const answer of answers) mustBeDone(file, answer)
      return took
    },
    stop: () => child.kill(),
  }
}

const answerOf = async (child: ChildProcess): Promise<unknown> => {
  const gone = once(child, 'exit').then(() => {
    throw new Error('the function ended')
  })
  gone.catch(() => undefined)
  const [answer] = (await Promise.race([once(child, 'message'), gone])) as unknown[]
  return answer
}

const mustBeDone = (file: string, answer: unknown): void => {
  const { batchItemFailures = [], statusCode = 200 } = (answer ?? {}) as {
    batchItemFailures?: unknown[]
    statusCode?: number
  }
  if (batchItemFailures.length > 0 || statusCode !== 200)
    throw new Error(`${file} failed: ${JSON.stringify(answer)}`)
}
