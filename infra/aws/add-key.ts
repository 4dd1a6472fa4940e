import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { readJson } from '#shell/read-shape'

/** The secret as it is stored; key and pepper in base64. `keys[0]` signs, all of them verify. */
const storedSecret = v.object({
  keys: v.array(
    v.object({ id: v.pipe(v.string(), v.regex(/^[a-z2-7]$/)), key: v.pipe(v.string(), v.base64()) }),
  ),
  pepper: v.pipe(v.string(), v.base64(), v.minLength(44)),
})

export type StoredSecret = v.InferOutput<typeof storedSecret>

const IDS = 'abcdefghijklmnopqrstuvwxyz234567'.split('')

/** @throws when the text is not such a secret: nothing may ever be written over a pepper that cannot be read */
export const readStoredSecret = (text: string | undefined): StoredSecret =>
  readJson(storedSecret, text ?? 'null')

/**
 * Adds a key and keeps the others and the pepper. The new one only verifies until the next rotation: by then every
 * running function knows it, so that no link is signed which another function cannot check. After 32 the oldest goes.
 */
export const addKey = ({ keys, pepper }: StoredSecret): StoredSecret => {
  const [signing = draw(IDS[0] ?? 'a'), next, ...older] = keys
  const kept = [...(next ? [next, signing] : [signing]), ...older].slice(0, IDS.length - 1)
  const id = IDS.find((each) => kept.every((key) => key.id !== each)) ?? 'a'
  const [first = signing, ...rest] = kept
  return { keys: [first, draw(id), ...rest], pepper }
}

const draw = (id: string) => ({ id, key: randomBytes(32).toString('base64') })
