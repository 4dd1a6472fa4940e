import { writeFileSync } from 'node:fs'
import { LABELS } from '#domain/judgement'
import { readComposed, readGiven } from './corpus.ts'
import { temperatureOf } from './held-out.ts'
import type { Linear } from './learn.ts'
import { crossValidate, learnLabels, learnStop, prepare } from './prepare.ts'

/** Learns from given.jsonl and composed-*.jsonl and writes model.json: the same corpus gives the same bytes. */
const lines = prepare([...readGiven(), ...readComposed()])
const heard = crossValidate(lines)
const temperature = round(temperatureOf(lines, heard))
const labels = learnLabels(lines, 3)
const packed = pack(labels)
writeFileSync(
  new URL('./model.json', import.meta.url),
  `${JSON.stringify({
    temperature,
    bias: [...labels.bias].map((value) => round(value)),
    scales: packed.scales,
    weights: packed.weights,
    stop: packDifference(learnStop(lines, 3)),
  })}\n`,
)
const right = heard.filter(
  ({ labels: said }, at) => LABELS[said.indexOf(Math.max(...said))] === lines[at]?.line.label,
).length
process.stdout.write(
  `${lines.length} lines, ${(right / lines.length).toFixed(4)} right when held out, temperature ${temperature}\n`,
)

/** Eight bits a weight, one scale a class. */
function pack({ weights, classes }: Pick<Linear, 'weights' | 'classes'>): {
  scales: number[]
  weights: string
} {
  const tops = new Float64Array(classes)
  weights.forEach((w, at) => {
    tops[at % classes] = Math.max(tops[at % classes] as number, Math.abs(w))
  })
  const scales = Array.from(tops, (top) => round(top / 127, 8))
  const bytes = Int8Array.from(weights, (w, at) => Math.round(w / (scales[at % classes] as number)))
  return { scales, weights: Buffer.from(bytes.buffer).toString('base64') }
}

function packDifference({ weights, bias }: Linear): { bias: number; scale: number; weights: string } {
  const difference = Float32Array.from(
    { length: weights.length / 2 },
    (_, slot) => (weights[slot * 2 + 1] as number) - (weights[slot * 2] as number),
  )
  const { scales, weights: bytes } = pack({ classes: 1, weights: difference })
  return { bias: round((bias[1] ?? 0) - (bias[0] ?? 0)), scale: scales[0] as number, weights: bytes }
}

function round(value: number, places = 6): number {
  return Number(value.toFixed(places))
}
