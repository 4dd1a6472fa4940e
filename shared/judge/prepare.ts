import { LABELS } from '#domain/judgement'
import { type CorpusLine, FOLDS, foldOf } from './corpus.ts'
import { featuresOf, SHARES, type Shares, SLOTS } from './features.ts'
import {
  type Example,
  type Linear,
  learnMean,
  meanOf,
  type Settings,
  scores,
  type Vector,
  vectorOf,
} from './learn.ts'
import { learnNet } from './learn-net.ts'
import { forward, type Net, rowsOf } from './net.ts'
import { readText } from './reading.ts'
import { stopParts } from './stop-parts.ts'
import { VIEW_NAMES, VIEWS, type ViewName } from './views.ts'

/** A line of the corpus with its features. */
export type Prepared = {
  readonly line: CorpusLine
  readonly vector: Vector
  /** The slots of each unit. */
  readonly views: Readonly<Record<ViewName, readonly Int32Array[]>>
  readonly stopParts: readonly Vector[]
  readonly fold: number
}

/** What a model that had not seen the line says about it. */
export type Heard = { readonly labels: Float64Array; readonly stop: number }

export const prepare = (lines: readonly CorpusLine[], shares: Shares = SHARES): Prepared[] =>
  lines.map((line) => {
    const reading = readText(line.text)
    const features = featuresOf(reading, shares)
    return {
      line,
      vector: vectorOf(features),
      views: eachView((view) =>
        VIEWS[view](reading).map((unit) => Int32Array.from(unit, ({ slot }) => slot)),
      ),
      stopParts: stopParts(reading, features).map(vectorOf),
      fold: foldOf(line),
    }
  })

const eachView = <Made>(make: (view: ViewName) => Made): Record<ViewName, Made> =>
  Object.fromEntries(VIEW_NAMES.map((view) => [view, make(view)])) as Record<ViewName, Made>

/** A sentence put together from a pattern says less than one that somebody wrote. */
const PATTERN_WEIGHT = 0.3

const weightOf = ({ style }: CorpusLine): number => (style === 'pattern' ? PATTERN_WEIGHT : 1)

/** Missing a wish to stop is worse than seeing one too many. */
const STOP_WEIGHT = 4

/** The lines without the features that fewer than two of them have: those teach nothing and would only fill the model. */
function withoutRare(lines: readonly Prepared[]): Prepared[] {
  const counts = new Uint16Array(SLOTS)
  for (const { vector } of lines)
    for (const slot of new Set(vector.slots)) counts[slot] = (counts[slot] as number) + 1
  return lines.map((one) => {
    const kept = [...one.vector.slots.keys()].filter(
      (at) => (counts[one.vector.slots[at] as number] as number) > 1,
    )
    return {
      ...one,
      vector: {
        slots: Int32Array.from(kept, (at) => one.vector.slots[at] as number),
        values: Float32Array.from(kept, (at) => one.vector.values[at] as number),
      },
    }
  })
}

export function learnLabels(
  lines: readonly Prepared[],
  seeds: number,
  settings: Partial<Settings> = {},
): Linear {
  const examples = withoutRare(lines).map(
    ({ line, vector }): Example => ({ vector, target: LABELS.indexOf(line.label), weight: weightOf(line) }),
  )
  return learnMean(examples, { classes: LABELS.length, slots: SLOTS, ...settings }, seeds)
}

export const learnView = (lines: readonly Prepared[], view: ViewName): Net =>
  learnNet(
    lines.map((one) => ({
      units: one.views[view],
      target: LABELS.indexOf(one.line.label),
      weight: weightOf(one.line),
    })),
    { classes: LABELS.length, slots: SLOTS },
  )

/** What judges labels together: a linear model of the whole text, and a net for each view of it. */
export type Judge = { readonly linear: Linear; readonly nets: Readonly<Record<ViewName, Net>> }

export const learnJudge = (lines: readonly Prepared[], seeds: number): Judge => ({
  linear: learnLabels(lines, seeds),
  nets: eachView((view) => learnView(lines, view)),
})

export const netScores = (net: Net, one: Prepared, view: ViewName): Float64Array =>
  forward(net, rowsOf(net, one.views[view])).scores

/** The mean of what all say. */
export const judgeScores = ({ linear, nets }: Judge, one: Prepared): Float64Array =>
  meanOf([scores(linear, one.vector), ...VIEW_NAMES.map((view) => netScores(nets[view], one, view))])

export function learnStop(lines: readonly Prepared[], seeds: number): Linear {
  const examples = withoutRare(lines).map(
    ({ line, vector }): Example => ({
      vector,
      target: line.suppress ? 1 : 0,
      weight: weightOf(line) * (line.suppress ? STOP_WEIGHT : 1),
    }),
  )
  return learnMean(examples, { classes: 2, slots: SLOTS }, seeds)
}

/**
 * Each line judged by a model that learned from the lines of the other folds only, and from `patterns`. In the order of
 * `lines`.
 */
export function crossValidate(lines: readonly Prepared[], patterns: readonly Prepared[] = []): Heard[] {
  const heard = new Map<Prepared, Heard>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = [...lines.filter((one) => one.fold !== fold), ...patterns]
    const [judge, stop] = [learnJudge(rest, 1), learnStop(rest, 1)]
    for (const one of lines.filter((each) => each.fold === fold)) {
      const wishes = one.stopParts.map((part) => {
        const [no = 0, yes = 0] = scores(stop, part)
        return yes - no
      })
      heard.set(one, { labels: judgeScores(judge, one), stop: Math.max(...wishes) })
    }
  }
  return lines.map((one) => heard.get(one) as Heard)
}
