import type { Incoming } from '#mail/incoming'
import { type Mail, parseMail, UnreadableMail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'
import { readReply } from '#mail/read-reply'

const SECRET = /(?:sharedKey|midToken|midSig|otpToken)(?:%3D|=|\/)[^…"]/i
// oxlint-disable-next-line no-control-regex
const UNCLEAN = /[\u0000-\u0008\u000A-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const PROFILE = /^https:\/\/www\.linkedin\.com\/in\/[^/?#\s]+$/
const ADDRESS = /^[^\s<>@]+@[^\s<>@]+$/

/** Reads a mail both ways; null where all that must hold of any mail holds, else what does not. Refusing one is no problem. */
export async function judgeReading(raw: Buffer): Promise<string | null> {
  try {
    const mail = await parseMail(raw)
    const reply = readReply(mail)
    for (const incoming of await readIncoming(mail, [])) {
      const problem = problemOf(mail, incoming)
      if (problem !== null) return problem
    }
    if ('text' in reply && reply.text.length > lengthOf(mail)) return 'an answer is longer than its mail'
    return null
  } catch (error) {
    if (error instanceof UnreadableMail) return null
    const stack = error instanceof Error ? (error.stack ?? '') : String(error)
    return stack.split('\n').slice(0, 3).join(' ')
  }
}

function problemOf(mail: Mail, { reading, original }: Incoming): string | null {
  const { inviter, replyChannel, forwarder, note } = reading
  if (SECRET.test(JSON.stringify([reading, original]))) return 'a secret of the mail is shown'
  const shown = [mail.subject, mail.from?.name, inviter?.name, inviter?.headline, inviter?.location]
  if (shown.some((text) => text && UNCLEAN.test(text))) return 'a control or bidi character is shown'
  if (inviter?.profileUrl && !PROFILE.test(inviter.profileUrl)) return 'a profile link is not canonical'
  if (replyChannel.address !== null && !ADDRESS.test(replyChannel.address)) return 'an address is none'
  if (forwarder !== null && replyChannel.address === forwarder) return 'the forwarder would be asked'
  if (inviter !== null && inviter.name.trim() === '') return 'an inviter has no name'
  if (note !== null && (note.trim() === '' || note.length > 8000)) return 'a note is empty or too long'
  return null
}

const lengthOf = ({ text, html }: { text: string | null; html: string | null }): number =>
  (text ?? '').length + (html ?? '').length + 1
