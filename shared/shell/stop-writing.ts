import { suppressAddress } from '#store/addresses'
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
  if (!(await suppressAddress(table, secrets.pepper, to, why, at))) return
  await countFeedback(table, why === 'bounced' ? 'hardBounces' : 'complaints', at)
  log({ event: why === 'bounced' ? 'question-bounced' : 'question-complained' })
  if (!(await isBreakerTripped(table, at))) return
  await setSwitch(table, { off: 'breaker', at })
  log({ event: 'breaker-tripped' })
}
