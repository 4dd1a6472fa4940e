import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setLogSink } from '#shell/log'
import { NINE, openBenchService } from './a-service.ts'
import { makeContenders } from './contenders.ts'
import { type Events, makeEvents } from './events.ts'
import { whole } from './figures.ts'
import { startWarm } from './launch.ts'
import { table } from './table.ts'

/**
 * `npm run bench:memory`: the most memory that each function holds, from its start over the largest mail that SES
 * takes, and the CPU that its first event costs. Lambda gives a whole CPU at 1,769 MB, and of it in proportion.
 */
const WHOLE_CPU_MB = 1769
const SIZES = [256, 512, 768, 1024, 1769]

type Deed = readonly [what: string, event: (events: Events) => Promise<object>]
const DEEDS: Readonly<Record<'intake' | 'digest' | 'links', readonly Deed[]>> = {
  intake: [
    ['first invitation', ({ invitation }) => invitation()],
    ['another invitation', ({ invitation }) => invitation()],
    ['a forward of 40 MB', ({ large }) => large('invitation')],
    ['another forward of 40 MB', ({ large }) => large('invitation')],
  ],
  digest: [
    ['first answer', ({ reply }) => reply()],
    ['another answer', ({ reply }) => reply()],
    ['an answer of 40 MB', ({ large }) => large('reply')],
    ['a digest of 100 threads', ({ digest }) => digest(100)],
  ],
  links: [
    ['first click', ({ click }) => click()],
    ['another click', ({ click }) => click()],
  ],
}

setLogSink(() => undefined)
const folder = await mkdtemp(join(tmpdir(), 'hwm-memory-'))
const { fileOf } = await makeContenders(folder)
const service = await openBenchService(() => NINE)
try {
  const events = await makeEvents(service)
  const rows: string[][] = []
  for (const [name, deeds] of Object.entries(DEEDS)) {
    const { take, stop } = await startWarm(fileOf(name as keyof typeof DEEDS), service.aws.environment)
    for (const [what, event] of deeds) {
      const { cpuMs, rssKb } = await take([await event(events)])
      rows.push([
        name,
        what,
        whole(rssKb / 1024),
        whole(cpuMs),
        ...SIZES.map((size) => whole((cpuMs * WHOLE_CPU_MB) / size)),
      ])
    }
    stop()
  }
  console.log(
    table(
      ['function', 'event', 'MB held', 'CPU ms', ...SIZES.map((size) => `ms at ${whole(size)} MB`)],
      rows,
    ),
  )
} finally {
  await service.aws.close()
  await rm(folder, { recursive: true, force: true })
}
