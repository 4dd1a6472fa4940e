import type { Event } from '#domain/event'
import type { Thread } from '#domain/thread'
import { suppressAddress } from '#store/addresses'
import { countFeedback, isBreakerTripped, setSwitch } from '#store/service'
import { readTag } from './claim-tag.ts'
import { handOn } from './hand-on.ts'
import { load } from './load.ts'
import { log } from './log.ts'
import type { Feedback } from './notification.ts'
import { run } from './run.ts'
import { settleSentDigest } from './settle-digest.ts'
import type { Shell } from './shell.ts'

/** What SES says became of a mail of ours: it settles claims, and it stops what must not be written to again. */
export const takeFeedback = async (shell: Shell, feedback: Feedback): Promise<void> => {
  const tagged = readTag(feedback.claim)
  if (tagged?.kind === 'digest') return settleSentDigest(shell, tagged, feedback)
  const why = reasonToStop(feedback)
  if (why && feedback.to && tagged)
    await suppressAddress(shell.table, shell.secrets.pepper, feedback.to, why, feedback.at)
  if (tagged === null) return
  const ref = { owner: tagged.owner, thread: tagged.thread }
  const loaded = await load(shell, ref)
  if (loaded?.versioned === null || loaded === null) return
  const event = eventOf(feedback, tagged.claim)
  if (event === null) return
  const before = loaded.versioned.thread
  const after = await run(shell, ref, event, handOn(shell), loaded)
  if (why && after && isNews(before, after)) await count(shell, why, feedback.at)
}

const reasonToStop = ({ type, permanent }: Feedback): 'bounced' | 'complained' | null => {
  if (type === 'Complaint') return 'complained'
  return type === 'Bounce' && permanent ? 'bounced' : null
}

/** G-26: a transient bounce is an absence note or a full mailbox, and no answer. */
const eventOf = (feedback: Feedback, claim: string): Event | null => {
  const { at, to, messageId } = feedback
  const why = reasonToStop(feedback)
  if (why) return { kind: why === 'bounced' ? 'HardBounced' : 'Complained', at }
  if (feedback.type !== 'Send' && feedback.type !== 'Delivery') return null
  return { kind: 'QuestionSent', at: feedback.sentAt, claim, to: to ?? '', messageId }
}

const isNews = (before: Thread, after: Thread): boolean =>
  before.state.status !== 'undeliverable' && after.state.status === 'undeliverable'

/** G-34, G-35: too many of either, and no question goes out until the operator says so. */
const count = async (shell: Shell, why: 'bounced' | 'complained', at: number): Promise<void> => {
  await countFeedback(shell.table, why === 'bounced' ? 'hardBounces' : 'complaints', at)
  log({ event: why === 'bounced' ? 'question-bounced' : 'question-complained' })
  if (!(await isBreakerTripped(shell.table, at))) return
  await setSwitch(shell.table, { off: 'breaker', at })
  log({ event: 'breaker-tripped' })
}
