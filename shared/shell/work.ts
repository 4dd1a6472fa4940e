import { GetQueueAttributesCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs'
import * as v from 'valibot'
import { readJson } from './read-shape.ts'
import type { Shell } from './shell.ts'

/** What is to be done about a thread, or about an owner (thread null). */
const schema = v.variant('kind', [
  /** Look after a thread: what is pending, and what time has done. */
  v.object({ kind: v.literal('thread'), owner: v.string(), thread: v.string(), at: v.number() }),
  /** The thread stood in the digest of a local date, which showed its `news`: the owner's policy may decide it if that was the last. */
  v.object({
    kind: v.literal('shown'),
    owner: v.string(),
    thread: v.string(),
    at: v.number(),
    news: v.number(),
    date: v.string(),
  }),
  /** An answer beyond those that its thread keeps: a wish to stop in it still counts. */
  v.object({
    kind: v.literal('hear-stop'),
    owner: v.string(),
    text: v.string(),
    addresses: v.pipe(v.array(v.string()), v.readonly()),
    at: v.number(),
  }),
  /** An address was verified and made an owner: tell them how it works. */
  v.object({ kind: v.literal('welcome'), owner: v.string(), at: v.number() }),
  v.object({ kind: v.literal('digest'), owner: v.string(), at: v.number() }),
  /** The owner wants everything deleted: mail them the link that does it. */
  v.object({ kind: v.literal('ask-delete'), owner: v.string(), at: v.number() }),
  v.object({ kind: v.literal('delete'), owner: v.string(), at: v.number() }),
  /** The owner was deleted: what a function that was under way then wrote after it goes too. */
  v.object({ kind: v.literal('sweep'), owner: v.string(), at: v.number() }),
])

/** What the work queue carries; `at` is the time as of which it is done, ms since 1970. */
export type Work = v.InferOutput<typeof schema>

export const readWork = (body: string): Work => readJson(schema, body)

/** Whether a message came by the work queue, and not from SES. `arn`: its event source. */
export const isWork = ({ config }: Shell, arn: string): boolean =>
  arn.slice(arn.lastIndexOf(':') + 1) === config.workQueueUrl.slice(config.workQueueUrl.lastIndexOf('/') + 1)

/** Most entries of one request, and how many requests are under way at a time. */
const ENTRIES = 10
const REQUESTS = 10

/** Puts work into the queue, ten a request; nobody gets it before `delay`, in milliseconds. @throws when one of them was not taken */
export const queueWork = async (shell: Shell, works: readonly Work[], delay = 0): Promise<void> => {
  const most = ENTRIES * REQUESTS
  for (let from = 0; from < works.length; from += most) {
    const some = works.slice(from, from + most)
    const batches = Array.from({ length: Math.ceil(some.length / ENTRIES) }, (_, index) =>
      some.slice(index * ENTRIES, (index + 1) * ENTRIES),
    )
    await Promise.all(batches.map((batch) => queueBatch(shell, batch, delay / 1000)))
  }
}

const queueBatch = async (shell: Shell, batch: readonly Work[], seconds: number): Promise<void> => {
  const { Failed = [] } = await shell.sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: shell.config.workQueueUrl,
      Entries: batch.map((work, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(work),
        ...(seconds > 0 && { DelaySeconds: seconds }),
      })),
    }),
  )
  if (Failed.length > 0) throw new Error('the work queue did not take everything')
}

/** How much waits in the work queue, as SQS guesses. */
export const countWaiting = async ({ sqs, config }: Shell): Promise<number> =>
  lengthOf(sqs, config.workQueueUrl)

/** How many messages wait in a queue, as SQS guesses. */
export const lengthOf = async (sqs: Shell['sqs'], QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  )
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0)
}
