import { createHash } from 'node:crypto'
import { serveSecrets } from '#local/aws/secrets'
import type { AwsService } from '#local/aws/service'
import { SECRET_ID } from '#local/environment'

const keyOf = (id: string) => ({ id, key: createHash('sha256').update(`key ${id}`).digest('base64') })
const IDS = ['b', 'c', 'd', 'e', 'f', 'g', 'h']
const PEPPER = Buffer.alloc(32, 9).toString('base64')

/** The same in every run, so that ids and tokens are. The first key signs, the second is the next to sign. */
export const SECRET = JSON.stringify({ keys: IDS.slice(0, 2).map(keyOf), pepper: PEPPER })

/** A secret whose keys take turns, as infra/aws/rotate.ts does it: the next one signs, a fresh one is the next. */
export const openSecret = (): { serve: AwsService; rotate: () => void } => {
  let { keys } = JSON.parse(SECRET) as { keys: { id: string; key: string }[] }
  return {
    serve: (request) => serveSecrets(SECRET_ID, JSON.stringify({ keys, pepper: PEPPER }))(request),
    rotate: () => {
      const [signing, next, ...older] = keys
      const fresh = keyOf(IDS[keys.length] ?? '')
      keys = [next, fresh, signing, ...older].filter((key) => key !== undefined)
    },
  }
}
