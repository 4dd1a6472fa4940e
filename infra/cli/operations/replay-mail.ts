import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import type { MailShell } from '#shell/mail-shell'
import { getRawMail } from '#store/raw-mail'
import type { Hops } from './hops.ts'
import { readSesTrace, type SesTrace } from './ses-trace.ts'

export type MailReplay = {
  /** SES's id of the mail, which names its object. */
  readonly id: string
  /** The address it came to; null = as SES noted it above the mail. */
  readonly to: string | null
  /** The operator has looked at it and says that it is what it seems: all verdicts count as PASS. */
  readonly vouched: boolean
  readonly at: number
}

export type MailReplayOutcome =
  | { readonly kind: 'queued'; readonly hop: 'invites' | 'replies' }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Tells the function of a raw mail once more, as SES did when it came. Idempotent: what the function has seen does
 * nothing. Without `vouched` the verdicts are those that SES wrote above the mail, and a missing one proves nothing.
 */
export const replayMail = async (
  shell: MailShell,
  hops: Hops,
  wanted: MailReplay,
): Promise<MailReplayOutcome> => {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(wanted.id))
    return { kind: 'refused', why: "That is no id of a mail: it is the last part of its object's name." }
  for (const hop of ['invites', 'replies'] as const) {
    const key = `${hop}/${wanted.id}`
    if (!(await isStored(shell, key))) continue
    const raw = await getRawMail(shell.mail, key)
    const trace = readSesTrace(raw, wanted.id)
    const recipient = wanted.to?.toLowerCase() ?? trace?.recipient ?? null
    if (recipient === null)
      return {
        kind: 'refused',
        why: `SES did not note one recipient for ${key}: say to which address it came.`,
      }
    await shell.sqs.send(
      new SendMessageCommand({
        QueueUrl: hops[hop].queue,
        MessageBody: envelope(notification(key, recipient, trace, wanted), wanted.at),
      }),
    )
    return { kind: 'queued', hop }
  }
  return { kind: 'refused', why: `There is no raw mail ${wanted.id}. It is kept for some days only.` }
}

const isStored = async ({ mail }: MailShell, Key: string): Promise<boolean> => {
  try {
    await mail.client.send(new HeadObjectCommand({ Bucket: mail.bucket, Key }))
    return true
  } catch (error) {
    if (error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey')) return false
    throw error
  }
}

const notification = (
  key: string,
  recipient: string,
  trace: SesTrace | null,
  { id, vouched, at }: MailReplay,
) => {
  const verdict = (of: 'spam' | 'virus' | 'dmarc') => ({ status: vouched ? 'PASS' : (trace?.[of] ?? 'GRAY') })
  return {
    notificationType: 'Received',
    mail: { messageId: id, commonHeaders: {} },
    receipt: {
      timestamp: new Date(trace?.at ?? at).toISOString(),
      recipients: [recipient],
      spamVerdict: verdict('spam'),
      virusVerdict: verdict('virus'),
      dmarcVerdict: verdict('dmarc'),
      action: { type: 'S3', objectKey: key },
    },
  }
}

/** As SNS wraps it. */
const envelope = (message: object, at: number): string =>
  JSON.stringify({
    Type: 'Notification',
    Message: JSON.stringify(message),
    Timestamp: new Date(at).toISOString(),
  })
