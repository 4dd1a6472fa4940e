import middy from '@middy/core'
import type { SQSEvent } from 'aws-lambda'
import { eachMessage } from '#shell/batch'
import { doWork } from '#shell/do-work'
import { judgeOf } from '#shell/judge-of'
import { openMailShell } from '#shell/mail-shell'
import { readNotification } from '#shell/notification'
import { once } from '#shell/shell'
import { takeReply } from '#shell/take-reply'
import { tick } from '#shell/tick'
import { isWork, readWork } from '#shell/work'

/** The scheduler's minute; `clock` is its time in ISO 8601. */
type Tick = { readonly clock: string }

const shell = once(openMailShell)
const judge = once(async () => judgeOf(await shell()))

/** Judges what comes back, sends digests, and does what has become due. */
export const handler = middy(async (event: SQSEvent | Tick) => {
  const opened = await shell()
  if ('clock' in event) return tick(opened, Date.parse(event.clock))
  const judged = await judge()
  return eachMessage(event, async ({ body, eventSourceARN }) => {
    if (isWork(opened, eventSourceARN)) return doWork(opened, judged, readWork(body))
    const notification = readNotification(body)
    if (notification.kind === 'Received') await takeReply(opened, judged, notification)
  })
})
