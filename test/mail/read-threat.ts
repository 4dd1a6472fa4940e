import { parseMail, UnreadableMail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'
import { readReply } from '#mail/read-reply'

/** Reads a mail on the way of answers, then on the way of forwards: 'read', or the sentence by which it was refused. */
export async function readThreat(raw: Uint8Array): Promise<string> {
  try {
    const mail = await parseMail(raw)
    readReply(mail)
    await readIncoming(mail, [])
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableMail) return error.message
    throw error
  }
}
