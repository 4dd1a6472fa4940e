/**
 * A small net over the units of a text: each unit is the sum of what its marks mean (a row of `width` numbers each), bent;
 * the text is the largest, the mean and the last of its units, number by number; from these come one score a class, straight
 * and through `hidden` bent sums. So what a clause means can depend on its other words, and a text's class on its other clauses.
 */
export type Net = {
  readonly width: number
  readonly hidden: number
  readonly classes: number
  /** Row numbers by slot, -1 where a slot was not learnt. */
  readonly rowOf: Int32Array
  /** Whole steps of one byte where they were packed. */
  readonly rows: Float32Array | Int8Array
  /** What 1 in a row is worth. */
  readonly rowStep: number
  readonly layers: Layers
}

/** Weights outside the rows: biases by output, matrices by output and then input. */
export type Layers = {
  readonly unit: Float32Array
  readonly toHidden: Float32Array
  readonly hidden: Float32Array
  readonly fromHidden: Float32Array
  readonly straight: Float32Array
  readonly out: Float32Array
}

/** How many numbers each layer has. */
export const layerSizes = (
  width: number,
  hidden: number,
  classes: number,
): Readonly<Record<keyof Layers, number>> => ({
  unit: width,
  toHidden: hidden * POOLS * width,
  hidden,
  fromHidden: classes * hidden,
  straight: classes * POOLS * width,
  out: classes,
})

/** The largest, the mean, the last of the units, number by number. */
export const POOLS = 3
/** What is below zero counts this much. */
const LEAK = 0.1
/** Units of fewer marks than this are as quiet as if they had so many. */
const LEAST_MARKS = 4

/** The rows of a net by unit; what it did not learn is left out. */
export const rowsOf = ({ rowOf }: Net, units: readonly Int32Array[]): Int32Array[] =>
  units.map((unit) => unit.map((slot) => rowOf[slot] as number).filter((row) => row >= 0))

/** What inputs are worth in one step of learning: 0 for those left out, above 1 for the others. */
export type Mask = { readonly pooled: Float32Array; readonly hidden: Float32Array }

/** A text on its way through a net. */
export type Pass = {
  /** Rows of each unit. */
  readonly units: readonly Int32Array[]
  readonly bent: readonly Float32Array[]
  readonly largest: Int32Array
  readonly pooled: Float32Array
  readonly hidden: Float32Array
  readonly scores: Float64Array
  readonly mask: Mask | undefined
}

const loudness = (net: Net, unit: Int32Array): number =>
  net.rowStep / Math.sqrt(Math.max(LEAST_MARKS, unit.length))

/** One score a class for a text whose units have these rows. */
export function forward(net: Net, units: readonly Int32Array[], mask?: Mask): Pass {
  const { width, hidden, classes, rows, layers } = net
  const inputs = POOLS * width
  const pooled = new Float32Array(inputs)
  const largest = new Int32Array(width)
  const share = 1 / Math.sqrt(units.length)
  const bent = units.map((unit, at) => {
    const sum = new Float32Array(width)
    for (const row of unit)
      for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + (rows[row * width + d] as number)
    const loud = loudness(net, unit)
    for (let d = 0; d < width; d++) {
      const value = (sum[d] as number) * loud + (layers.unit[d] as number)
      const leaky = value < 0 ? LEAK * value : value
      sum[d] = leaky
      if (at === 0 || leaky > (pooled[d] as number)) {
        pooled[d] = leaky
        largest[d] = at
      }
      pooled[width + d] = (pooled[width + d] as number) + leaky * share
      pooled[2 * width + d] = leaky
    }
    return sum
  })
  if (mask) for (let p = 0; p < inputs; p++) pooled[p] = (pooled[p] as number) * (mask.pooled[p] as number)
  const middle = new Float32Array(hidden)
  for (let h = 0; h < hidden; h++) {
    let sum = layers.hidden[h] as number
    for (let p = 0; p < inputs; p++)
      sum += (layers.toHidden[h * inputs + p] as number) * (pooled[p] as number)
    middle[h] = (sum < 0 ? LEAK * sum : sum) * (mask?.hidden[h] ?? 1)
  }
  const scores = new Float64Array(classes)
  for (let c = 0; c < classes; c++) {
    let sum = layers.out[c] as number
    for (let h = 0; h < hidden; h++)
      sum += (layers.fromHidden[c * hidden + h] as number) * (middle[h] as number)
    for (let p = 0; p < inputs; p++)
      sum += (layers.straight[c * inputs + p] as number) * (pooled[p] as number)
    scores[c] = sum
  }
  return { units, bent, largest, pooled, hidden: middle, scores, mask }
}

/**
 * What a change of each mark's row would do, unit by unit (`width` numbers each, loudness included), when the scores matter as
 * `slopes` says. With `into` the slopes of the layers are added there.
 */
export function backward(net: Net, pass: Pass, slopes: Float64Array, into?: Layers): Float32Array[] {
  const { width, hidden, classes, layers } = net
  const inputs = POOLS * width
  const toPooled = new Float32Array(inputs)
  const toMiddle = new Float32Array(hidden)
  for (let c = 0; c < classes; c++) {
    const slope = slopes[c] as number
    if (into) into.out[c] = (into.out[c] as number) + slope
    for (let h = 0; h < hidden; h++) {
      const at = c * hidden + h
      toMiddle[h] = (toMiddle[h] as number) + slope * (layers.fromHidden[at] as number)
      if (into) into.fromHidden[at] = (into.fromHidden[at] as number) + slope * (pass.hidden[h] as number)
    }
    for (let p = 0; p < inputs; p++) {
      const at = c * inputs + p
      toPooled[p] = (toPooled[p] as number) + slope * (layers.straight[at] as number)
      if (into) into.straight[at] = (into.straight[at] as number) + slope * (pass.pooled[p] as number)
    }
  }
  for (let h = 0; h < hidden; h++) {
    const slope =
      (toMiddle[h] as number) *
      ((pass.hidden[h] as number) < 0 ? LEAK : 1) *
      (pass.mask ? (pass.mask.hidden[h] as number) : 1)
    if (into) into.hidden[h] = (into.hidden[h] as number) + slope
    for (let p = 0; p < inputs; p++) {
      const at = h * inputs + p
      toPooled[p] = (toPooled[p] as number) + slope * (layers.toHidden[at] as number)
      if (into) into.toHidden[at] = (into.toHidden[at] as number) + slope * (pass.pooled[p] as number)
    }
  }
  if (pass.mask)
    for (let p = 0; p < inputs; p++) toPooled[p] = (toPooled[p] as number) * (pass.mask.pooled[p] as number)
  const share = 1 / Math.sqrt(pass.units.length)
  const last = pass.units.length - 1
  return pass.units.map((unit, at) => {
    const loud = loudness(net, unit)
    const toRow = new Float32Array(width)
    for (let d = 0; d < width; d++) {
      let slope = (toPooled[width + d] as number) * share
      if (pass.largest[d] === at) slope += toPooled[d] as number
      if (at === last) slope += toPooled[2 * width + d] as number
      if ((pass.bent[at]?.[d] as number) < 0) slope *= LEAK
      if (into) into.unit[d] = (into.unit[d] as number) + slope
      toRow[d] = slope * loud
    }
    return toRow
  })
}
