import * as v from 'valibot'

const envelope = v.object({ Message: v.string() })
const mail = v.object({ mail: v.object({ messageId: v.literal('AMAZON_SES_SETUP_NOTIFICATION') }) })
const VALIDATED = 'Successfully validated SNS topic for Amazon SES event publishing.'

/**
 * What SES says once when a receipt rule or an event destination is made, to try whether it may: no mail, and for the
 * event destination not even JSON. It must not end as a dead letter with an alarm after each first deployment.
 */
export const isSetupNotice = (body: string): boolean => {
  const notice = parsed(body)
  return v.is(envelope, notice) && (notice.Message === VALIDATED || v.is(mail, parsed(notice.Message)))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
