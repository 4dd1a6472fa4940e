import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { lengthOf } from '#shell/work'
import { HOPS, type Hop, type HopName, type Hops } from './hops.ts'

/** How many letters went back to their queue. */
export type Replayed = { readonly hop: HopName; readonly moved: number }

/**
 * Puts dead letters back into the queues they came from (G-36), each first and then out of the dead ones, so that
 * none is lost; one that is put back twice does nothing, because the functions know what they have seen.
 * At most as many as lay there at the start: what dies again meanwhile waits for the next replay.
 */
export const replayDeadLetters = async (
  sqs: SQSClient,
  hops: Hops,
  only?: HopName,
): Promise<readonly Replayed[]> => {
  const names = HOPS.filter((name) => only === undefined || name === only)
  return Promise.all(names.map(async (hop) => ({ hop, moved: await moveBack(sqs, hops[hop]) })))
}

const moveBack = async (sqs: SQSClient, { queue, dead }: Hop): Promise<number> => {
  const most = await lengthOf(sqs, dead)
  let moved = 0
  while (moved < most) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: dead,
        MaxNumberOfMessages: Math.min(10, most - moved),
        VisibilityTimeout: 60,
        // A short look asks some of the queue's servers only and may find nothing.
        WaitTimeSeconds: 2,
      }),
    )
    if (Messages.length === 0) return moved
    for (const { Body, ReceiptHandle } of Messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: Body }))
      await sqs.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle }))
      moved += 1
    }
  }
  return moved
}
