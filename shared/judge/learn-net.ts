import { probabilities, seededRandom, shuffle } from './learn.ts'
import { backward, forward, type Layers, layerSizes, type Mask, type Net, POOLS, rowsOf } from './net.ts'

/** A text as a net learns from it: the slots of each unit. */
export type Example = {
  readonly units: readonly Int32Array[]
  readonly target: number
  readonly weight: number
}

export type Settings = {
  readonly classes: number
  readonly slots: number
  readonly width?: number
  readonly hidden?: number
  readonly epochs?: number
  /** Slots that fewer texts have are not learnt. */
  readonly least?: number
  /** Share of a unit's marks left out at each step. */
  readonly drop?: number
  /** Share of what is between the units and the classes left out at each step. */
  readonly dropWithin?: number
  readonly seed?: number
}

/** How much of the truth is spread over the other classes, so that no text is learnt by heart. */
const DOUBT = 0.05
/** Rows learn by AdaGrad at this rate, layers by Adam, in steps of so many texts; both slow down to the end. */
const ROW_RATE = 0.05
const LAYER_RATE = 2e-3
const BATCH = 8

/** Learns a net from examples; the order and what is left out come from `seed`, so a run can be repeated. */
export function learnNet(examples: readonly Example[], settings: Settings): Net {
  const { classes, slots, width = 16, hidden = 48, epochs = 12, least = 8 } = settings
  const { drop = 0.2, dropWithin = 0.3, seed = 1 } = settings
  const random = seededRandom(seed)
  const rowOf = numberRows(examples, slots, least)
  const size = width * rowOf.reduce((most, row) => Math.max(most, row + 1), 0)
  const net: Net = {
    width,
    hidden,
    classes,
    rowOf,
    rows: Float32Array.from({ length: size }, () => normal(random) * 0.05),
    rowStep: 1,
    layers: startLayers(width, hidden, classes, random),
  }
  const seen = new Float32Array(size).fill(1e-3)
  const texts = examples.map((example) => rowsOf(net, example.units))
  const adam = layerLearner(net.layers, width, hidden, classes)
  const order = examples.map((_, at) => at)
  let batch = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const left = 1 - epoch / epochs
    shuffle(order, random)
    for (const at of order) {
      learnFrom(texts[at] as Int32Array[], examples[at] as Example, ROW_RATE * left + 3e-3)
      if (++batch % BATCH === 0) adam.step(LAYER_RATE * (left + 0.1))
    }
  }
  return net

  function learnFrom(whole: readonly Int32Array[], { target, weight }: Example, rate: number): void {
    const units = whole.map((unit) => unit.filter(() => random() >= drop))
    const mask: Mask = { pooled: left(POOLS * width), hidden: left(hidden) }
    const pass = forward(net, units, mask)
    const slopes = probabilities(pass.scores)
    for (let c = 0; c < classes; c++) {
      const truth = c === target ? 1 - DOUBT : DOUBT / (classes - 1)
      slopes[c] = ((slopes[c] as number) - truth) * weight
    }
    backward(net, pass, slopes, adam.slopes).forEach((toRow, at) => {
      for (const row of units[at] as Int32Array)
        for (let d = 0; d < width; d++) {
          const place = row * width + d
          const value = net.rows[place] as number
          const slope = (toRow[d] as number) + 1e-5 * value
          const sum = (seen[place] as number) + slope * slope
          seen[place] = sum
          net.rows[place] = value - (rate * slope) / Math.sqrt(sum)
        }
    })
  }

  /** Those kept count for more, so that the sum stays. */
  function left(count: number): Float32Array {
    return Float32Array.from({ length: count }, () => (random() < dropWithin ? 0 : 1 / (1 - dropWithin)))
  }
}

function numberRows(examples: readonly Example[], slots: number, least: number): Int32Array {
  const counts = new Uint32Array(slots)
  for (const { units } of examples)
    for (const slot of new Set(units.flatMap((unit) => [...unit])))
      counts[slot] = (counts[slot] as number) + 1
  let rows = 0
  return Int32Array.from(counts, (count) => (count >= least ? rows++ : -1))
}

function startLayers(width: number, hidden: number, classes: number, random: () => number): Layers {
  const sizes = layerSizes(width, hidden, classes)
  const spread = (size: number, by: number) => Float32Array.from({ length: size }, () => normal(random) * by)
  return {
    unit: new Float32Array(sizes.unit),
    toHidden: spread(sizes.toHidden, 1 / Math.sqrt(POOLS * width)),
    hidden: new Float32Array(sizes.hidden),
    fromHidden: spread(sizes.fromHidden, 1 / Math.sqrt(hidden)),
    straight: spread(sizes.straight, 0.3 / Math.sqrt(POOLS * width)),
    out: new Float32Array(sizes.out),
  }
}

/** Adam (Kingma and Ba, 2015) over all layers, with a little decay. */
function layerLearner(layers: Layers, width: number, hidden: number, classes: number) {
  const sizes = layerSizes(width, hidden, classes)
  const names = Object.keys(sizes) as (keyof Layers)[]
  const zeros = () => Object.fromEntries(names.map((name) => [name, new Float32Array(sizes[name])])) as Layers
  const [slopes, means, squares] = [zeros(), zeros(), zeros()]
  let steps = 0
  return {
    slopes,
    step(rate: number) {
      steps++
      const [meanShare, squareShare] = [1 - 0.9 ** steps, 1 - 0.999 ** steps]
      for (const name of names) {
        const [weights, slope, mean, square] = [layers[name], slopes[name], means[name], squares[name]]
        for (let at = 0; at < weights.length; at++) {
          const value = weights[at] as number
          const down = (slope[at] as number) / BATCH + 1e-4 * value
          slope[at] = 0
          const newMean = 0.9 * (mean[at] as number) + 0.1 * down
          const newSquare = 0.999 * (square[at] as number) + 0.001 * down * down
          mean[at] = newMean
          square[at] = newSquare
          weights[at] = value - (rate * (newMean / meanShare)) / (Math.sqrt(newSquare / squareShare) + 1e-8)
        }
      }
    },
  }
}

/** About a normal distribution: twelve throws of a die without corners. */
function normal(random: () => number): number {
  let sum = 0
  for (let at = 0; at < 12; at++) sum += random()
  return sum - 6
}
