import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { log } from './log.ts'
import { isSetupNotice } from './setup-notice.ts'

/** Handles each message by itself: one that fails comes back alone, the others are done. */
export const eachMessage = async (
  event: SQSEvent,
  handle: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> => {
  const failed: string[] = []
  for (const record of event.Records) {
    if (isSetupNotice(record.body)) continue
    try {
      await handle(record)
    } catch (error) {
      failed.push(record.messageId)
      log({
        event: 'message-failed',
        message: record.messageId,
        error: nameOf(error),
        cause: messageOf(error),
      })
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
// Only our own errors say nothing of a mail; a library's may quote it.
const messageOf = (error: unknown): string | null =>
  error instanceof Error && OWN.has(error.name) ? error.message : null
const OWN = new Set(['BadConfig', 'Conflict', 'NotSent'])
