import { type Layers, layerSizes, type Net } from './net.ts'

/** What a packed net needs beside its bytes: how many slots it learnt, and what one step of a number is worth. */
export type NetHead = {
  readonly width: number
  readonly hidden: number
  readonly classes: number
  readonly learnt: number
  readonly rowStep: number
  readonly layerSteps: Readonly<Record<keyof Layers, number>>
}

/** A step of a row's numbers is this part of their usual size: finer ones pack worse and judge no better. */
const FINENESS = 0.8
/** The largest number of steps that a byte has. */
const MOST = 127

/** One byte a number: the gaps between learnt slots, the rows, the layers. */
export function packNet(net: Net): { head: NetHead; bytes: Int8Array } {
  const { width, hidden, classes } = net
  const rows = new Float32Array(net.rows)
  const usual = Math.sqrt(rows.reduce((sum, value) => sum + value * value, 0) / rows.length)
  const rowStep = round(usual * FINENESS)
  const layers = (Object.keys(layerSizes(width, hidden, classes)) as (keyof Layers)[]).map((name) => {
    const values = net.layers[name]
    const step = round(Math.max(1e-6, ...values.map(Math.abs)) / MOST)
    return { name, step, bytes: inSteps(values, step) }
  })
  return {
    head: {
      width,
      hidden,
      classes,
      learnt: rows.length / width,
      rowStep,
      layerSteps: Object.fromEntries(layers.map(({ name, step }) => [name, step])) as Record<
        keyof Layers,
        number
      >,
    },
    bytes: Int8Array.from([
      ...gapsOf(net.rowOf),
      ...inSteps(rows, rowStep),
      ...layers.flatMap(({ bytes }) => [...bytes]),
    ]),
  }
}

/** The net that begins at `from`, and where it ends. */
export function unpackNet(head: NetHead, bytes: Int8Array, from: number, slots: number): [Net, end: number] {
  const { width, hidden, classes, learnt, rowStep, layerSteps } = head
  const rowOf = new Int32Array(slots).fill(-1)
  let at = readGaps(bytes, from, rowOf, learnt)
  const rows = bytes.subarray(at, (at += learnt * width))
  const sizes = Object.entries(layerSizes(width, hidden, classes)) as [keyof Layers, number][]
  const layers = Object.fromEntries(
    sizes.map(([name, size]) => [name, inNumbers(bytes.subarray(at, (at += size)), layerSteps[name])]),
  ) as Layers
  return [{ width, hidden, classes, rowOf, rows, rowStep, layers }, at]
}

/** Numbers the learnt slots by the gaps that `gapsOf` made. Returns where these end. */
function readGaps(bytes: Int8Array, from: number, rowOf: Int32Array, learnt: number): number {
  let at = from
  let slot = -1
  for (let row = 0; row < learnt; at++) {
    const gap = bytes[at] as number
    slot += gap
    if (gap < MOST) rowOf[slot] = row++
  }
  return at
}

function inNumbers(steps: Int8Array, step: number): Float32Array {
  const numbers = new Float32Array(steps)
  for (let at = 0; at < numbers.length; at++) numbers[at] = (numbers[at] as number) * step
  return numbers
}

/** How far each learnt slot is from the one before; the largest byte goes on without one. */
function gapsOf(rowOf: Int32Array): number[] {
  const gaps: number[] = []
  let last = -1
  rowOf.forEach((row, slot) => {
    if (row < 0) return
    for (; slot - last >= MOST; last += MOST) gaps.push(MOST)
    gaps.push(slot - last)
    last = slot
  })
  return gaps
}

const inSteps = (values: Float32Array, step: number): Int8Array =>
  Int8Array.from(values, (value) => Math.max(-MOST, Math.min(MOST, Math.round(value / step))))

const round = (value: number): number => Number(value.toPrecision(6))
