import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from './verdict.ts'

const VITEST = 'node_modules/vitest/vitest.mjs'
/** A test that hangs without its guard is ended by vitest; this is for what does not even start. */
const MOST_TIME = 5 * 60_000

/** Runs in `tree` the tests of these files whose title holds one of the names. */
export const runTests = async (
  tree: string,
  tests: readonly string[],
  names: readonly string[],
): Promise<Report> => {
  const output = join(tree, 'report.json')
  await rm(output, { force: true })
  const child = spawn(
    process.execPath,
    [
      VITEST,
      'run',
      ...tests,
      '--testNamePattern',
      names.map(escape).join('|'),
      '--reporter=json',
      `--outputFile=${output}`,
    ],
    { cwd: tree, stdio: 'ignore', timeout: MOST_TIME },
  )
  await once(child, 'exit')
  try {
    return JSON.parse(await readFile(output, 'utf8')) as Report
  } catch {
    return { testResults: [] }
  }
}

const escape = (name: string): string => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
