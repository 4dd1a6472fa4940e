import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { writeDurably } from './durable.ts'

/** Raw mail by key, as S3 keeps it: `invites/<sesId>`, `replies/<sesId>`. */
export type Objects = {
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>
  /** The bytes as they were put, or null when there is no such key. */
  readonly get: (key: string) => Promise<Buffer | null>
  readonly remove: (key: string) => Promise<void>
  /** Every key that begins so, in no order. */
  readonly list: (prefix: string) => Promise<readonly string[]>
}

/** Opens the objects kept as files in `folder`. A key that could leave the folder is a fault. */
export function openObjects(folder: string): Objects {
  const fileOf = (key: string) => {
    const safe = /^[\w.-]+(\/[\w.-]+)*$/.test(key) && !key.split('/').some((piece) => /^\.+$/.test(piece))
    if (!safe) throw new RangeError('An object key may hold letters, digits, dots, dashes and slashes.')
    return join(folder, `${key}.object`)
  }
  return {
    async put(key, bytes) {
      const path = fileOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeDurably(path, bytes)
    },
    async get(key) {
      try {
        return await readFile(fileOf(key))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async remove(key) {
      await rm(fileOf(key), { force: true })
    },
    async list(prefix) {
      const files = await readdir(folder, { recursive: true }).catch(() => [])
      return files
        .filter((file) => file.endsWith('.object'))
        .map((file) => file.slice(0, -'.object'.length).split(sep).join('/'))
        .filter((key) => key.startsWith(prefix))
    },
  }
}
