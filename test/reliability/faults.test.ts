import { describe, expect, it } from 'vitest'
import { FAULTS } from './sim/fault.ts'
import { FLOWS, MAIN } from './sim/flows.ts'
import { pairs, playFlow, singles } from './sim/play-flow.ts'
import { playSchedule } from './sim/schedule.ts'

/** `npm run test:faults` plays 2,000 and more; these are the first of the same. */
const SEEDS = 100
const BLOCK = 50
/** Every nth of the faults, and of their pairs, that test:faults plays all of. */
const [SINGLES, PAIRS] = [11, 67]
const [OTHER_SINGLES, OTHER_PAIRS] = [41, 211]

describe('seeded schedules of faults, repeats, reorders, delays and clock jumps', () => {
  for (let from = 1; from <= SEEDS; from += BLOCK)
    it(`keep every promise after recovery, seeds ${from} to ${from + BLOCK - 1}`, {
      timeout: 300_000,
    }, async () => {
      for (let seed = from; seed < from + BLOCK; seed += 1) {
        const { broken } = await playSchedule(seed)
        expect(broken, `replay: npm run test:faults -- --seed ${seed}`).toEqual([])
      }
    })

  it('a seed tells the same story again, call by call', { timeout: 60_000 }, async () => {
    for (const seed of [5, 32]) {
      const [first, second] = [await playSchedule(seed), await playSchedule(seed)]
      expect(second.trace).toEqual(first.trace)
    }
  })

  // A mail rejected is rare: few calls send one.
  it('some seed meets each kind of fault', { timeout: 300_000 }, async () => {
    const met = new Set<string>()
    for (let seed = 240; seed <= 340 && met.size < FAULTS.length; seed += 1)
      for (const line of (await playSchedule(seed)).trace)
        if (line.split(' ')[2]) met.add(line.split(' ')[2] ?? '')
    expect([...met].sort()).toEqual([...FAULTS].sort())
  })
})

describe.each(Object.entries(FLOWS))('%s', (name, { ends }) => {
  it('ends as it should where nothing goes wrong', async () => {
    expect(await playFlow(name, {})).toMatchObject({ ends, broken: [] })
  })

  it('keeps every promise with a fault at a call', { timeout: 300_000 }, async () => {
    const { calls } = await playFlow(name, {})
    expect(calls.length).toBeGreaterThan(60)
    for (const wounds of singles(calls, name === MAIN ? SINGLES : OTHER_SINGLES))
      expect((await playFlow(name, wounds)).broken, JSON.stringify(wounds)).toEqual([])
  })

  it('keeps every promise with faults at two calls', { timeout: 300_000 }, async () => {
    const { calls } = await playFlow(name, {})
    for (const wounds of pairs(calls, name === MAIN ? PAIRS : OTHER_PAIRS))
      expect((await playFlow(name, wounds)).broken, JSON.stringify(wounds)).toEqual([])
  })
})

describe('Bedrock', () => {
  it.each(['fail', 'throttle', 'lost', 'timeout', 'refuse', 'nonsense'] as const)(
    'G-25 the local verdict stands where the model meets the fault %s',
    async (fault) => {
      const { calls } = await playFlow(MAIN, {})
      const nth = calls.findIndex(({ service }) => service === 'bedrock')
      expect(nth).toBeGreaterThan(0)
      const { ends, broken } = await playFlow(MAIN, { [nth]: fault })
      expect([ends, broken]).toEqual([['answered: met'], []])
    },
  )
})
