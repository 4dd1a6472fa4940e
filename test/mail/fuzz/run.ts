import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judgeReading } from './judge-reading.ts'
import { type Change, KINDS, mutate, TOKENS } from './mutate.ts'
import { Paths } from './paths.ts'

/** No mail may take more (docs/mail.md); coverage makes the reader some times slower. */
const MOST_MILLISECONDS = 4000
const LONGEST = 60_000
const FIXTURES = new URL('../../fixtures/', import.meta.url)
const CRASHES = new URL('../../../.fuzz/', import.meta.url)

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const random = randomOf(Number(values.seed))
const paths = new Paths('/shared/')
const corpus = ['incoming/', 'replies/'].flatMap((folder) => mailsIn(new URL(folder, FIXTURES)))
const crashes = new Set<string>()
const begun = performance.now()
let tried = 0
let told = begun

for (const raw of corpus) await attempt(raw)
const given = corpus.length
const known = paths.size
while (performance.now() - begun < Number(values.seconds) * 1000) {
  const raw = changed()
  if (await attempt(raw)) corpus.push(raw)
  if (performance.now() - told > 10_000) tell()
}
tell()
if (crashes.size > 0) console.error(`Saved in ${CRASHES.pathname}:\n${[...crashes].join('\n')}`)
process.exit(crashes.size > 0 ? 1 : 0)

/** True where the mail led a new way. */
async function attempt(raw: Buffer): Promise<boolean> {
  tried++
  const start = performance.now()
  let problem = await judgeReading(raw)
  const took = performance.now() - start
  if (problem === null && took > MOST_MILLISECONDS) problem = `took ${Math.round(took)} ms`
  if (problem !== null) save(raw, problem)
  return paths.hasNew()
}

/** A mail of the corpus, those that led new ways more often; changed one to six times, or joined with another. */
function changed(): Buffer {
  const from = random() < 0.5 ? Math.max(0, corpus.length - 200) : 0
  let raw = pick(corpus.slice(from))
  if (random() < 0.15) {
    const other = pick(corpus)
    raw = Buffer.concat([raw.subarray(0, random() * raw.length), other.subarray(random() * other.length)])
  }
  for (let left = 1 + random() * 5; left > 0; left--) raw = mutate(raw, change())
  return raw.subarray(0, LONGEST)
}

function change(): Change {
  const length = Math.floor(random() ** 3 * 400)
  return { kind: pick(KINDS), at: random(), length, token: pick(TOKENS) }
}

function save(raw: Buffer, problem: string): void {
  const name = `${createHash('sha256').update(problem).digest('hex').slice(0, 12)}.eml`
  if (crashes.has(`${name}: ${problem}`)) return
  crashes.add(`${name}: ${problem}`)
  mkdirSync(CRASHES, { recursive: true })
  writeFileSync(new URL(name, CRASHES), raw)
}

function tell(): void {
  told = performance.now()
  const seconds = (told - begun) / 1000
  console.log(
    `${Math.round(seconds)} s: ${tried} mails, ${Math.round(tried / seconds)} a second, ${paths.size} paths (${paths.size - known} beyond the fixtures'), ${corpus.length - given} mails kept, ${crashes.size} problems`,
  )
}

function mailsIn(folder: URL): Buffer[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.eml'))
    .map((file) => readFileSync(new URL(file, folder)))
}

function pick<T>(of: readonly T[]): T {
  return of[Math.floor(random() * of.length)] as T
}

/** Mulberry32: the same seed gives the same mails. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
