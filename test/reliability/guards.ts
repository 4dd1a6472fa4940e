import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { copyTree } from './guards/copy-tree.ts'
import { placesOf, problemsOf, type Row, said } from './guards/row.ts'
import { ROWS } from './guards/rows.ts'
import { runTests } from './guards/run-tests.ts'
import { type Verdict, verdictOf } from './guards/verdict.ts'

/**
 * `npm run test:guards`: takes each guard out of a copy of the source, one at a time, and demands that the test that
 * the row names goes red. `-- --only G-08` tries the rows of that guard.
 */
const { values } = parseArgs({ options: { only: { type: 'string' } } })
const root = resolve(import.meta.dirname, '../..')
const say = (line: string) => process.stdout.write(`${line}\n`)
const began = performance.now()
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

const rows = ROWS.filter(({ guard }) => values.only === undefined || guard === values.only)
if (rows.length === 0) {
  say(`There is no guard "${values.only}".`)
  process.exit(2)
}
const rotten = rows.flatMap((row) => problemsOf(row, sourceOf))
for (const problem of rotten) say(problem)
if (rotten.length > 0) process.exit(1)

const copies = await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), rows.length) }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'without-guard-'))
    await copyTree(root, folder)
    return folder
  }),
)
const clear = () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    clear()
    process.exit(130)
  })
let code = 1
try {
  code = (await allGreen(copies[0] ?? '')) ? await allRed() : 1
} finally {
  clear()
}
process.exit(code)

function sourceOf(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return null
  }
}

async function allGreen(copy: string): Promise<boolean> {
  const tests = [...new Set(rows.map(({ test }) => test))]
  const report = await runTests(copy, tests, [...new Set(rows.map(({ name }) => name))])
  const other = rows.filter(({ test, name }) => verdictOf(report, test, name).color !== 'green')
  for (const row of other)
    say(`${said(row)}: with it, "${row.name}" is ${inWords(verdictOf(report, row.test, row.name))}`)
  if (other.length === 0) say(`${rows.length} guards in place: ${tests.length} files of tests are green`)
  return other.length === 0
}

async function allRed(): Promise<number> {
  const waiting = [...rows]
  const unseen: Row[] = []
  await Promise.all(
    copies.map(async (copy) => {
      for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
        const start = performance.now()
        const verdict = await without(copy, row)
        if (verdict.color !== 'red') unseen.push(row)
        const mark = verdict.color === 'red' ? '' : 'UNSEEN '
        say(`${mark}${said(row)}: ${inWords(verdict)} [${seconds(start)}, ${waiting.length} to go]`)
      }
    }),
  )
  const missed = rows.length - unseen.length
  say(
    `${rows.length} guards taken out: ${missed} missed at once, ${unseen.length} UNSEEN, in ${seconds(began)}`,
  )
  for (const row of unseen) say(`UNSEEN ${said(row)}: ${row.test} "${row.name}"`)
  return unseen.length > 0 ? 1 : 0
}

async function without(copy: string, row: Row): Promise<Verdict> {
  const kept = new Map<string, string>()
  try {
    for (const { file, replace } of placesOf(row)) {
      const path = join(copy, file)
      const source = await readFile(path, 'utf8')
      if (!kept.has(path)) kept.set(path, source)
      await writeFile(path, source.split(replace[0]).join(replace[1]))
    }
    return verdictOf(await runTests(copy, [row.test], [row.name]), row.test, row.name)
  } finally {
    for (const [path, source] of kept) await writeFile(path, source)
  }
}

function inWords({ color, why }: Verdict): string {
  return `${color} (${why})`
}
