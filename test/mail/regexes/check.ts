import { check, type Diagnostics, type VulnerableDiagnostics } from 'recheck'
import { type Literal, worst } from '../regex-attack.ts'
import { attackMail } from './attack-mail.ts'
import { boundOf, TOO_MANY_TO_ASK } from './bounds.ts'
import { collectRegexes } from './collect.ts'

/** Milliseconds of CPU for one regular expression on the longest text it is tried on, and for one mail. */
const MOST_FOR_ONE = 250
const MOST_FOR_MAIL = 2000
const AT_ONCE = 3
const ASK_FOR = 4000
/** What a mail's body is cut to, less what attackMail puts around. */
const BODY = 390_000

const all = await collectRegexes()
// Only now: what a module builds is seen when it is first loaded.
const { readThreat } = await import('../read-threat.ts')
const [many, asked] = [all.filter(isOneOfMany), all.filter((regex) => !isOneOfMany(regex))]
const findings: string[] = []
const counts = { safe: 0, 'not linear': 0, 'not told': 0, attacked: 0 }
const begun = performance.now()

for (const regex of many) {
  attack(regex, TOO_MANY_TO_ASK.most)
  counts.attacked++
}
const left = asked.values()
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const regex of left) {
      await examine(regex, await check(regex.pattern, regex.flags, { timeout: ASK_FOR }))
      report()
    }
  }),
)
for (const finding of findings) console.error(`\n${finding}`)
process.exit(findings.length > 0 ? 1 : 0)

function isOneOfMany({ at, pattern }: Literal): boolean {
  return at.startsWith(TOO_MANY_TO_ASK.in) && pattern.includes('{0,120}?')
}

/** What recheck calls vulnerable must be harmless at the length it can meet; what it cannot tell in time is attacked by us. */
async function examine(regex: Literal, diagnosis: Diagnostics): Promise<void> {
  if (diagnosis.status === 'safe') {
    counts.safe++
    return
  }
  const { most } = boundOf(regex.at)
  if (diagnosis.status === 'unknown') {
    counts['not told']++
    attack(regex, Math.min(most, 2000))
    return
  }
  counts['not linear']++
  const one = timed(() => new RegExp(regex.pattern, plain(regex.flags)).test(pumped(diagnosis, most)))
  if (one > MOST_FOR_ONE) found(regex, `${diagnosis.complexity.summary}, ${one} ms`, diagnosis.attack.pattern)
  if (!/^shared\/(?:mail|text)\//.test(regex.at)) return
  const start = process.cpuUsage()
  await readThreat(attackMail(pumped(diagnosis, BODY)))
  const mail = since(start)
  if (mail > MOST_FOR_MAIL) found(regex, `a mail takes ${mail} ms`, diagnosis.attack.pattern)
}

function attack(regex: Literal, length: number): void {
  const ms = Math.round(worst(regex, length, MOST_FOR_ONE))
  if (ms > MOST_FOR_ONE) found(regex, `${ms} ms on ${length} characters`, 'texts of its own pieces')
}

/** The attack's pumps repeated up to a length. */
function pumped({ attack: { pumps, suffix } }: VulnerableDiagnostics, most: number): string {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length)
  const times = Math.floor((most - fixed) / pumps.reduce((sum, { pump }) => sum + pump.length, 0))
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.max(1, times))).join('') + suffix
}

function found({ at, pattern, flags }: Literal, why: string, by: string): void {
  findings.push(`${at} /${pattern}/${flags}\n  ${why}\n  attack: ${by}`)
}

function timed(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  return since(start)
}

/** Milliseconds of our own CPU, whatever else runs. */
function since(start: NodeJS.CpuUsage): number {
  return Math.round(process.cpuUsage(start).user / 1000)
}

function plain(flags: string): string {
  return flags.replace(/[gy]/g, '')
}

function report(): void {
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (done % 50 !== 0 && done !== all.length) return
  const seconds = Math.round((performance.now() - begun) / 1000)
  const parts = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
  console.log(`${done} of ${all.length} after ${seconds} s: ${parts.join(', ')}`)
}
