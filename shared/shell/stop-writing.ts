import { hasStopped, suppressAddress } from '#store/addresses'
import { countFeedback, isBreakerTripped, setSwitch } from '#store/service'
import { log } from './log.ts'
import type { Shell } from './shell.ts'

/**
 * A question bounced or was called spam: its address is never written to again, whatever became of the thread. Counted
 * once an address and reason; too many of either, and no question goes out until the operator says so (G-10, G-34, G-35).
 */
export const stopWriting = async (
  { table, secrets }: Pick<Shell, 'table' | 'secrets'>,
  to: string,
  why: 'bounced' | 'complained',
  at: number,
): Promise<void> => {
  if (await hasStopped(table, secrets.pepper, to, why)) return
  // Noted last: a crash before that counts it twice, the other way round the breaker would never hear of it.
  await countFeedback(table, why === 'bounced' ? 'hardBounces' : 'complaints', at)
  log({ event: why === 'bounced' ? 'question-bounced' : 'question-complained' })
  if (await isBreakerTripped(table, at)) {
    await setSwitch(table, { off: 'breaker', at })
    log({ event: 'breaker-tripped' })
  }
  await suppressAddress(table, secrets.pepper, to, why, at)
}
