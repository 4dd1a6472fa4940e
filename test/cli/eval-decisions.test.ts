import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personal } from '../local/letters.ts'
import { type LocalService, startLocal } from '../local/local-service.ts'
import { hwm } from './terminal.ts'

const MET = 'We met at the pump fair in Lyon.'
const ADA = { name: 'Ada Kroll', address: 'ada.kroll@example.org' }
const BEA = { name: 'Bea Lund', address: 'bea.lund@example.org' }

let service: LocalService
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'have-we-met-corpus-'))
  service = await startLocal()
  await service.send(personal(ADA, MET), 'invites@met.localhost')
  await service.send(
    personal(BEA, 'You and I worked together at Siemens in Erlangen.'),
    'invites@met.localhost',
  )
  await service.advance('P1D')
  const digest = (await service.outbox()).find(({ kind }) => kind === 'digest')
  await press(digest?.text ?? '', ADA.name, 'Ignore')
  await press(digest?.text ?? '', BEA.name, 'Accept')
})
afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Presses the button on the page, of those that the digest links to, that bears this name and word. */
const press = async (digest: string, name: string, button: string): Promise<void> => {
  for (const [link] of digest.matchAll(/http:\/\/localhost:\S+/g)) {
    const { text } = await service.get(link)
    if (text.includes(`>${button}</button>`) && new RegExp(`<h1>[^]*${name}[^]*</h1>`).test(text)) {
      expect((await service.submit(text)).status).toBe(200)
      return
    }
  }
  throw new Error(`no link to ${button} ${name}`)
}

const evalDecisions = async (...args: readonly string[]) =>
  hwm(['eval', '--from-decisions', ...args, '--local'], { env: { HWM_DATA: service.folder } })

describe('hwm eval --from-decisions', () => {
  test('counts where the owner did as was recommended and where not', async () => {
    expect(await service.threads()).toMatchObject([
      { label: 'met', recommendation: 'accept', decision: 'ignore' },
      { label: 'met', recommendation: 'accept', decision: 'accept' },
    ])
    const { code, out } = await evalDecisions('--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      agreed: 1,
      contradicted: 1,
      agreement: { count: 1, of: 2, share: 0.5, low: expect.any(Number), high: expect.any(Number) },
      labels: { met: { agreed: 1, contradicted: 1 } },
    })
    expect((await evalDecisions()).out).toMatch(/^met +1 +1 +0 +0 +0$/m)
    expect((await evalDecisions('--owner', 'you@example.com', '--json')).out).toBe(out)
  })

  test('prints no word that anybody wrote', async () => {
    for (const { out } of [await evalDecisions(), await evalDecisions('--json')])
      expect(out).not.toMatch(/Lyon|Siemens|Kroll|example\.org/)
  })

  test('--corpus without --consent writes nothing and says why', async () => {
    const file = join(folder, 'without.jsonl')
    const { code, out, said } = await evalDecisions('--corpus', file)
    expect([code, out]).toEqual([2, ''])
    expect(said).toEqual([expect.stringContaining('Nothing is written without --consent')])
    await expect(stat(file)).rejects.toThrow('ENOENT')
  })

  test('--corpus --consent writes what was contradicted, for its owner alone, and never over a file', async () => {
    const file = join(folder, 'with.jsonl')
    expect(await evalDecisions('--corpus', file, '--consent')).toMatchObject({ code: 0 })
    const written = await readFile(file, 'utf8')
    expect(
      written
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        id: expect.stringMatching(/^decision-[0-9a-f]{12}$/),
        lang: 'en',
        kind: 'note',
        text: expect.stringContaining(MET),
        judged: 'met',
        suggested: 'ignore',
      },
    ])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const again = await evalDecisions('--corpus', file, '--consent')
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.said.at(-1)).toBe(`${file} is there already.`)
    expect(await readFile(file, 'utf8')).toBe(written)
  })

  test('a line is no corpus line until a person has named its label', async () => {
    const { code, said } = await hwm(['eval', join(folder, 'with.jsonl')])
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringMatching(/^Line 1: "label" must be one of met, /)])
  })
})

describe('wrong usage is told, where', () => {
  test.each([
    [['eval', '--from-decisions', 'lines.jsonl'], '"lines.jsonl" is one word too many.'],
    [['eval', '--from-decisions', '--against', 'x'], "Unknown option '--against'."],
    [['eval', 'lines.jsonl', '--corpus', 'x'], "Unknown option '--corpus'."],
    [['eval', '--from-decisions', '--consent'], '--consent is about --corpus FILE, which is missing.'],
    [['eval', '--from-decisions', '--owner', 'ron'], '"ron" is not a mail address.'],
  ])('%j', async (args, sentence) => {
    const { code, out, said } = await hwm(args)
    expect([code, out]).toEqual([2, ''])
    expect(said).toEqual([expect.stringContaining(sentence)])
  })

  test('an owner is not there', async () => {
    const { code, said } = await evalDecisions('--owner', 'x@example.com')
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringContaining('There is no owner with the address x@example.com.')])
  })
})
