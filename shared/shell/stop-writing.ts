import { hasStopped, suppressAddress } from '#store/addresses'
import { getItems, type Item } from '#store/item'
import { addressKey, type Key } from '#store/keys'
import { breakerDays, countFeedback, isBreakerTripped, setSwitch } from '#store/service'
import { log } from './log.ts'
import type { Shell } from './shell.ts'

/** Whose address it is, and what became of a question to it, when. */
export type Stop = { readonly to: string; readonly why: 'bounced' | 'complained'; readonly at: number }

type StoppingShell = Pick<Shell, 'table' | 'secrets'>

/** The items that `stopWriting` looks at. */
export const stopKeys = ({ secrets }: StoppingShell, { to, at }: Stop): Key[] => [
  addressKey(secrets.pepper, to),
  ...breakerDays(at),
]

/**
 * A question bounced or was called spam: its address is never written to again, whatever became of the thread. Counted
 * once an address and reason; too many of either, and no question goes out until the operator says so (G-10, G-34, G-35).
 * `read`: finds the items of `stopKeys`, where they were read already.
 */
export const stopWriting = async (
  shell: StoppingShell,
  stop: Stop,
  read?: (key: Key) => Item | undefined,
): Promise<void> => {
  const { table, secrets } = shell
  const { to, why, at } = stop
  const found = read ?? (await getItems(table, stopKeys(shell, stop)))
  if (hasStopped(found(addressKey(secrets.pepper, to)), why)) return
  // Noted last: a crash before that counts it twice, the other way round the breaker would never hear of it.
  const today = await countFeedback(table, why === 'bounced' ? 'hardBounces' : 'complaints', at)
  log({ event: why === 'bounced' ? 'question-bounced' : 'question-complained' })
  if (isBreakerTripped([today, ...breakerDays(at).slice(1).map(found)])) {
    await setSwitch(table, { off: 'breaker', at })
    log({ event: 'breaker-tripped' })
  }
  await suppressAddress(table, secrets.pepper, to, why, at)
}
