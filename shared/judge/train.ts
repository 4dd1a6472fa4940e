import { LABELS } from '#domain/judgement'
import { readComposed, readGiven } from './corpus.ts'
import { temperatureOf } from './held-out.ts'
import type { Linear } from './learn.ts'
import type { Learnt } from './model.ts'
import { writePacked } from './packed.ts'
import { packNet } from './packed-net.ts'
import { crossValidate, learnJudge, learnStop, prepare } from './prepare.ts'
import { readTemplates } from './templates.ts'
import { VIEW_NAMES } from './views.ts'

/** A weight is a whole number of steps to either side, a class's largest this many: more pack worse and judge no better. */
const STEPS = 25

/** Learns from given.jsonl, composed-*.jsonl and the patterns, and writes model.bin: the same corpus gives the same bytes. */
const lines = prepare([...readGiven(), ...readComposed()])
const patterns = prepare(readTemplates())
const heard = crossValidate(lines, patterns)
const temperature = round(temperatureOf(lines, heard))
const { linear, nets } = learnJudge([...lines, ...patterns], 3)
const packed = pack(linear)
const packedNets = VIEW_NAMES.map((view) => ({ view, ...packNet(nets[view]) }))
const stop = packDifference(learnStop([...lines, ...patterns], 3))
const learnt: Learnt = {
  temperature,
  bias: [...linear.bias].map((value) => round(value)),
  scales: packed.scales,
  stop: { bias: stop.bias, scale: stop.scale },
  nets: Object.fromEntries(packedNets.map(({ view, head }) => [view, head])) as Learnt['nets'],
}
writePacked(
  new URL('./model.bin', import.meta.url),
  learnt,
  Int8Array.from([...packed.weights, ...stop.weights, ...packedNets.flatMap(({ bytes }) => [...bytes])]),
)
const right = heard.filter(
  ({ labels: said }, at) => LABELS[said.indexOf(Math.max(...said))] === lines[at]?.line.label,
).length
process.stdout.write(
  `${lines.length} lines, ${patterns.length} from patterns, ${(right / lines.length).toFixed(4)} right when held out, temperature ${temperature}\n`,
)

/** One byte a weight, one scale a class. */
function pack({ weights, classes }: Pick<Linear, 'weights' | 'classes'>): {
  scales: number[]
  weights: Int8Array
} {
  const tops = new Float64Array(classes)
  weights.forEach((w, at) => {
    tops[at % classes] = Math.max(tops[at % classes] as number, Math.abs(w))
  })
  const scales = Array.from(tops, (top) => round(top / STEPS, 8))
  return {
    scales,
    weights: Int8Array.from(weights, (w, at) => Math.round(w / (scales[at % classes] as number))),
  }
}

function packDifference({ weights, bias }: Linear): { bias: number; scale: number; weights: Int8Array } {
  const difference = Float32Array.from(
    { length: weights.length / 2 },
    (_, slot) => (weights[slot * 2 + 1] as number) - (weights[slot * 2] as number),
  )
  const packed = pack({ classes: 1, weights: difference })
  return {
    bias: round((bias[1] ?? 0) - (bias[0] ?? 0)),
    scale: packed.scales[0] as number,
    weights: packed.weights,
  }
}

function round(value: number, places = 6): number {
  return Number(value.toFixed(places))
}
