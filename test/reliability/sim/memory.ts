import type { Objects } from '#local/disk/objects'
import type { Outbox, Sent } from '#local/disk/outbox'
import type { Queue } from '#local/disk/queue'

export type Mailbox = Outbox & { readonly mails: readonly { readonly sent: Sent; readonly raw: string }[] }

/** The outbox of the local service, kept in memory. */
export const memoryOutbox = (): Mailbox => {
  const mails: { sent: Sent; raw: string }[] = []
  return {
    mails,
    add: async (sent, raw) => {
      mails.push({ sent, raw: Buffer.from(raw).toString('utf8') })
    },
    list: () => mails.map(({ sent }) => sent),
    read: async (id) => Buffer.from(mails.find(({ sent }) => sent.id === id)?.raw ?? ''),
    untold: () => [],
    markTold: async () => {},
  }
}

export const memoryObjects = (): Objects => {
  const objects = new Map<string, Buffer>()
  return {
    put: async (key, bytes) => {
      objects.set(key, Buffer.from(bytes))
    },
    get: async (key) => objects.get(key) ?? null,
    remove: async (key) => {
      objects.delete(key)
    },
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)),
  }
}

export type Message = { readonly id: string; readonly body: string; visibleAt: number; receives: number }

/** A queue whose delivery is the simulation's business: it repeats, reorders and delays. */
export type SimQueue = Queue & { readonly messages: Message[] }

export const memoryQueue = (name: string, now: () => number): SimQueue => {
  const messages: Message[] = []
  let number = 0
  const unused = () => {
    throw new Error('the simulation takes messages itself')
  }
  return {
    name,
    messages,
    dead: null,
    send: async (body, options) => {
      number += 1
      const id = options?.id ?? `${name}-${number}`
      messages.push({ id, body, visibleAt: now() + (options?.delayMs ?? 0), receives: 0 })
      return id
    },
    take: unused,
    finish: unused,
    giveBack: unused,
    counts: () => {
      const visible = messages.filter(({ visibleAt }) => visibleAt <= now()).length
      return { visible, taken: messages.length - visible, delayed: 0 }
    },
    wait: unused,
    changed: unused,
  }
}
