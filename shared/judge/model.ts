import { LABELS } from '#domain/judgement'
import { type Feature, SLOTS } from './features.ts'
import { meanOf, probabilities } from './learn.ts'
import { backward, forward, type Net } from './net.ts'
import { type Packed, readPacked } from './packed.ts'
import { type NetHead, unpackNet } from './packed-net.ts'
import type { Reading } from './reading.ts'
import { VIEW_NAMES, VIEWS, type ViewName } from './views.ts'

/** The head of model.bin; its numbers are the weights of the labels by slot, those of a wish to stop, then the nets. */
export type Learnt = {
  readonly temperature: number
  readonly bias: readonly number[]
  /** What one step of a weight is worth, by label. */
  readonly scales: readonly number[]
  readonly stop: { readonly bias: number; readonly scale: number }
  readonly nets: Readonly<Record<ViewName, NetHead>>
}

/** How much a stretch of the text speaks for a label, above what it says for the labels on average. */
export type Pull = { readonly start: number; readonly end: number; readonly force: number }

/** Calibrated probability of each of LABELS, and what speaks for one of them. */
export type Weighed = {
  readonly probabilities: Float64Array
  readonly pullsTowards: (label: number) => readonly Pull[]
}

/** Weighs the labels by the mean of the linear model and the nets. */
export function weighLabels(reading: Reading, features: readonly Feature[]): Weighed {
  const { head, nets } = learnt()
  const heard = VIEW_NAMES.map((view) => {
    const [net, units] = [nets[view], VIEWS[view](reading)]
    const known = units.map((unit) => unit.filter(({ slot }) => (net.rowOf[slot] as number) >= 0))
    const rows = known.map((unit) => Int32Array.from(unit, ({ slot }) => net.rowOf[slot] as number))
    return { net, known, pass: forward(net, rows) }
  })
  const scores = meanOf([linearScores(features), ...heard.map(({ pass }) => pass.scores)])
  const share = 1 / (1 + heard.length)
  return {
    probabilities: probabilities(scores, head.temperature),
    pullsTowards: (label) => [
      ...features.map((feature) => ({
        start: feature.start,
        end: feature.end,
        force: share * pull(feature, label),
      })),
      ...heard.flatMap(({ net, known, pass }) => {
        const slopes = Float64Array.from(LABELS, (_, c) => (c === label ? 1 : 0) - 1 / LABELS.length)
        return backward(net, pass, slopes).flatMap((toRow, at) =>
          (known[at] ?? []).map(({ slot, start, end }) => ({
            start,
            end,
            force: share * along(net, net.rowOf[slot] as number, toRow),
          })),
        )
      }),
    ],
  }
}

function along({ rows, width }: Net, row: number, slopes: Float32Array): number {
  let sum = 0
  for (let d = 0; d < width; d++) sum += (slopes[d] as number) * (rows[row * width + d] as number)
  return sum
}

/** What a feature adds to a label's score above what it adds to the labels on average. */
function pull(feature: Feature, label: number): number {
  const at = feature.slot * LABELS.length
  let mean = 0
  for (let c = 0; c < LABELS.length; c++) mean += weight(at + c, c) / LABELS.length
  return feature.value * (weight(at + label, label) - mean)
}

/** Probability that the text asks never to be written to again. */
export function stopProbability(features: readonly Feature[]): number {
  const { head, bytes } = learnt()
  let score = head.stop.bias
  for (const { slot, value } of features)
    score += value * head.stop.scale * (bytes[SLOTS * LABELS.length + slot] as number)
  return 1 / (1 + Math.exp(-score))
}

function linearScores(features: readonly Feature[]): Float64Array {
  const out = Float64Array.from(learnt().head.bias)
  for (const { slot, value } of features)
    for (let c = 0; c < out.length; c++)
      out[c] = (out[c] as number) + value * weight(slot * LABELS.length + c, c)
  return out
}

function weight(at: number, label: number): number {
  const { head, bytes } = learnt()
  return (bytes[at] as number) * (head.scales[label] as number)
}

/** Read when the first answer is judged, so that loading stays cheap. */
let model: (Packed<Learnt> & { readonly nets: Readonly<Record<ViewName, Net>> }) | undefined
function learnt() {
  return (model ??= open())
}

function open() {
  const { head, bytes } = readPacked<Learnt>(new URL('./model.bin', import.meta.url))
  let at = SLOTS * (LABELS.length + 1)
  const nets = VIEW_NAMES.map((view): [ViewName, Net] => {
    const [net, end] = unpackNet(head.nets[view], bytes, at, SLOTS)
    at = end
    return [view, net]
  })
  return { head, bytes, nets: Object.fromEntries(nets) as Record<ViewName, Net> }
}
