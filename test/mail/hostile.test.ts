import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readThreat } from './read-threat.ts'
import { THREATS } from './threats.ts'

const MEASURE = fileURLToPath(new URL('measure-threat.ts', import.meta.url))
const run = promisify(execFile)
const READ_OR_REFUSED = /^(?:read|The mail [^\n]{10,80}\.)$/

/** Seconds of CPU that work takes. */
const secondsOf = async (work: () => unknown): Promise<number> => {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

/** How much slower this machine is at this moment than one that reads 24 MB of lines in 0.4 s. */
const slowness = async (): Promise<number> => {
  const lines = 'A line of letters and of nothing else.\r\n'.repeat(600_000)
  const read = () =>
    lines
      .split('\r\n')
      .filter((line) => /\bnothing\b/.test(line.toLowerCase()))
      .join('\n')
  return Math.max(1, (await secondsOf(read)) / 0.4)
}

describe('no mail takes more than 2 s of CPU on both ways together', () => {
  test.each(Object.entries(THREATS))('%s', { timeout: 60_000 }, async (_, threat) => {
    const raw = Buffer.from(threat())
    const read = () => secondsOf(async () => expect(await readThreat(raw)).toMatch(READ_OR_REFUSED))
    const seconds = await read()
    if (seconds < 2) return
    // What runs beside can only add to it: the lesser of two readings is nearer to the truth.
    const slower = await slowness()
    expect(Math.min(seconds, await read()) / slower).toBeLessThan(2)
  })
})

describe('no mail takes more than 300 MB beside its own bytes', () => {
  const large = Object.keys(THREATS).filter((threat) => /^(?:40 MB|400|one line)|20 MB/.test(threat))
  test.each(large)('%s', { timeout: 60_000 }, async (threat) => {
    const { stdout } = await run(process.execPath, [MEASURE, threat], { timeout: 60_000 })
    const { outcome, megabytes } = JSON.parse(stdout)
    expect(outcome).toMatch(READ_OR_REFUSED)
    expect(megabytes).toBeLessThan(300)
  })
})
