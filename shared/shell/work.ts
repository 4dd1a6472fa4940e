import { GetQueueAttributesCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import type { Shell } from './shell.ts'

/** What is to be done about a thread, or about an owner (thread null). */
const schema = z.discriminatedUnion('kind', [
  /** Look after a thread: what is pending, and what time has done. */
  z.object({ kind: z.literal('thread'), owner: z.string(), thread: z.string(), at: z.number() }),
  /** The thread stood in a digest, which showed its `news`: the owner's policy may decide it if that was the last. */
  z.object({
    kind: z.literal('shown'),
    owner: z.string(),
    thread: z.string(),
    at: z.number(),
    news: z.number(),
  }),
  /** An answer beyond those that its thread keeps: a wish to stop in it still counts. */
  z.object({
    kind: z.literal('hear-stop'),
    owner: z.string(),
    text: z.string(),
    addresses: z.readonly(z.array(z.string())),
    at: z.number(),
  }),
  /** An address was verified and made an owner: tell them how it works. */
  z.object({ kind: z.literal('welcome'), owner: z.string(), at: z.number() }),
  z.object({ kind: z.literal('digest'), owner: z.string(), at: z.number() }),
  /** The owner wants everything deleted: mail them the link that does it. */
  z.object({ kind: z.literal('ask-delete'), owner: z.string(), at: z.number() }),
  z.object({ kind: z.literal('delete'), owner: z.string(), at: z.number() }),
])

/** What the work queue carries; `at` is the time as of which it is done, ms since 1970. */
export type Work = z.infer<typeof schema>

export const readWork = (body: string): Work => schema.parse(JSON.parse(body))

/** Whether a message came by the work queue, and not from SES. `arn`: its event source. */
export const isWork = ({ config }: Shell, arn: string): boolean =>
  arn.slice(arn.lastIndexOf(':') + 1) === config.workQueueUrl.slice(config.workQueueUrl.lastIndexOf('/') + 1)

/** Most entries of one request, and how many requests are under way at a time. */
const ENTRIES = 10
const REQUESTS = 10

/** Puts work into the queue, ten a request. @throws when one of them was not taken */
export const queueWork = async (shell: Shell, works: readonly Work[]): Promise<void> => {
  const most = ENTRIES * REQUESTS
  for (let from = 0; from < works.length; from += most) {
    const some = works.slice(from, from + most)
    const batches = Array.from({ length: Math.ceil(some.length / ENTRIES) }, (_, index) =>
      some.slice(index * ENTRIES, (index + 1) * ENTRIES),
    )
    await Promise.all(batches.map((batch) => queueBatch(shell, batch)))
  }
}

const queueBatch = async (shell: Shell, batch: readonly Work[]): Promise<void> => {
  const { Failed = [] } = await shell.sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: shell.config.workQueueUrl,
      Entries: batch.map((work, index) => ({ Id: String(index), MessageBody: JSON.stringify(work) })),
    }),
  )
  if (Failed.length > 0) throw new Error('the work queue did not take everything')
}

/** How much waits in the work queue, as SQS guesses. */
export const countWaiting = async (shell: Shell): Promise<number> => {
  const { Attributes } = await shell.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: shell.config.workQueueUrl,
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  )
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0)
}
