import * as v from 'valibot'
import { readJson } from './read-shape.ts'

const verdict = v.pipe(
  v.object({ status: v.picklist(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED']) }),
  v.transform(({ status }) => status),
)
const time = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
)

/** What SES says of a mail that it received and stored. Verdicts come from here, never from headers. */
const receivedSchema = v.pipe(
  v.object({
    notificationType: v.literal('Received'),
    mail: v.object({
      messageId: v.string(),
      commonHeaders: v.object({ from: v.optional(v.array(v.string())), subject: v.optional(v.string()) }),
    }),
    receipt: v.object({
      timestamp: time,
      recipients: v.array(v.string()),
      spamVerdict: verdict,
      virusVerdict: verdict,
      dmarcVerdict: verdict,
      action: v.object({ type: v.literal('S3'), objectKey: v.string() }),
    }),
  }),
  v.transform(({ mail, receipt }) => ({
    kind: 'Received' as const,
    id: mail.messageId,
    at: receipt.timestamp,
    key: receipt.action.objectKey,
    recipients: receipt.recipients.map((recipient) => recipient.toLowerCase()),
    spam: receipt.spamVerdict,
    virus: receipt.virusVerdict,
    dmarc: receipt.dmarcVerdict,
    from: mail.commonHeaders.from?.[0] ?? null,
    subject: mail.commonHeaders.subject ?? null,
  })),
)

/** What SES says of a mail that we sent; `claim` is our own tag on it. */
const feedbackSchema = v.pipe(
  v.object({
    eventType: v.string(),
    mail: v.object({
      messageId: v.string(),
      timestamp: time,
      destination: v.optional(v.array(v.string()), []),
      tags: v.optional(v.object({ claim: v.optional(v.array(v.string())) }), {}),
    }),
    bounce: v.optional(v.object({ bounceType: v.string(), timestamp: time })),
    complaint: v.optional(v.object({ timestamp: time })),
    delivery: v.optional(v.object({ timestamp: time })),
  }),
  v.transform(({ eventType, mail, bounce, complaint, delivery }) => ({
    kind: 'Feedback' as const,
    type: eventType,
    messageId: mail.messageId,
    sentAt: mail.timestamp,
    at: bounce?.timestamp ?? complaint?.timestamp ?? delivery?.timestamp ?? mail.timestamp,
    to: mail.destination[0]?.toLowerCase() ?? null,
    claim: mail.tags.claim?.[0] ?? null,
    permanent: bounce?.bounceType === 'Permanent',
  })),
)

const notification = v.union([receivedSchema, feedbackSchema])
const envelope = v.object({ Type: v.literal('Notification'), Message: v.string() })

export type Received = v.InferOutput<typeof receivedSchema>
export type Feedback = v.InferOutput<typeof feedbackSchema>

/** The SES notification inside an SNS envelope, as SQS hands it over. */
export const readNotification = (body: string): Received | Feedback =>
  readJson(notification, readJson(envelope, body).Message)
