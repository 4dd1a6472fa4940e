import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listFinished, writeDurably } from './durable.ts'

/** A message that somebody has taken and must give back or finish. */
export type Taken = {
  readonly id: string
  readonly body: string
  /** Milliseconds since 1970 by the service's clock. */
  readonly sentAt: number
  /** How often it was taken, this time included. */
  readonly receives: number
  readonly handle: string
}

/** An SQS queue whose messages are files: at least once, in any order, dead letters after `RECEIVES`. */
export type Queue = {
  readonly name: string
  readonly dead: Queue | null
  /** Answers when the message is on disk. The same `id` while it still waits is the same message. */
  readonly send: (body: string, options?: { id?: string; delayMs?: number }) => Promise<string>
  readonly take: (most: number, visibilityMs: number) => Promise<Taken[]>
  readonly finish: (handle: string) => Promise<void>
  readonly giveBack: (handle: string, delayMs: number) => Promise<void>
  /** `taken`: or given back and not visible yet; `delayed`: by its sender. */
  readonly counts: () => { visible: number; taken: number; delayed: number }
  /** Milliseconds of real time until something may be taken; null when there is nothing to wait for. */
  readonly wait: () => number | null
  /** Resolves at the next change of any kind. */
  readonly changed: () => Promise<void>
}

/** A message that fails this often goes to the dead letters, as on AWS. */
const RECEIVES = 5

/** A jump of the clock wakes nobody, so who waits for a message that its sender delayed looks again so often, ms. */
const LOOK_AGAIN = 250

/** Opens the queue kept in `folder`/`name`; what was taken when the process died is visible again. */
export async function openQueue(
  folder: string,
  name: string,
  now: () => number,
  dead: Queue | null = null,
): Promise<Queue> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const messages = await load(path)
  let change = Promise.withResolvers<void>()

  const changed = () => {
    change.resolve()
    change = Promise.withResolvers()
  }
  const fileOf = (id: string) => join(path, `${id}.json`)
  const taken = new Map<string, Message>()
  const isVisible = ({ visibleAt, dueAt }: Message) => visibleAt <= Date.now() && dueAt <= now()

  async function finish(handle: string): Promise<void> {
    const message = taken.get(handle)
    if (message === undefined) return
    await rm(fileOf(message.id), { force: true })
    taken.delete(handle)
    messages.delete(message.id)
    changed()
  }

  function hand(message: Message, visibilityMs: number): Taken {
    if (message.handle !== undefined) taken.delete(message.handle)
    const handle = randomUUID()
    message.receives += 1
    message.visibleAt = Date.now() + visibilityMs
    message.handle = handle
    taken.set(handle, message)
    return { id: message.id, body: message.body, sentAt: message.sentAt, receives: message.receives, handle }
  }

  async function bury(message: Message): Promise<void> {
    await dead?.send(message.body, { id: message.id })
    await rm(fileOf(message.id), { force: true })
    messages.delete(message.id)
    changed()
  }

  return {
    name,
    dead,
    finish,
    changed: () => change.promise,
    async send(body, { id = randomUUID(), delayMs = 0 } = {}) {
      if (!/^[\w-]+$/.test(id)) throw new RangeError('A message id may hold letters, digits and dashes.')
      if (messages.has(id)) return id
      const message: Message = { id, body, sentAt: now(), receives: 0, visibleAt: 0, dueAt: now() + delayMs }
      await writeDurably(fileOf(id), stored(message))
      messages.set(id, message)
      changed()
      return id
    },
    async take(most, visibilityMs) {
      const visible = [...messages.values()].filter(isVisible)
      const isSpent = (message: Message) => dead !== null && message.receives >= RECEIVES
      const handed = visible
        .filter((message) => !isSpent(message))
        .slice(0, most)
        .map((message) => hand(message, visibilityMs))
      await Promise.all(visible.filter(isSpent).map(bury))
      return handed
    },
    async giveBack(handle, delayMs) {
      const message = taken.get(handle)
      if (message === undefined) return
      await writeDurably(fileOf(message.id), stored(message))
      taken.delete(handle)
      delete message.handle
      message.visibleAt = Date.now() + (message.receives >= RECEIVES ? 0 : delayMs)
      changed()
    },
    counts() {
      const hidden = [...messages.values()].filter((message) => !isVisible(message))
      const delayed = hidden.filter(({ receives }) => receives === 0).length
      return { visible: messages.size - hidden.length, taken: hidden.length - delayed, delayed }
    },
    wait() {
      if (messages.size === 0) return null
      let soonest = Number.POSITIVE_INFINITY
      for (const { visibleAt, dueAt } of messages.values()) {
        const delay = Math.min(dueAt - now(), LOOK_AGAIN)
        soonest = Math.min(soonest, Math.max(visibleAt - Date.now(), delay))
      }
      return Math.max(0, soonest)
    },
  }
}

type Message = {
  readonly id: string
  readonly body: string
  readonly sentAt: number
  receives: number
  /** Real time; a message taken or given back is invisible until then. */
  visibleAt: number
  /** By the service's clock; a message that its sender delayed is invisible until then. */
  readonly dueAt: number
  handle?: string
}

function stored({ id, body, sentAt, receives }: Message): string {
  return JSON.stringify({ id, body, sentAt, receives })
}

async function load(path: string): Promise<Map<string, Message>> {
  const names = await listFinished(path)
  const found = await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')))
  const messages = found.map(
    (text): Message => ({
      ...(JSON.parse(text) as Message),
      visibleAt: 0,
      dueAt: 0,
    }),
  )
  messages.sort((a, b) => a.sentAt - b.sentAt)
  return new Map(messages.map((message) => [message.id, message]))
}
