import { SendMessageBatchCommand } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import type { Shell } from './shell.ts'

const schema = z.object({
  owner: z.string(),
  thread: z.string().nullable(),
  at: z.number(),
  shown: z.boolean().default(false),
})

/** What the work queue carries: look after this thread, or this owner's digest (thread null), as of `at`. */
export type Work = {
  readonly owner: string
  readonly thread: string | null
  readonly at: number
  /** The thread stood in a digest: the owner's policy may decide it. */
  readonly shown?: boolean
}

export const readWork = (body: string): Required<Work> => schema.parse(JSON.parse(body))

/** Whether a message came by the work queue, and not from SES. `arn`: its event source. */
export const isWork = ({ config }: Shell, arn: string): boolean =>
  arn.slice(arn.lastIndexOf(':') + 1) === config.workQueueUrl.slice(config.workQueueUrl.lastIndexOf('/') + 1)

/** Puts work into the queue, ten a request. @throws when one of them was not taken */
export const queueWork = async (shell: Shell, works: readonly Work[]): Promise<void> => {
  for (let from = 0; from < works.length; from += 10) {
    const { Failed = [] } = await shell.sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: shell.config.workQueueUrl,
        Entries: works
          .slice(from, from + 10)
          .map((work, index) => ({ Id: String(index), MessageBody: JSON.stringify(work) })),
      }),
    )
    if (Failed.length > 0) throw new Error('the work queue did not take everything')
  }
}
