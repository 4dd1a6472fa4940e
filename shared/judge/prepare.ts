import { LABELS } from '#domain/judgement'
import { type CorpusLine, FOLDS, foldOf } from './corpus.ts'
import { featuresOf, SHARES, type Shares, SLOTS } from './features.ts'
import {
  type Example,
  type Linear,
  learnMean,
  type Settings,
  scores,
  type Vector,
  vectorOf,
} from './learn.ts'
import { readText } from './reading.ts'
import { stopParts } from './stop-parts.ts'

/** A line of the corpus with its features. */
export type Prepared = {
  readonly line: CorpusLine
  readonly vector: Vector
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
      stopParts: stopParts(reading, features).map(vectorOf),
      fold: foldOf(line),
    }
  })

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

export function learnStop(
  lines: readonly Prepared[],
  seeds: number,
  settings: Partial<Settings> = {},
): Linear {
  const examples = withoutRare(lines).map(
    ({ line, vector }): Example => ({
      vector,
      target: line.suppress ? 1 : 0,
      weight: weightOf(line) * (line.suppress ? STOP_WEIGHT : 1),
    }),
  )
  return learnMean(examples, { classes: 2, slots: SLOTS, ...settings }, seeds)
}

/**
 * Each line judged by a model that learned from the lines of the other folds only, and from `patterns`. In the order of
 * `lines`.
 */
export function crossValidate(
  lines: readonly Prepared[],
  patterns: readonly Prepared[] = [],
  { seeds = 1, ...settings }: Partial<Settings> & { seeds?: number } = {},
): Heard[] {
  const heard = new Map<Prepared, Heard>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = [...lines.filter((one) => one.fold !== fold), ...patterns]
    const [labels, stop] = [learnLabels(rest, seeds, settings), learnStop(rest, 1, settings)]
    for (const one of lines.filter((each) => each.fold === fold)) {
      const wishes = one.stopParts.map((part) => {
        const [no = 0, yes = 0] = scores(stop, part)
        return yes - no
      })
      heard.set(one, { labels: scores(labels, one.vector), stop: Math.max(...wishes) })
    }
  }
  return lines.map((one) => heard.get(one) as Heard)
}
