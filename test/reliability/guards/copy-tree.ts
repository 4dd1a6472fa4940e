import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Copies the working tree as it is, new files included and ignored ones not, with its packages linked. */
export const copyTree = async (from: string, to: string): Promise<void> => {
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: from,
    maxBuffer: 64 * 1024 * 1024,
  })
  const paths = stdout.split('\0').filter((path) => path !== '' && existsSync(join(from, path)))
  for (const folder of new Set(paths.map(dirname))) await mkdir(join(to, folder), { recursive: true })
  await Promise.all(paths.map((path) => cp(join(from, path), join(to, path))))
  await symlink(join(from, 'node_modules'), join(to, 'node_modules'))
}
