import { createHash } from 'node:crypto'
import { Client, type Options } from './aws/client.ts'
import type { Response } from './aws/exchange.ts'
import { jsonService } from './aws/json-command.ts'

/** Stands in for the package `@aws-sdk/client-sqs`. */
export class SQSClient extends Client {
  constructor(options?: Options) {
    super({ host: 'sqs', endpoint: 'SQS', signs: 'sqs', attempts: 3, base: 50 }, options)
  }
}

type Entry = { readonly Id: string; readonly MessageBody: string }
type Sent = { readonly Successful?: readonly { readonly Id: string; readonly MD5OfMessageBody: string }[] }

const command = /* @__PURE__ */ jsonService('AmazonSQS', '1.0')
export const GetQueueAttributesCommand = /* @__PURE__ */ command('GetQueueAttributes')

type Batch = { readonly QueueUrl: string; readonly Entries: readonly Entry[] }

export class SendMessageBatchCommand extends command<Batch>('SendMessageBatch') {
  readonly #bodies: ReadonlyMap<string, string>

  constructor(input: Batch) {
    super(input)
    this.#bodies = new Map(input.Entries.map(({ Id, MessageBody }) => [Id, MessageBody]))
  }

  /** @throws when a message did not arrive as it was sent */
  override read(response: Response): unknown {
    const sent = super.read(response) as Sent
    for (const { Id, MD5OfMessageBody } of sent.Successful ?? [])
      if (MD5OfMessageBody !== md5(this.#bodies.get(Id) ?? ''))
        throw new Error(`message ${Id} arrived changed`)
    return sent
  }
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
