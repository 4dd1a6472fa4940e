import * as z from 'zod/mini'

const envelope = z.object({ Message: z.string() })
const mail = z.object({ mail: z.object({ messageId: z.literal('AMAZON_SES_SETUP_NOTIFICATION') }) })
const VALIDATED = 'Successfully validated SNS topic for Amazon SES event publishing.'

/**
 * What SES says once when a receipt rule or an event destination is made, to try whether it may: no mail, and for the
 * event destination not even JSON. It must not end as a dead letter with an alarm after each first deployment.
 */
export const isSetupNotice = (body: string): boolean => {
  const message = envelope.safeParse(parsed(body)).data?.Message
  return message !== undefined && (message === VALIDATED || mail.safeParse(parsed(message)).success)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
