import { expect, test } from 'vitest'
import { seededRandom } from '#judge/learn'
import { type Example, learnNet } from '#judge/learn-net'
import { backward, forward, type Layers, layerSizes, type Net, rowsOf } from '#judge/net'
import { packNet, unpackNet } from '#judge/packed-net'
import { readText } from '#judge/reading'
import { VIEWS } from '#judge/views'

const SLOTS = 400

/** Texts of three units; the class is 1 when slots 1 and 2 stand in one unit, not when each is in its own. */
function together(count: number, seed: number): Example[] {
  const random = seededRandom(seed)
  const noise = () => 10 + Math.floor(random() * 40)
  return Array.from({ length: count }, (_, at) => {
    const target = at % 2
    const units = [[noise()], [noise(), noise()], [noise()]]
    units[1]?.push(1)
    units[target === 1 ? 1 : 2]?.push(2)
    return { units: units.map((unit) => Int32Array.from(unit)), target, weight: 1 }
  })
}

const settings = { classes: 2, slots: SLOTS, width: 6, hidden: 8, least: 2 }
const learnt = learnNet(together(600, 1), settings)
const say = (net: Net, { units }: Example) => [...forward(net, rowsOf(net, units)).scores]

test('a net learns what only the company of two marks tells', () => {
  const fresh = together(200, 2)
  const right = fresh.filter((one) => {
    const [no = 0, yes = 0] = say(learnt, one)
    return (yes > no ? 1 : 0) === one.target
  })
  expect(right.length).toBeGreaterThan(190)
})

test('the same examples give the same net, another seed another', () => {
  expect(learnNet(together(60, 1), settings)).toEqual(learnNet(together(60, 1), settings))
  expect(learnNet(together(60, 1), { ...settings, seed: 2 })).not.toEqual(learnNet(together(60, 1), settings))
})

test('slots that few texts have are not learnt, nor read', () => {
  const rare = { units: [Int32Array.of(1, 399)], target: 0, weight: 1 }
  const net = learnNet([...together(60, 1), rare], settings)
  expect(net.rowOf[399]).toBe(-1)
  expect(say(net, rare)).toEqual(say(net, { ...rare, units: [Int32Array.of(1)] }))
})

test('slopes of layers and rows are what a small change does', () => {
  const units = rowsOf(learnt, (together(1, 3)[0] as Example).units)
  const slopes = Float64Array.of(0.7, -0.4)
  const worth = (net: Net) =>
    forward(net, units).scores.reduce((sum, score, at) => sum + score * (slopes[at] as number), 0)
  const sizes = layerSizes(settings.width, settings.hidden, settings.classes)
  const into = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, new Float32Array(size)]),
  ) as Layers
  const toRows = backward(learnt, forward(learnt, units), slopes, into)
  const step = 1e-3
  const change = (values: Float32Array, at: number) => {
    const held = values[at] as number
    values[at] = held + step
    const more = worth(learnt)
    values[at] = held - step
    const less = worth(learnt)
    values[at] = held
    return (more - less) / (2 * step)
  }
  for (const name of Object.keys(sizes) as (keyof Layers)[])
    for (let at = 0; at < sizes[name]; at += 5)
      expect(into[name][at], `${name} ${at}`).toBeCloseTo(change(learnt.layers[name], at), 2)
  const row = units[0]?.[0] as number
  const everywhere = units.flatMap((unit, at) => (unit.includes(row) ? [toRows[at] as Float32Array] : []))
  for (let d = 0; d < settings.width; d++)
    expect(everywhere.reduce((sum, slope) => sum + (slope[d] as number), 0)).toBeCloseTo(
      change(learnt.rows as Float32Array, row * settings.width + d),
      2,
    )
})

test('a packed net says nearly the same, and what stands before and after it stays', () => {
  const { head, bytes } = packNet(learnt)
  const [net, end] = unpackNet(head, Int8Array.of(9, 9, 9, ...bytes, 9), 3, SLOTS)
  expect(end).toBe(3 + bytes.length)
  expect([...net.rowOf]).toEqual([...learnt.rowOf])
  for (const one of together(40, 4)) {
    const [no = 0, yes = 0] = say(learnt, one)
    const [packedNo = 0, packedYes = 0] = say(net, one)
    expect(Math.abs(yes - no - (packedYes - packedNo))).toBeLessThan(0.15 * Math.abs(yes - no) + 1)
  }
})

test('slots far apart are found again', () => {
  const far = learnNet(
    [0, 1].flatMap((target) => [
      { units: [Int32Array.of(0, 126, 253, 399)], target, weight: 1 },
      { units: [Int32Array.of(0, 126, 253, 399)], target, weight: 1 },
    ]),
    settings,
  )
  const { head, bytes } = packNet(far)
  const [{ rowOf }] = unpackNet(head, bytes, 0, SLOTS)
  expect([...rowOf.keys()].filter((slot) => rowOf[slot] !== -1)).toEqual([0, 126, 253, 399])
})

test('a clause is a unit, and so is a word with its surroundings', () => {
  const reading = readText('We never met, but your sister told me to write. Shall we talk?')
  expect(VIEWS.clauses(reading)).toHaveLength(3)
  expect(VIEWS.windows(reading)).toHaveLength(13)
  const [negated, told] = VIEWS.clauses(reading)
  expect(negated?.some(({ start, end }) => start === 3 && end === 8)).toBe(true)
  expect(told?.every(({ start, end }) => end === 0 || (start >= 9 && end <= 47))).toBe(true)
})

test('a text without a word is one unit that says so', () => {
  for (const text of ['Hi Anna,', '', 'Best regards\nJoe']) {
    expect(VIEWS.clauses(readText(text))).toHaveLength(1)
    expect(VIEWS.windows(readText(text))).toHaveLength(1)
  }
})
