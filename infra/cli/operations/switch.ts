import { getItem, getItems } from '#store/item'
import { dayKey, switchKey } from '#store/keys'
import { countsOf, dayOf, readSwitch, type Switch, setSwitch } from '#store/service'
import type { Table } from '#store/table'

/** What the kill switch is now, and in words (G-02, G-35). */
export type SwitchReport = { readonly asking: boolean; readonly lines: readonly string[] }

/** Reads the switch. */
export const showSwitch = async (table: Table): Promise<SwitchReport> =>
  report(readSwitch(await getItem(table, switchKey)))

/** Stops or resumes asking, for all owners. Digests, answers and links go on. "on" lets the breaker count anew (G-35). `at`: ms. */
export const turnSwitch = async (table: Table, to: 'on' | 'off', at: number): Promise<SwitchReport> => {
  const today = dayKey(dayOf(at))
  const found = await getItems(table, [switchKey, today])
  const since = { at, ...countsOf(found(today)) }
  const value: Switch =
    to === 'off' ? { ...readSwitch(found(switchKey)), off: 'operator', at } : { off: null, at, since }
  await setSwitch(table, value)
  return report(value)
}

const report = ({ off, at }: Switch): SwitchReport => ({
  asking: off === null,
  lines:
    off === null
      ? ['Questions are asked.']
      : [
          off === 'operator'
            ? `Nobody is asked: you switched it off at ${new Date(at).toISOString()}.`
            : `Nobody is asked: too many questions bounced or were reported as spam, at ${new Date(at).toISOString()}.`,
          'New invitations are held, for three days at most; then they become hand-offs. "hwm switch on" resumes.',
        ],
})
