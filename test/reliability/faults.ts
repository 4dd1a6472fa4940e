import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { FLOWS, MAIN } from './sim/flows.ts'
import { pairs, playFlow, singles } from './sim/play-flow.ts'
import { playSchedule } from './sim/schedule.ts'
import type { Wounds } from './sim/stage.ts'

/** Of the pairs of faults in the other flows, every so manieth is played; of the main flow's all. */
const OTHER_PAIRS = 11

/**
 * `npm run test:faults`: 2,000 seeded schedules, and in each flow every fault at every call, alone and in pairs, on all cores.
 * `-- --seeds N` plays N schedules, `-- --every N` every Nth of the rest; `-- --seed N` replays one schedule and prints its calls.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    every: { type: 'string', default: '1' },
    seed: { type: 'string' },
    share: { type: 'string' },
  },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

if (values.seed !== undefined) {
  const { trace, broken } = await playSchedule(Number(values.seed))
  for (const line of trace) say(line)
  for (const promise of broken) say(`BROKEN: ${promise}`)
  process.exit(broken.length > 0 ? 1 : 0)
}

if (values.share === undefined) {
  const workers = availableParallelism()
  const codes = await Promise.all(
    Array.from(
      { length: workers },
      (_, share) =>
        new Promise<number>((resolve) => {
          const child = fork(new URL(import.meta.url).pathname, [
            '--seeds',
            values.seeds,
            '--every',
            values.every,
            '--share',
            `${share}/${workers}`,
          ])
          child.on('exit', (code) => resolve(code ?? 1))
        }),
    ),
  )
  process.exit(Math.max(...codes))
}

const [share = 0, workers = 1] = values.share.split('/').map(Number)
const mine = <T>(list: readonly T[]): T[] => list.filter((_, index) => index % workers === share)
let failed = 0
const report = (broken: readonly string[], replay: string) => {
  if (broken.length === 0) return
  failed += 1
  say(`BROKEN: ${broken.join('; ')}\n  ${replay}`)
}

const seeds = mine(Array.from({ length: Number(values.seeds) }, (_, index) => index + 1))
let [calls, faults] = [0, 0]
for (const seed of seeds) {
  const played = await playSchedule(seed)
  calls += played.trace.length
  faults += played.faults
  report(played.broken, `replay: npm run test:faults -- --seed ${seed}`)
}
say(`${seeds.length} schedules, ${calls} calls, ${faults} faults: ${failed} failed`)

const play = async (flow: string, what: string, all: readonly Wounds[]) => {
  for (const wounds of mine(all))
    report((await playFlow(flow, wounds)).broken, `${flow} with ${JSON.stringify(wounds)}`)
  say(`${mine(all).length} ${what} in "${flow}": ${failed} failed so far`)
}
const every = Number(values.every)
for (const flow of Object.keys(FLOWS)) {
  const { calls } = await playFlow(flow, {})
  await play(flow, `single faults at ${calls.length} calls`, singles(calls, every))
  await play(flow, 'pairs of faults', pairs(calls, every * (flow === MAIN ? 1 : OTHER_PAIRS)))
}
process.exit(failed > 0 ? 1 : 0)
