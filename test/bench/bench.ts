import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDigest, renderDigest } from '#digest/digest'
import { setLogSink } from '#shell/log'
import { answers, input, sent, tell } from '#test/digest/story'
import { NINE, openBenchService } from './a-service.ts'
import { countCalls } from './calls.ts'
import { measureColdStarts } from './cold-start.ts'
import { makeContenders } from './contenders.ts'
import { makeEvents } from './events.ts'
import { median, ratio, whole } from './figures.ts'
import { table } from './table.ts'
import { measureWarm } from './warm.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' } } })
const rounds = Number(values.rounds)
const say = (line: string) => process.stderr.write(`${line}\n`)
setLogSink(() => undefined)

const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}
const rows: string[][] = []
const add = (what: string, is: string, base = '', against = '', goal = '') =>
  rows.push([what, is, base, against, goal])

const folder = await mkdtemp(join(tmpdir(), 'hwm-bench-'))
const contenders = await makeContenders(folder)
const service = await openBenchService(() => NINE)
try {
  const { sizes, peerBytes } = contenders
  const floors = { intake: 'floor of mail', digest: 'floor of mail', links: 'floor of links' } as const
  for (const [name, goal] of [
    ['intake', '1.15×'],
    ['digest', '1.30×'],
    ['links', '1.60×'],
  ] as const) {
    const floor = sizes[floors[name]]
    add(`${name}, bytes`, whole(sizes[name].bytes), floors[name], ratio(sizes[name].bytes, floor.bytes), goal)
    add(`${name}, bytes of gzip`, whole(sizes[name].gzip), floors[name], ratio(sizes[name].gzip, floor.gzip))
  }
  for (const name of ['intake', 'digest', 'links'] as const) {
    const floor = `lean ${floors[name]}` as const
    add(`${name}, bytes`, whole(sizes[name].bytes), floor, ratio(sizes[name].bytes, sizes[floor].bytes))
  }
  add('peer, bytes of its modules', whole(peerBytes), 'intake', ratio(peerBytes, sizes.intake.bytes))

  const events = await makeEvents(service)
  const { environment } = service.aws
  const cold = await measureColdStarts(contenders, events, environment, rounds, say)
  for (const [name, floor, goal] of [
    ['intake', 'floor of mail', '1.15×'],
    ['digest', 'floor of mail', '1.30×'],
    ['links', 'floor of links', '1.20×'],
  ] as const) {
    const [is, base] = [cold[name], cold[floor]]
    add(`${name}, load ms`, whole(is.loadMs), floor, ratio(is.loadMs, base.loadMs))
    add(`${name}, first answer ms`, whole(is.ms), `${floor}, empty`, ratio(is.ms, base.ms), goal)
    add(`${name}, first answer CPU ms`, whole(is.cpuMs), `${floor}, empty`, ratio(is.cpuMs, base.cpuMs))
    const lean = cold[`lean ${floor}`]
    add(`${name}, load ms`, whole(is.loadMs), `lean ${floor}`, ratio(is.loadMs, lean.loadMs))
    add(`${name}, first answer ms`, whole(is.ms), `lean ${floor}, empty`, ratio(is.ms, lean.ms))
  }
  for (const [name, same] of [
    ['intake', 'same calls'],
    ['links', 'same click'],
  ] as const)
    add(`${name}, first answer ms`, whole(cold[name].ms), same, ratio(cold[name].ms, cold[same].ms))
  add('peer, first answer ms', whole(cold.peer.ms), 'intake', ratio(cold.peer.ms, cold.intake.ms))

  const warm = await measureWarm(contenders, events, environment, rounds, say)
  const same = warm['same calls']
  for (const [name, what, key, goal] of [
    ['intake', 'ms', 'ms', '1.20×'],
    ['intake', 'CPU ms', 'cpuMs', '1.20×'],
    ['peer', 'CPU ms', 'cpuMs', ''],
  ] as const) {
    const is = warm[name][key]
    add(`${name}, warm ${what} a mail`, is.toFixed(1), 'same calls', ratio(is, same[key]), goal)
  }

  const from = performance.now()
  const { classify } = await import('#judge/classify')
  classify('Yes, we met in Utrecht.')
  add('judge, load and first answer ms', whole(performance.now() - from))
  const text = 'Yes, we met at the teachers conference in Utrecht in 2019.'
  const each = Array.from({ length: 400 }, (_, number) => timed(() => classify(`${text} ${number}`)))
  add('judge, µs an answer', whole(median(each.slice(100)) * 1000))
  for (const number of [1, 30, 100]) {
    const threads = Array.from({ length: number }, (_, at) =>
      tell({ name: `Q${letters(at)} Example` }, null, sent, answers(text, 'met')),
    )
    const build = () => buildDigest(input(threads))
    const render = () => {
      const digest = build()
      return digest === null ? { html: '', text: '' } : renderDigest(digest)
    }
    const took = Array.from({ length: 15 }, () => timed(render))
    const { html, text: plain } = render()
    add(`digest of ${number}, ms`, median(took).toFixed(1))
    add(`digest of ${number}, bytes of html`, whole(Buffer.byteLength(html ?? '')))
    add(`digest of ${number}, bytes of text`, whole(Buffer.byteLength(plain)))
  }

  console.log(`Medians of ${rounds} rounds in turn, Node ${process.version}, ${process.arch}.\n`)
  console.log(table(['what', 'is', 'against', 'ratio', 'goal'], rows))
  const spent = await countCalls()
  const counted = Object.entries(spent).map(([deed, { calls, readUnits, writeUnits }]) => [
    deed,
    Object.entries(calls)
      .map(([name, times]) => `${times} ${name}`)
      .join(', '),
    String(readUnits),
    String(writeUnits),
  ])
  console.log(`\n${table(['what is done', 'calls', 'read units', 'write units'], counted)}`)
  const packages = Object.entries(sizes.digest.packages).sort((one, other) => other[1] - one[1])
  const byPackage = packages
    .slice(0, 20)
    .map(([name]) => [
      name,
      ...(['floor of mail', 'intake', 'digest', 'links'] as const).map((bundle) =>
        whole(sizes[bundle].packages[name] ?? 0),
      ),
    ])
  console.log(`\n${table(['package, bytes', 'floor of mail', 'intake', 'digest', 'links'], byPackage)}`)
} finally {
  await service.aws.close()
  await rm(folder, { recursive: true, force: true })
}

function letters(number: number): string {
  return `${String.fromCharCode(97 + (number % 26))}${String.fromCharCode(97 + Math.floor(number / 26))}`
}
