import { nextDigestTime } from '#domain/digest-time'
import type { Owner } from '#domain/owner'

/** An owner with digests paused or resumed. What came meanwhile is in the first digest, which is due after `from`. */
export const paused = (owner: Owner, digestPaused: boolean, at: number, from = at): Owner => ({
  ...owner,
  digestPaused,
  digestsSetAt: at,
  nextDigestAt: nextDigestTime(from, owner),
})
