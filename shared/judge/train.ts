import { writeFileSync } from 'node:fs'
import { LABELS } from '#domain/judgement'
import { fitTemperature } from './calibrate.ts'
import { type CorpusLine, FOLDS, foldOf, readComposed, readGiven } from './corpus.ts'
import { type Feature, readFeatures, SLOTS } from './features.ts'
import { type Example, type Linear, learn, scores } from './learn.ts'

/** Learns from given.jsonl and composed-*.jsonl and writes model.json: the same corpus gives the same bytes. */
const given = readGiven().map(prepare)
const composed = readComposed().map(prepare)

const held = Array.from({ length: FOLDS }, (_, fold) => {
  const model = learnLabels([...given.filter((one) => foldOf(one.line) !== fold), ...composed])
  return given
    .filter((one) => foldOf(one.line) === fold)
    .map((one) => ({ logits: scores(model, one.features), target: LABELS.indexOf(one.line.label) }))
}).flat()
const temperature = round(fitTemperature(held))

const labels = learnLabels([...given, ...composed])
const stop = learn([...given, ...composed].map(stopExample), { classes: 2, slots: SLOTS })
const packed = pack(labels)
const packedStop = packDifference(stop)
writeFileSync(
  new URL('./model.json', import.meta.url),
  `${JSON.stringify({
    temperature,
    bias: [...labels.bias].map(round),
    scales: packed.scales,
    weights: packed.weights,
    stop: packedStop,
  })}\n`,
)
const right = held.filter(({ logits, target }) => logits.indexOf(Math.max(...logits)) === target).length
process.stdout.write(`held-out accuracy ${(right / held.length).toFixed(4)}, temperature ${temperature}\n`)

type Prepared = { readonly line: CorpusLine; readonly features: readonly Feature[] }

function prepare(line: CorpusLine): Prepared {
  return { line, features: readFeatures(line.text) }
}

function learnLabels(lines: readonly Prepared[]): Linear {
  return learn(
    lines.map(({ line, features }): Example => ({ features, target: LABELS.indexOf(line.label), weight: 1 })),
    { classes: LABELS.length, slots: SLOTS },
  )
}

function stopExample({ line, features }: Prepared): Example {
  return { features, target: line.suppress ? 1 : 0, weight: line.suppress ? 4 : 1 }
}

/** Eight bits a weight, one scale a class. */
function pack({ weights, classes }: Linear): { scales: number[]; weights: string } {
  const scales = Array.from({ length: classes }, (_, c) =>
    round(
      weights.reduce((top, w, at) => (at % classes === c ? Math.max(top, Math.abs(w)) : top), 0) / 127,
      8,
    ),
  )
  const bytes = Int8Array.from(weights, (w, at) => Math.round(w / (scales[at % classes] as number)))
  return { scales, weights: Buffer.from(bytes.buffer).toString('base64') }
}

function packDifference({ weights, bias, classes }: Linear): {
  bias: number
  scale: number
  weights: string
} {
  const difference = Float64Array.from(
    { length: weights.length / classes },
    (_, slot) => (weights[slot * classes + 1] as number) - (weights[slot * classes] as number),
  )
  const packed = pack({ classes: 1, weights: difference, bias })
  return {
    bias: round((bias[1] as number) - (bias[0] as number)),
    scale: packed.scales[0] as number,
    weights: packed.weights,
  }
}

function round(value: number, places = 6): number {
  return Number(value.toFixed(places))
}
