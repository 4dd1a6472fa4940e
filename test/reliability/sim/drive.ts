import { DAY, HOUR, MINUTE } from '#domain/policy'
import { befalls, type Call, type Fault } from './fault.ts'
import { invoke, invokeTick, type QueueName } from './invoke.ts'
import type { Message } from './memory.ts'
import type { Random } from './random.ts'
import { release, startTask, type Task } from './tasks.ts'
import type { World } from './world.ts'

/** Which fault befalls the nth call (from 0) of a run; null for none. */
export type Plan = (call: Call, nth: number, task: string) => Fault | null

const CALM: Plan = () => null

/** How a queue may misbehave within its contract. */
export type Habits = {
  /** How many functions may run at once. */
  readonly tasks: number
  readonly mostBatch: number
  /** How likely a message that was done comes again. */
  readonly repeats: number
}

export const ORDERLY: Habits = { tasks: 1, mostBatch: 10, repeats: 0 }

export type Driver = ReturnType<typeof openDriver>

/** As on AWS: a message that fails so often is a dead letter, and a taken one is hidden for so long. */
const MOST_RECEIVES = 5
const HIDDEN = 6 * MINUTE

const QUEUES = ['invites', 'replies', 'feedback', 'work'] as const satisfies readonly QueueName[]

/** Runs functions side by side, one call at a time, and plays SQS and the scheduler. */
export const openDriver = (world: World, random: Random) => {
  const running: { task: Task; ended: () => void }[] = []
  const dead: { queue: QueueName; message: Message }[] = []
  const trace: string[] = []
  let plan = CALM
  let habits = ORDERLY
  let calls = 0

  /** `ended` is told unless the process died. */
  const start = async <T>(
    name: string,
    act: () => Promise<T>,
    ended: (result: T | null) => void = () => {},
  ) => {
    let result: T | null = null
    const task = await startTask(name, async () => {
      result = await act()
    })
    running.push({ task, ended: () => ended(result) })
    sweep()
  }

  const sweep = () => {
    for (const one of running.filter(({ task }) => task.state !== 'alive')) {
      running.splice(running.indexOf(one), 1)
      if (one.task.state === 'done') one.ended()
    }
  }

  const visible = (queue: QueueName) =>
    world.queues[queue].messages.filter(({ visibleAt }) => visibleAt <= world.now())

  const deliver = async (queue: QueueName) => {
    const { messages } = world.queues[queue]
    const waiting = visible(queue)
    const batch: Message[] = []
    const size = 1 + random.below(Math.min(habits.mostBatch, waiting.length))
    while (batch.length < size) batch.push(...waiting.splice(random.below(waiting.length), 1))
    for (const message of batch)
      Object.assign(message, { visibleAt: world.now() + HIDDEN, receives: message.receives + 1 })
    const settle = (failed: readonly string[]) => {
      for (const message of batch) {
        const isFailed = failed.includes(message.id)
        if (isFailed && message.receives < MOST_RECEIVES)
          message.visibleAt = world.now() + message.receives * MINUTE
        else if (!isFailed && random.chance(habits.repeats))
          message.visibleAt = world.now() + random.below(DAY)
        else {
          messages.splice(messages.indexOf(message), 1)
          if (isFailed) dead.push({ queue, message })
        }
      }
    }
    await start(
      queue,
      () => invoke(world, queue, batch),
      (failed) => settle(failed ?? batch.map(({ id }) => id)),
    )
  }

  const step = async () => {
    const one = random.pick(running)
    const index = random.below(one.task.waiting.length)
    const call = one.task.waiting[index]?.call
    if (call === undefined) throw new Error(`${one.task.name} waits for nothing`)
    const drawn = plan(call, calls, one.task.name)
    const fault = drawn !== null && befalls(drawn, call) ? drawn : null
    calls += 1
    trace.push(
      `${one.task.name} ${call.service}.${call.operation}#${call.attempt}${fault ? ` ${fault}` : ''}`,
    )
    await release(one.task, index, fault)
    sweep()
  }

  const deliverable = () => QUEUES.filter((queue) => visible(queue).length > 0)

  /** Finishes what runs and what the queues hold by now. */
  const drain = async () => {
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      const queues = deliverable()
      if (running.length === 0 && queues.length === 0) return
      const isRoom = running.length < habits.tasks && queues.length > 0
      if (running.length > 0 && !(isRoom && random.chance(0.3))) await step()
      else await deliver(random.pick(queues))
    }
    throw new Error('the queues never emptied')
  }

  const tickNow = () => start('clock', () => invokeTick(world, world.now()))

  return {
    trace,
    running,
    start,
    step,
    drain,
    tick: tickNow,
    calls: () => calls,
    behave: (next: { plan: Plan; habits: Habits }) => {
      plan = next.plan
      habits = next.habits
    },
    /** Does one thing of what could happen next; false when there is nothing. */
    anything: async (): Promise<boolean> => {
      const queues = running.length < habits.tasks ? deliverable() : []
      if (running.length + queues.length === 0) return false
      if (running.length > 0 && (queues.length === 0 || random.chance(0.7))) await step()
      else await deliver(random.pick(queues))
      return true
    },
    /** The clock goes on, a minute's tick at its end. */
    pass: async (by: number) => {
      await drain()
      world.time.now += by
      await tickNow()
      await drain()
    },
    /** Faults are over: the operator brings back the dead letters, and time does the rest. */
    recover: async () => {
      plan = CALM
      habits = { ...habits, repeats: 0 }
      for (const { queue, message } of dead.splice(0))
        world.queues[queue].messages.push({ ...message, visibleAt: world.now(), receives: 0 })
      const step = async (by: number) => {
        await drain()
        world.time.now += by
        await tickNow()
        await drain()
      }
      for (const by of [HIDDEN, 31 * MINUTE, HOUR, DAY, HOUR, DAY, HOUR]) await step(by)
      for (const { messages } of Object.values(world.queues))
        for (const message of messages) message.visibleAt = Math.min(message.visibleAt, world.now())
      await drain()
    },
  }
}

const MOST_TURNS = 20_000
