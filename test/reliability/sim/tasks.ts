import { AsyncLocalStorage } from 'node:async_hooks'
import type { Call, Fault } from './fault.ts'

/** One invocation of a function, halted at each of its calls until the simulation lets one go on. */
export type Task = {
  readonly name: string
  readonly waiting: Waiting[]
  /** Faults that go on through the retries of a call, by its invocation. */
  readonly ongoing: Map<string, Fault>
  state: 'alive' | 'done' | 'dead'
  moved: PromiseWithResolvers<void>
}

type Waiting = {
  readonly call: Call
  readonly go: (fault: Fault | null) => void
  readonly done: Promise<void>
}

const current = new AsyncLocalStorage<Task>()

/** Waits for this call's turn; null outside of any task. `done`: the caller says that the call took its effect. */
export const takeTurn = async (
  call: Call,
): Promise<{ fault: Fault | null; done: () => void; task: Task } | null> => {
  const task = current.getStore()
  if (task === undefined) return null
  const turn = Promise.withResolvers<Fault | null>()
  const effect = Promise.withResolvers<void>()
  task.waiting.push({ call, go: turn.resolve, done: effect.promise })
  task.moved.resolve()
  return { fault: await turn.promise, done: effect.resolve, task }
}

/** Starts a function; resolves when it waits at its first call or is over. */
export const startTask = async (name: string, act: () => Promise<unknown>): Promise<Task> => {
  const task: Task = { name, waiting: [], ongoing: new Map(), state: 'alive', moved: Promise.withResolvers() }
  const end = () => {
    if (task.state === 'alive') task.state = 'done'
    task.moved.resolve()
  }
  current.run(task, () => void act().then(end, end))
  await task.moved.promise
  await stragglers()
  return task
}

/** Lets the task's call number `index` happen, as the fault has it; resolves when the task waits again or is over. */
export const release = async (task: Task, index: number, fault: Fault | null): Promise<void> => {
  const [waiting] = task.waiting.splice(index, 1)
  if (waiting === undefined) return
  task.moved = Promise.withResolvers()
  waiting.go(fault)
  if (fault?.startsWith('crash')) {
    await waiting.done
    task.state = 'dead'
    task.waiting.length = 0
    return
  }
  const answers = fault === null || fault === 'partial'
  await (answers && task.waiting.length > 0 ? waiting.done : task.moved.promise)
  await stragglers()
}

/** Calls made side by side arrive within the same turn of the event loop. */
const stragglers = async (): Promise<void> => {
  for (let turns = 0; turns < 3; turns += 1) await new Promise((resolve) => setImmediate(resolve))
}
