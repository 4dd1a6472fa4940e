import type { Owner } from '#domain/owner'
import { HOUR } from '#domain/policy'
import type { Shell } from '#shell/shell'
import { listOwners } from '#store/owners'
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
    owners.length > 0
      ? ok('owners', `${owners.length}.`)
      : wait('owners', 'There is none, so all mail is dropped.', 'Run "hwm owners add".'),
    ...owners.map((owner) => checkDigest(owner, at)),
  ]
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
