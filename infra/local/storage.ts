import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, openClock } from './disk/clock.ts'
import { type Dropped, openDropped } from './disk/dropped.ts'
import { type Objects, openObjects } from './disk/objects.ts'
import { type Outbox, openOutbox } from './disk/outbox.ts'
import { openQueue, type Queue } from './disk/queue.ts'
import { openSecret } from './disk/secret.ts'
import { CannotStart } from './listen.ts'

/** Everything the service keeps on disk, except the table. */
export type Storage = {
  readonly clock: Clock
  readonly secret: string
  readonly objects: Objects
  readonly outbox: Outbox
  readonly dropped: Dropped
  readonly queues: Readonly<Record<QueueName, Queue>>
}

type QueueName = (typeof QUEUES)[number]

const QUEUES = ['invites', 'feedback', 'replies', 'work'] as const

/** Opens what is kept in `folder`, making what is not there yet. */
export async function openStorage(folder: string): Promise<Storage> {
  await makeFolder(folder)
  const clock = await openClock(folder)
  const objects = openObjects(join(folder, 'mail'))
  const [secret, outbox, dropped, ...queues] = await Promise.all([
    openSecret(folder),
    openOutbox(join(folder, 'outbox')),
    openDropped(join(folder, 'dropped'), objects),
    ...QUEUES.map((name) => openWithDeadLetters(join(folder, 'queues'), name, clock.now)),
  ])
  const named = Object.fromEntries(queues.map((queue) => [queue.name, queue])) as Record<QueueName, Queue>
  return { clock, secret, objects, outbox, dropped, queues: named }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new CannotStart(`The folder ${folder} cannot be written (${code}); set HWM_DATA to another.`, {
      cause,
    })
  }
}

async function openWithDeadLetters(folder: string, name: string, now: () => number): Promise<Queue> {
  const dead = await openQueue(folder, `${name}-dead`, now)
  return await openQueue(folder, name, now, dead)
}
