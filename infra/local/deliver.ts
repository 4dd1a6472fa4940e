import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Queue, Taken } from './disk/queue.ts'
import type { Invoke } from './functions.ts'

/** Moves a queue's messages to a function, as Lambda's event source mapping does, until stopped. */
export type Delivery = {
  /** Ends after the batch in hand. */
  readonly stop: () => Promise<void>
}

export type DeliveryOptions = {
  readonly now: () => number
  readonly region: string
  /** Called with what a function threw; the batch is given back. */
  readonly onFault: (queue: string, error: unknown) => void
}

/** Starts the deliveries of `queue` to `invoke`: batches of ten, one at a time, failed ones come back later. */
export function deliver(
  queue: Queue,
  invoke: Invoke<SQSEvent, SQSBatchResponse | undefined>,
  options: DeliveryOptions,
): Delivery {
  const stopping = new AbortController()

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const change = queue.changed()
      const batch = await queue.take(BATCH, VISIBILITY_MS)
      if (batch.length > 0) await hand(batch)
      else await idle(change)
    }
  }

  async function idle(change: Promise<void>): Promise<void> {
    const woken = new AbortController()
    const signal = AbortSignal.any([woken.signal, stopping.signal])
    const stopped = new Promise<void>((resolve) =>
      signal.addEventListener('abort', () => resolve(), { once: true }),
    )
    const waitMs = queue.wait()
    const due = waitMs === null ? [] : [pause(waitMs, undefined, { signal }).catch(() => undefined)]
    await Promise.race([change, stopped, ...due])
    woken.abort()
  }

  async function hand(batch: Taken[]): Promise<void> {
    const failed = await failures(batch)
    await Promise.all(
      batch.map((message) =>
        failed(message.id)
          ? queue.giveBack(message.handle, 200 * 2 ** message.receives)
          : queue.finish(message.handle),
      ),
    )
  }

  async function failures(batch: Taken[]): Promise<(id: string) => boolean> {
    try {
      const answer = await invoke({ Records: batch.map((message) => toRecord(message, queue.name, options)) })
      const ids = new Set((answer?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier))
      // Lambda takes an identifier it does not know for a failure of the whole batch.
      const foreign = [...ids].some((id) => !batch.some((message) => message.id === id))
      return (id) => foreign || ids.has(id)
    } catch (error) {
      options.onFault(queue.name, error)
      return () => true
    }
  }

  const ended = loop()
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

const BATCH = 10
/** Longer than any function runs; a message comes back sooner only by being given back. */
const VISIBILITY_MS = 6 * 60_000

function toRecord(message: Taken, queue: string, { now, region }: DeliveryOptions): SQSRecord {
  return {
    messageId: message.id,
    receiptHandle: message.handle,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: 'AIDALOCAL',
      ApproximateFirstReceiveTimestamp: String(now()),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${region}:000000000000:${queue}`,
    awsRegion: region,
  }
}
