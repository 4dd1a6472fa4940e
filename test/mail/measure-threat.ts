// Run by hostile.test.ts in a process of its own, so that the peak of memory is this mail's alone.
import { readThreat } from './read-threat.ts'
import { THREATS } from './threats.ts'

const raw = Buffer.from(THREATS[process.argv[2] ?? '']?.() ?? '')
const before = process.resourceUsage().maxRSS
const outcome = await readThreat(raw)
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024)
console.log(JSON.stringify({ outcome, megabytes }))
