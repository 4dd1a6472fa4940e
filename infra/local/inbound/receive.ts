import { randomBytes } from 'node:crypto'
import type { Objects } from '#local/disk/objects'
import type { Queue } from '#local/disk/queue'
import { notification } from '#local/sns'
import { commonHeaders } from './common-headers.ts'
import type { Rule } from './recipients.ts'
import type { Judge, Verdicts } from './verdicts.ts'

/** One SMTP transaction: who sent it, over which connection, and what each receipt rule takes of its recipients. */
export type Envelope = {
  readonly source: string
  readonly ip: string
  readonly helo: string
  readonly recipients: ReadonlyMap<string, Rule>
}

export type ReceiveParts = {
  readonly objects: Objects
  readonly queues: Readonly<Record<Rule, Queue>>
  readonly judge: Judge
  readonly now: () => number
  readonly bucket: string
}

/**
 * Does what SES's receipt rules do: keeps the raw mail, then notifies the rule's queue, once a rule
 * with all its recipients. Answers with SES's message id when all of it is on disk.
 */
export async function receive(raw: Buffer, envelope: Envelope, parts: ReceiveParts): Promise<string> {
  const { source, ip, helo, recipients } = envelope
  const id = sesId()
  const at = parts.now()
  const verdicts = await parts.judge(raw, { ip, helo, sender: source })
  const mail = mailOf(id, at, envelope, await commonHeaders(raw, source))
  const traced = Buffer.concat([trace(id, envelope, at), raw])
  for (const rule of new Set(recipients.values())) {
    await parts.objects.put(`${rule}/${id}`, traced)
    const receipt = receiptOf(id, rule, at, envelope, verdicts, parts.bucket)
    await parts.queues[rule].send(notification(rule, { notificationType: 'Received', mail, receipt }, at))
  }
  return id
}

/** The two headers that SES, too, puts above a received mail. */
function trace(id: string, { source, ip, helo }: Envelope, at: number): Buffer {
  const date = new Date(at).toUTCString().replace('GMT', '+0000')
  const name = helo.replace(/[^\w.:[\]-]/g, '').slice(0, 255) || 'unknown'
  return Buffer.from(
    `Return-Path: <${source}>\r\nReceived: from ${name} ([${ip}])\r\n by inbound-smtp.local with SMTP id ${id};\r\n ${date}\r\n`,
  )
}

function mailOf(messageId: string, at: number, { source, recipients }: Envelope, headers: object): object {
  return {
    timestamp: new Date(at).toISOString(),
    source,
    messageId,
    destination: [...recipients.keys()],
    headersTruncated: false,
    headers: [],
    commonHeaders: headers,
  }
}

function receiptOf(
  messageId: string,
  rule: Rule,
  at: number,
  { recipients }: Envelope,
  verdicts: Verdicts,
  bucketName: string,
): object {
  return {
    timestamp: new Date(at).toISOString(),
    processingTimeMillis: 1,
    recipients: [...recipients].filter(([, taker]) => taker === rule).map(([address]) => address),
    ...verdicts,
    action: {
      type: 'S3',
      topicArn: `arn:aws:sns:local:000000000000:${rule}`,
      bucketName,
      objectKeyPrefix: `${rule}/`,
      objectKey: `${rule}/${messageId}`,
    },
  }
}

/** Forty characters, as SES's ids of received mail have. */
function sesId(): string {
  return BigInt(`0x${randomBytes(25).toString('hex')}`)
    .toString(32)
    .padStart(40, '0')
}
