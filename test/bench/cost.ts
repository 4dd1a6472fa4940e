import { parseArgs } from 'node:util'
import { setLogSink } from '#shell/log'
import { neededConcurrency, playDay } from './arrivals.ts'
import { countCalls, type Deed } from './calls.ts'
import { costOf, deedsOf, type Prices, type Scale } from './cost-model.ts'
import { whole } from './figures.ts'
import { digestsWithNews, HABITS, MONTH_DAYS } from './habits.ts'
import data from './prices.json' with { type: 'json' }
import { table } from './table.ts'
import type { Spent } from './watch-calls.ts'

const REGIONS = data.regions as Readonly<Record<string, Prices>>

const money = (value: number): string =>
  value >= 100 ? whole(value) : value >= 0.01 ? value.toFixed(2) : value.toFixed(4)

const totalOf = (costs: Readonly<Record<string, number>>): number =>
  Object.values(costs).reduce((sum, value) => sum + value, 0)

/** A month at some scales: what it costs, by what it is paid for. */
const monthTable = (
  scales: readonly Scale[],
  spent: Readonly<Record<Deed, Spent>>,
  region: string,
): string => {
  const months = scales.map((scale) => costOf(scale, spent, REGIONS[region] ?? {}))
  const rows = Object.keys(months[0] ?? {}).map((name) => [
    name,
    ...months.map((month) => money(month[name] ?? 0)),
  ])
  const thousand = months.map((month, at) => {
    const { owners = 1, invites = 1 } = scales[at] ?? {}
    return money((totalOf(month) / (owners * invites)) * 1000)
  })
  return table(
    [`US$ a month in ${region}`, ...scales.map(({ owners }) => `${whole(owners)} owners`)],
    [
      ...rows,
      ['all', ...months.map((month) => money(totalOf(month)))],
      ['each 1,000 invitations', ...thousand],
    ],
  )
}

/** Quotas of a new account out of the sandbox and of this service's own settings, and what is asked of them at the busiest. */
const quotaTable = (scales: readonly Scale[], spent: Readonly<Record<Deed, Spent>>): string => {
  const asked = scales.map((scale) => {
    const concurrency = neededConcurrency(scale, spent)
    const day = playDay(scale, spent, concurrency)
    const perDay = (scale.owners * scale.invites) / MONTH_DAYS
    const mailsADay = perDay * HABITS.direct + (scale.owners * digestsWithNews(scale.invites)) / MONTH_DAYS
    const clicks = (perDay * HABITS.clicks * 2 * 3) / 86_400
    return [
      perDay * HABITS.direct,
      concurrency,
      mailsADay,
      day.mails,
      clicks,
      concurrency,
      8 * day.dueWrites,
      day.dueWrites,
      day.counterWrites,
      day.switchReads,
    ]
  })
  const quotas: readonly [string, number][] = [
    ['caps.total, questions a day', 500],
    ['limits.concurrency of a queue', 5],
    ['SES mails a day', 50_000],
    ['SES mails a second', 14],
    ['limits.requestsPerSecond', 20],
    ['Lambda concurrency', 1000],
    ['due index, write units a second', 40_000],
    ['its busiest shard', 1000],
    ['item of the total cap, write units a second', 1000],
    ['item of the switch, read units a second', 3000],
  ]
  return table(
    ['at the busiest', 'quota', ...scales.map(({ owners }) => `${whole(owners)} owners`)],
    quotas.map(([name, quota], row) => [
      name,
      whole(quota),
      ...asked.map((figures) => {
        const value = figures[row] ?? 0
        return `${value < 10 ? value.toFixed(2) : whole(value)}${value > quota ? ' !' : ''}`
      }),
    ]),
  )
}

const dayTable = (scale: Scale, spent: Readonly<Record<Deed, Spent>>): string => {
  const needed = neededConcurrency(scale, spent)
  return table(
    [
      'copies of digest',
      'most waiting',
      'latest digest, min',
      'handed over twice',
      'mails a second',
      'WRU/s a shard',
    ],
    [...new Set([5, ...[needed / 4, needed / 2, needed, 2 * needed].map(Math.ceil)])].map((concurrency) => {
      const day = playDay(scale, spent, concurrency)
      return [concurrency, day.depth, day.late, day.repeats, day.mails, day.dueWrites].map(whole)
    }),
  )
}

const USAGE = `Usage: npm run cost -- [--owners N] [--invites N]
N invitations of one owner a month; without --owners for 1, 1,000 and 1,000,000 of them.`

const optionsFrom = (): { readonly owners: number | null; readonly invites: number } => {
  try {
    const { values } = parseArgs({
      options: { owners: { type: 'string' }, invites: { type: 'string' }, help: { type: 'boolean' } },
    })
    const [owners, invites] = [Number(values.owners ?? 1), Number(values.invites ?? 10)]
    if (!values.help && owners >= 1 && invites > 0)
      return { owners: values.owners === undefined ? null : owners, invites }
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
  } catch {
    // Said below.
  }
  console.error(USAGE)
  return process.exit(2)
}

const { owners, invites } = optionsFrom()
setLogSink(() => undefined)
const spent = await countCalls()
const scales = (owners === null ? [1, 1000, 1_000_000] : [owners]).map((each) => ({ owners: each, invites }))
const biggest = scales.at(-1) ?? { owners: 1, invites }
console.log(`Prices of ${data.asOf}, free tier left out; ${invites} invitations a month for each owner.\n`)
for (const region of Object.keys(REGIONS)) console.log(`${monthTable(scales, spent, region)}\n`)
console.log(`${quotaTable(scales, spent)}\n`)
console.log(`A day of ${whole(biggest.owners)} owners:\n\n${dayTable(biggest, spent)}\n`)
console.log(
  table(
    ['what is done', 'a month', 'calls', 'read units', 'write units'],
    Object.entries(deedsOf(biggest)).map(([deed, times]) => {
      const { calls, readUnits, writeUnits } = spent[deed as Deed]
      const all = Object.values(calls).reduce((sum, number) => sum + number, 0)
      return [deed, whole(times), String(all), String(readUnits), String(writeUnits)]
    }),
  ),
)
