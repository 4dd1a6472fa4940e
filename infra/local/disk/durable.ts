import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a file so that it is either wholly there or not at all, also after a power cut:
 * a temporary neighbour, fsync, rename, fsync of the folder. Readable by its owner only.
 */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${path}.${randomUUID()}${DRAFT}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** Finished files of a folder by name; what a killed process left half-written is removed. */
export async function listFinished(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  const drafts = names.filter((name) => name.endsWith(DRAFT))
  await Promise.all(drafts.map((name) => rm(join(folder, name), { force: true })))
  return names.filter((name) => !name.endsWith(DRAFT)).sort()
}

const DRAFT = '.draft'

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
