import * as z from 'zod/mini'

const verdict = z.pipe(
  z.object({ status: z.enum(['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED']) }),
  z.transform(({ status }) => status),
)
const time = z.pipe(
  z.string(),
  z.transform((text) => Date.parse(text)),
)

/** What SES says of a mail that it received and stored. Verdicts come from here, never from headers. */
const receivedSchema = z.pipe(
  z.object({
    notificationType: z.literal('Received'),
    mail: z.object({
      messageId: z.string(),
      commonHeaders: z.object({ from: z.optional(z.array(z.string())), subject: z.optional(z.string()) }),
    }),
    receipt: z.object({
      timestamp: time,
      recipients: z.array(z.string()),
      spamVerdict: verdict,
      virusVerdict: verdict,
      dmarcVerdict: verdict,
      action: z.object({ type: z.literal('S3'), objectKey: z.string() }),
    }),
  }),
  z.transform(({ mail, receipt }) => ({
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
const feedbackSchema = z.pipe(
  z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string(),
      timestamp: time,
      destination: z._default(z.array(z.string()), []),
      tags: z._default(z.object({ claim: z.optional(z.array(z.string())) }), {}),
    }),
    bounce: z.optional(z.object({ bounceType: z.string(), timestamp: time })),
    complaint: z.optional(z.object({ timestamp: time })),
    delivery: z.optional(z.object({ timestamp: time })),
  }),
  z.transform(({ eventType, mail, bounce, complaint, delivery }) => ({
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

const envelope = z.object({ Type: z.literal('Notification'), Message: z.string() })

export type Received = z.infer<typeof receivedSchema>
export type Feedback = z.infer<typeof feedbackSchema>

/** The SES notification inside an SNS envelope, as SQS hands it over. */
export const readNotification = (body: string): Received | Feedback =>
  z.union([receivedSchema, feedbackSchema]).parse(JSON.parse(envelope.parse(JSON.parse(body)).Message))
