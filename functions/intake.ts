import middy from '@middy/core'
import type { SQSEvent } from 'aws-lambda'
import { eachMessage } from '#shell/batch'
import { openMailShell } from '#shell/mail-shell'
import { readNotification } from '#shell/notification'
import { once } from '#shell/shell'
import { takeFeedback } from '#shell/take-feedback'
import { takeInvite } from '#shell/take-invite'

const shell = once(openMailShell)

/** Reads mail that comes to the intake addresses and asks; hears from SES what became of what was sent. */
export const handler = middy(async (event: SQSEvent) => {
  const opened = await shell()
  return eachMessage(event, async ({ body }) => {
    const notification = readNotification(body)
    await (notification.kind === 'Received'
      ? takeInvite(opened, notification)
      : takeFeedback(opened, notification))
  })
})
