import type { Owner } from '#domain/owner'
import { HOUR } from '#domain/policy'
import type { Shell } from '#shell/shell'
import { breakerCounts, breakerDays } from '#store/breaker'
import { getItems } from '#store/item'
import { switchKey } from '#store/keys'
import { listOwners } from '#store/owners'
import { readSwitch } from '#store/service'
import type { Table } from '#store/table'
import { showSwitch } from '../switch.ts'
import { bad, type Check, ok, wait } from './check.ts'

/** Whether questions are asked, keys are there, and digests go out when they are due. */
export const checkService = async ({ table, secrets }: Shell, at: number): Promise<Check[]> => {
  const { asking, lines } = await showSwitch(table)
  const owners = await listOwners(table)
  const [state = '', todo = ''] = lines
  return [
    ok('secret', `${secrets.keys.length} keys; "${secrets.keys[0]?.id}" signs.`),
    asking ? ok('switch', state) : wait('switch', state, todo),
    ok('breaker', await breakerSays(table, at)),
    owners.length > 0
      ? ok('owners', `${owners.length}.`)
      : wait('owners', 'There is none, so all mail is dropped.', 'Run "hwm owners add".'),
    ...owners.map((owner) => checkDigest(owner, at)),
  ]
}

const breakerSays = async (table: Table, at: number): Promise<string> => {
  const found = await getItems(table, [switchKey, ...breakerDays(at)])
  const { questions, hardBounces, complaints } = breakerCounts(found, at, readSwitch(found(switchKey)))
  return `Of the latest ${questions} questions, ${hardBounces} bounced hard and ${complaints} were reported as spam. It counts from the last "hwm switch on", 30 days or 1,000 questions ago, whichever was latest.`
}

/** The clock comes every minute; an hour is more than any retry takes. */
const LATE = HOUR

const checkDigest = (owner: Owner, at: number): Check => {
  const name = `digest of ${owner.addresses[0]}`
  const last =
    owner.lastDigest === null ? 'None went out yet' : `The last one was that of ${owner.lastDigest}`
  if (owner.digestPaused)
    return wait(name, `${last}; it is paused.`, 'Its owner can resume it on their page.')
  return owner.nextDigestAt + LATE >= at
    ? ok(name, `${last}; the next is due at ${new Date(owner.nextDigestAt).toISOString()}.`)
    : bad(
        name,
        `${last}; one has been due since ${new Date(owner.nextDigestAt).toISOString()}.`,
        'Read the log of "digest"; is the schedule in EventBridge Scheduler enabled?',
      )
}
