import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Queue, Taken } from '#local/disk/queue'
import { type AwsResponse, type AwsService, json } from './service.ts'

/** SQS's JSON protocol for the given queues and their dead letters, as far as our programs use it. */
export function serveSqs(queues: readonly Queue[], now: () => number): AwsService {
  const known = [...queues, ...queues.flatMap((queue) => queue.dead ?? [])]
  const byName = new Map(known.map((queue) => [queue.name, queue]))
  return async ({ headers, body }) => {
    const action = String(headers['x-amz-target'] ?? '').replace('AmazonSQS.', '')
    const input = v.safeParse(Input, JSON.parse(body.toString() || '{}'))
    if (!input.success) return fault('InvalidParameterValueException', v.summarize(input.issues))
    const queue = byName.get(input.output.QueueUrl?.split('/').at(-1) ?? input.output.QueueName ?? '')
    if (queue === undefined) return fault('QueueDoesNotExist', 'The specified queue does not exist.')
    const run = ACTIONS[action]
    if (run === undefined) return fault('InvalidAction', `The action ${action} is not known here.`)
    return await run(queue, input.output, { now, host: headers.host ?? '' })
  }
}

type Action = (queue: Queue, input: Input, at: { now: () => number; host: string }) => Promise<AwsResponse>

const ACTIONS: Readonly<Record<string, Action>> = {
  async GetQueueUrl(queue, _, { host }) {
    return json(200, { QueueUrl: `http://${host}/000000000000/${queue.name}` })
  },
  async SendMessage(queue, { MessageBody, DelaySeconds }) {
    if (MessageBody === undefined) return fault('MissingParameter', 'MessageBody is missing.')
    const id = await queue.send(MessageBody, { delayMs: DelaySeconds * 1000 })
    return json(200, { MessageId: id, MD5OfMessageBody: md5(MessageBody) })
  },
  async SendMessageBatch(queue, { Entries }) {
    const sent = Entries.map(async ({ Id, MessageBody = '', DelaySeconds }) => {
      const id = await queue.send(MessageBody, { delayMs: DelaySeconds * 1000 })
      return { Id, MessageId: id, MD5OfMessageBody: md5(MessageBody) }
    })
    return json(200, { Successful: await Promise.all(sent), Failed: [] })
  },
  async ReceiveMessage(queue, { MaxNumberOfMessages, VisibilityTimeout }, { now }) {
    const taken = await queue.take(MaxNumberOfMessages, VisibilityTimeout * 1000)
    return json(200, { Messages: taken.map((message) => received(message, now())) })
  },
  async DeleteMessage(queue, { ReceiptHandle = '' }) {
    await queue.finish(ReceiptHandle)
    return json(200, {})
  },
  async DeleteMessageBatch(queue, { Entries }) {
    await Promise.all(Entries.map(({ ReceiptHandle = '' }) => queue.finish(ReceiptHandle)))
    return json(200, { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] })
  },
  async ChangeMessageVisibility(queue, { ReceiptHandle = '', VisibilityTimeout }) {
    await queue.giveBack(ReceiptHandle, VisibilityTimeout * 1000)
    return json(200, {})
  },
  async GetQueueAttributes(queue) {
    const { visible, taken, delayed } = queue.counts()
    return json(200, {
      Attributes: {
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: String(taken),
        ApproximateNumberOfMessagesDelayed: String(delayed),
        QueueArn: `arn:aws:sqs:local:000000000000:${queue.name}`,
      },
    })
  },
}

const whole = (fallback: number, least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)), fallback)

const Entry = v.object({
  Id: v.string(),
  MessageBody: v.optional(v.string()),
  DelaySeconds: whole(0, 0, 900),
  ReceiptHandle: v.optional(v.string()),
})

const Input = v.object({
  QueueUrl: v.optional(v.string()),
  QueueName: v.optional(v.string()),
  MessageBody: v.optional(v.pipe(v.string(), v.nonEmpty())),
  DelaySeconds: whole(0, 0, 900),
  MaxNumberOfMessages: whole(1, 1, 10),
  VisibilityTimeout: whole(30, 0, 43_200),
  ReceiptHandle: v.optional(v.string()),
  Entries: v.optional(v.pipe(v.array(Entry), v.maxLength(10)), []),
})
type Input = v.InferOutput<typeof Input>

function received({ id, body, sentAt, receives, handle }: Taken, now: number): object {
  return {
    MessageId: id,
    ReceiptHandle: handle,
    Body: body,
    MD5OfBody: md5(body),
    Attributes: {
      SentTimestamp: String(sentAt),
      ApproximateReceiveCount: String(receives),
      ApproximateFirstReceiveTimestamp: String(now),
    },
  }
}

function fault(code: string, message: string): AwsResponse {
  return json(400, { __type: `com.amazonaws.sqs#${code}`, message })
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex')
}
