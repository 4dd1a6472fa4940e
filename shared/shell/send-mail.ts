import { SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { MINUTE } from '#domain/policy'
import { composeMail, type OutgoingMail } from '#mail/compose'
import { log } from './log.ts'
import type { MailShell } from './mail-shell.ts'

/** SES said no for now: it is certain that nothing was sent, and later may go better. */
export class NotSent extends Error {
  override readonly name = 'NotSent'
}

/** How soon SES is asked again, by whoever can wait. */
export const NOT_SENT_WAIT = 5 * MINUTE

/** `rejected`: certain that nothing was sent and that it never will be. An answer that got lost is thrown. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'rejected' }

/**
 * Sends one mail to one recipient. The tag is how SES's own events name it (claim-tag.ts).
 * @throws NotSent when SES refuses for now; anything else thrown leaves open whether the mail went out
 */
export const sendMail = async (
  shell: MailShell,
  mail: OutgoingMail,
  tag: string | null,
): Promise<SendOutcome> => {
  const raw = composeMail(mail)
  try {
    const { MessageId } = await shell.ses.send(
      new SendRawEmailCommand({
        Source: mail.from.address,
        Destinations: [mail.to.address],
        RawMessage: { Data: raw },
        ConfigurationSetName: shell.config.configurationSet,
        ...(tag && { Tags: [{ Name: 'claim', Value: tag }] }),
      }),
    )
    return { kind: 'sent', messageId: MessageId ?? '' }
  } catch (error) {
    if (!(error instanceof SESServiceException) || error.$fault !== 'client') throw error
    if (isAboutMail(error)) return { kind: 'rejected' }
    log({ event: 'mail-not-taken', mail: mail.kind, why: error.name })
    throw new NotSent(`SES takes no mail for now (${error.name}). "hwm doctor" says more; then try again.`, {
      cause: error,
    })
  }
}

/**
 * Whether SES will never take this very mail. All else is about the account: its rate, its rights, its settings, an
 * identity that is not verified, a pause (https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html).
 */
const isAboutMail = ({ name, message }: SESServiceException): boolean =>
  name === 'InvalidParameterValue' || (name === 'MessageRejected' && !OF_ACCOUNT.test(message))

const OF_ACCOUNT = /not verified|paused|suspended|disabled/i
