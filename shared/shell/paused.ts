import { nextDigestTime } from '#domain/digest-time'
import type { Owner } from '#domain/owner'

/** An owner with digests paused or resumed. What came meanwhile is in the first digest after a pause. */
export const paused = (owner: Owner, digestPaused: boolean, at: number): Owner => ({
  ...owner,
  digestPaused,
  nextDigestAt: nextDigestTime(at, owner),
})
