import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readThreat } from './read-threat.ts'
import { THREATS } from './threats.ts'

const MEASURE = fileURLToPath(new URL('measure-threat.ts', import.meta.url))
const run = promisify(execFile)
const READ_OR_REFUSED = /^(?:read|The mail [^\n]{10,80}\.)$/

describe('no mail takes more than 2 s of CPU on both ways together', () => {
  test.each(Object.entries(THREATS))('%s', { timeout: 60_000 }, async (_, threat) => {
    const raw = Buffer.from(threat())
    const begun = process.cpuUsage()
    expect(await readThreat(raw)).toMatch(READ_OR_REFUSED)
    const { user, system } = process.cpuUsage(begun)
    expect((user + system) / 1e6).toBeLessThan(2)
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
