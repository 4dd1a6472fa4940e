import type { SQSEvent, SQSRecord } from 'aws-lambda'
import { eachMessage } from '#shell/batch'
import { doWork } from '#shell/do-work'
import { readNotification } from '#shell/notification'
import { serveLink } from '#shell/serve-link'
import { takeFeedback } from '#shell/take-feedback'
import { takeInvite } from '#shell/take-invite'
import { takeReply } from '#shell/take-reply'
import { tick } from '#shell/tick'
import type { WebAnswer, WebRequest } from '#shell/web'
import { isWork, readWork } from '#shell/work'
import type { Message } from './memory.ts'
import type { World } from './world.ts'

export type QueueName = keyof World['queues']

/** What functions/intake.ts and functions/digest.ts do with a batch, in a process of this world; the ids that failed. */
export const invoke = (world: World, queue: QueueName, batch: readonly Message[]): Promise<string[]> =>
  world.inProcess(async ({ shell, judge }) => {
    const intake = async ({ body }: SQSRecord): Promise<void> => {
      const notification = readNotification(body)
      await (notification.kind === 'Received'
        ? takeInvite(shell, notification)
        : takeFeedback(shell, notification))
    }
    const digest = async ({ body, eventSourceARN }: SQSRecord): Promise<void> => {
      if (isWork(shell, eventSourceARN)) return doWork(shell, judge, readWork(body))
      const notification = readNotification(body)
      if (notification.kind === 'Received') await takeReply(shell, judge, notification)
    }
    const event = { Records: batch.map((message) => recordOf(queue, message)) } as unknown as SQSEvent
    const answer = await eachMessage(event, queue === 'invites' || queue === 'feedback' ? intake : digest)
    return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
  })

export const invokeTick = (world: World, at: number): Promise<void> =>
  world.inProcess(({ shell }) => tick(shell, at))

/** A request to the links function. */
export const invokeLink = (
  world: World,
  request: Pick<WebRequest, 'method' | 'path'> &
    Partial<Pick<WebRequest, 'cookies'>> & { form?: Record<string, string> },
): Promise<WebAnswer> =>
  world.inProcess(({ shell }) =>
    serveLink(shell, {
      query: new URLSearchParams(),
      cookies: [],
      at: world.now(),
      ...request,
      form: new URLSearchParams(request.form ?? {}),
    }),
  )

const recordOf = (queue: QueueName, { id, body, receives }: Message) => ({
  messageId: id,
  body,
  attributes: { ApproximateReceiveCount: String(receives) },
  eventSourceARN: `arn:aws:sqs:eu-west-1:000000000000:${queue}`,
})
