import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './durable.ts'

/** The secret string that signs links and peppers addresses; made once, never rotated here. */
export async function openSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret.json')
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const fresh = JSON.stringify({ keys: [{ id: 'a', key: draw() }], pepper: draw() })
  await writeDurably(path, fresh)
  return fresh
}

function draw(): string {
  return randomBytes(32).toString('base64')
}
