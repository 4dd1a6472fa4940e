import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleAll } from './bundle-size.ts'
import { countCalls, type Deed } from './calls.ts'
import { whole } from './figures.ts'
import { table } from './table.ts'

/** What may be spent, as it was when budget.json was last written. */
export type Budget = {
  readonly bytes: Readonly<
    Record<string, { readonly bytes: number; readonly packages: Readonly<Record<string, number>> }>
  >
  readonly calls: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A bundle may grow by this share before somebody must say so. */
const SLACK = 1.02
const FUNCTIONS = ['intake', 'digest', 'links', 'rotate'] as const
const FILE = new URL('./budget.json', import.meta.url)

/** What is spent today. */
export const spendToday = async (): Promise<Budget> => {
  const folder = await mkdtemp(join(tmpdir(), 'hwm-budget-'))
  try {
    const sizes = await bundleAll(folder)
    const spent = await countCalls()
    return {
      bytes: Object.fromEntries(
        FUNCTIONS.map((name) => [name, { bytes: sizes[name].bytes, packages: sizes[name].packages }]),
      ),
      calls: Object.fromEntries(Object.entries(spent).map(([deed, { calls }]) => [deed, calls])),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const readBudget = async (): Promise<Budget> => JSON.parse(await readFile(FILE, 'utf8')) as Budget

/** A table of what grew beyond its budget; null when nothing did. */
export const whatGrew = (was: Budget, is: Budget): string | null => {
  const rows = [
    ...Object.entries(is.bytes).flatMap(([name, { bytes, packages }]) => {
      const before = was.bytes[name]
      if (bytes <= (before?.bytes ?? 0) * SLACK) return []
      return [
        [name, 'bytes', whole(before?.bytes ?? 0), whole(bytes)],
        ...grown(before?.packages ?? {}, packages).map((row) => [name, ...row]),
      ]
    }),
    ...Object.entries(is.calls).flatMap(([deed, calls]) =>
      grown(was.calls[deed] ?? {}, calls).map((row) => [deed, ...row]),
    ),
  ]
  return rows.length === 0 ? null : table(['spender', 'on', 'was', 'is'], rows)
}

const grown = (was: Readonly<Record<string, number>>, is: Readonly<Record<string, number>>): string[][] =>
  Object.entries(is)
    .filter(([name, value]) => value > (was[name] ?? 0))
    .sort(([one, a], [other, b]) => b - (was[other] ?? 0) - (a - (was[one] ?? 0)))
    .slice(0, 12)
    .map(([name, value]) => [name, whole(was[name] ?? 0), whole(value)])

/** The most that each deed may ask for, of the store, the mail store and SES. */
export const GOALS: Readonly<
  Partial<
    Record<Deed, { readonly GetObject?: number; readonly table?: number; readonly SendRawEmail?: number }>
  >
> = {
  'an invitation by hand': { GetObject: 1, table: 3 },
  'an invitation by a filter': { GetObject: 1, table: 3 },
  'a LinkedIn invitation': { GetObject: 1, table: 3 },
  'its question': { table: 5, SendRawEmail: 1 },
  'SES: sent': { table: 2 },
  'SES: delivered': { table: 2 },
  'SES: hard bounce': { table: 2 },
  'SES: complaint': { table: 2 },
  'SES: digest delivered': { table: 2 },
  'a page opened': { table: 3 },
  'a click': { table: 3 },
  'an address verified': { table: 3 },
  'a digest of 30 threads': { table: 6, SendRawEmail: 1 },
}

/** Commands of DynamoDB among the calls. */
export const tableCalls = (calls: Readonly<Record<string, number>>): number =>
  Object.entries(calls).reduce((sum, [name, times]) => (/Items?$|^Query$/.test(name) ? sum + times : sum), 0)

if (import.meta.main) {
  const today = await spendToday()
  await writeFile(FILE, `${JSON.stringify(today, null, 2)}\n`)
  console.log(
    table(
      ['bundle', 'bytes'],
      Object.entries(today.bytes).map(([name, { bytes }]) => [name, whole(bytes)]),
    ),
  )
}
