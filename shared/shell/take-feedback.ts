import type { Event } from '#domain/event'
import { readTag } from './claim-tag.ts'
import { handOn } from './hand-on.ts'
import { load } from './load.ts'
import type { Feedback } from './notification.ts'
import { run } from './run.ts'
import { settleSentDigest } from './settle-digest.ts'
import type { Shell } from './shell.ts'
import { stopDigests } from './stop-digests.ts'
import { type Stop, stopWriting } from './stop-writing.ts'

/** What SES says became of a mail of ours: it settles claims, and it stops what must not be written to again. */
export const takeFeedback = async (shell: Shell, feedback: Feedback): Promise<void> => {
  const tagged = readTag(feedback.claim)
  if (tagged?.kind === 'digest') return takeDigestFeedback(shell, tagged, feedback)
  if (tagged === null) return
  const ref = { owner: tagged.owner, thread: tagged.thread }
  const stop = stopOf(feedback)
  if (stop) return stopWriting(shell, ref, stop, handOn(shell))
  const event = eventOf(feedback, tagged.claim)
  if (event === null) return
  const loaded = await load(shell, ref)
  if (loaded?.versioned) await run(shell, ref, event, handOn(shell), loaded)
}

const takeDigestFeedback = async (
  shell: Shell,
  digest: { readonly owner: string; readonly date: string },
  feedback: Feedback,
): Promise<void> => {
  const why = reasonToStop(feedback)
  return why ? stopDigests(shell, digest, why, feedback.at) : settleSentDigest(shell, digest, feedback)
}

/** G-26: a transient bounce is an absence note or a full mailbox, and stops nothing. */
const reasonToStop = ({ type, permanent }: Feedback): 'bounced' | 'complained' | null => {
  if (type === 'Complaint') return 'complained'
  return type === 'Bounce' && permanent ? 'bounced' : null
}

const stopOf = (feedback: Feedback): Stop | null => {
  const why = reasonToStop(feedback)
  return why && feedback.to ? { to: feedback.to, why, at: feedback.at } : null
}

const eventOf = ({ type, sentAt, to, messageId }: Feedback, claim: string): Event | null => {
  if (type !== 'Send' && type !== 'Delivery') return null
  return { kind: 'QuestionSent', at: sentAt, claim, to: to ?? '', messageId }
}
