import { LABELS, type Label } from '#domain/judgement'
import { DEFAULT_POLICY } from '#domain/policy'
import { mcnemar, type Share, wilson } from './statistics.ts'

/** A line whose label is known. */
export type LabelledLine = {
  readonly id: string
  readonly text: string
  readonly label: Label
  readonly lang?: string
  readonly hard?: boolean
  readonly suppress?: boolean
}

/** What a judge said about the line with this id. */
export type Result = {
  readonly id: string
  readonly label: Label
  readonly confidence: number
  readonly suppress?: boolean
}

type LabelScore = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly support: number
}

/** Figures over one group of lines. Macro-F1 is over the labels that occur in the group. */
export type GroupScore = { readonly lines: number; readonly accuracy: number; readonly macroF1: number }

/** A point of the reliability curve: mean confidence and share right of the results in one tenth of the range. */
type Bin = { readonly count: number; readonly confidence: number; readonly right: number }

export type Evaluation = GroupScore & {
  readonly labels: Readonly<Record<Label, LabelScore>>
  /** `confusion[truth][said]`, counts, both in the order of LABELS. */
  readonly confusion: readonly (readonly number[])[]
  /** Expected calibration error over ten bins of equal width. */
  readonly calibrationError: number
  readonly reliability: readonly Bin[]
  /** Confidence from which an answer may be set aside unseen. */
  readonly threshold: number
  /** Good reasons that would be set aside: judged stranger, withdrawn or opt_out at or above the threshold. */
  readonly falseIgnore: Share
  /** Good reasons for which any ignore would be recommended: the same, sales_pitch too. */
  readonly falseRecommendation: Share
  /** Strangers, withdrawn and opt_out that are set aside without the owner. */
  readonly handled: Share
  /** Wishes never to be written to again that were found; null where the lines do not tell. */
  readonly stopRecall: Share | null
  readonly stopPrecision: Share | null
  readonly byLanguage: Readonly<Record<string, GroupScore>>
  readonly byHardness: Readonly<Record<string, GroupScore>>
}

const GOOD_REASONS: ReadonlySet<Label> = new Set(['met', 'mutual_contact', 'shared_interest', 'question'])
const SET_ASIDE: ReadonlySet<Label> = new Set(['stranger', 'withdrawn', 'opt_out'])

/** Compares results with the known labels, joined by id. A line without a result is a fault. */
export function evaluate(lines: readonly LabelledLine[], results: readonly Result[]): Evaluation {
  const { threshold } = DEFAULT_POLICY
  const pairs = join(lines, results)
  const confusion = LABELS.map((truth) =>
    LABELS.map((said) => pairs.filter((p) => p.line.label === truth && p.result.label === said).length),
  )
  const aside = (p: Pair) => SET_ASIDE.has(p.result.label) && p.result.confidence >= threshold
  const ignored = (p: Pair) =>
    aside(p) || (p.result.label === 'sales_pitch' && p.result.confidence >= threshold)
  const good = pairs.filter((p) => GOOD_REASONS.has(p.line.label))
  const idle = pairs.filter((p) => SET_ASIDE.has(p.line.label))
  const stops = pairs.filter((p) => p.line.suppress !== undefined && p.result.suppress !== undefined)
  const wished = stops.filter((p) => p.line.suppress)
  const found = stops.filter((p) => p.result.suppress)
  const both = wished.filter((p) => p.result.suppress).length
  const reliability = reliabilityOf(pairs)
  return {
    ...groupScore(pairs),
    labels: Object.fromEntries(LABELS.map((label, at) => [label, labelScore(confusion, at)])) as Record<
      Label,
      LabelScore
    >,
    confusion,
    calibrationError: reliability.reduce(
      (sum, bin) => sum + (bin.count / Math.max(1, pairs.length)) * Math.abs(bin.confidence - bin.right),
      0,
    ),
    reliability,
    threshold,
    falseIgnore: wilson(good.filter(aside).length, good.length),
    falseRecommendation: wilson(good.filter(ignored).length, good.length),
    handled: wilson(idle.filter(aside).length, idle.length),
    stopRecall: stops.length === 0 ? null : wilson(both, wished.length),
    stopPrecision: stops.length === 0 ? null : wilson(both, found.length),
    byLanguage: groups(pairs, (p) => p.line.lang),
    byHardness: groups(pairs, (p) =>
      p.line.hard === undefined ? undefined : p.line.hard ? 'hard' : 'plain',
    ),
  }
}

export type Comparison = { readonly onlyFirst: number; readonly onlySecond: number; readonly p: number }

/** Are two judges different? Counts the lines only one of them got right, and McNemar's exact p for that split. */
export function compare(
  lines: readonly LabelledLine[],
  first: readonly Result[],
  second: readonly Result[],
): Comparison {
  const right = (results: readonly Result[]) =>
    join(lines, results).map((p) => p.line.label === p.result.label)
  const [a, b] = [right(first), right(second)]
  const onlyFirst = a.filter((ok, at) => ok && !b[at]).length
  const onlySecond = b.filter((ok, at) => ok && !a[at]).length
  return { onlyFirst, onlySecond, p: mcnemar(onlyFirst, onlySecond) }
}

type Pair = { readonly line: LabelledLine; readonly result: Result }

function join(lines: readonly LabelledLine[], results: readonly Result[]): Pair[] {
  const byId = new Map(results.map((result) => [result.id, result]))
  return lines.map((line) => {
    const result = byId.get(line.id)
    if (!result) throw new Error(`no result for line ${line.id}`)
    return { line, result }
  })
}

function labelScore(confusion: readonly (readonly number[])[], at: number): LabelScore {
  const right = confusion[at]?.[at] ?? 0
  const support = (confusion[at] ?? []).reduce((a, b) => a + b, 0)
  const said = confusion.reduce((sum, row) => sum + (row[at] ?? 0), 0)
  return {
    precision: said === 0 ? 0 : right / said,
    recall: support === 0 ? 0 : right / support,
    f1: said + support === 0 ? 0 : (2 * right) / (said + support),
    support,
  }
}

function groupScore(pairs: readonly Pair[]): GroupScore {
  const right = pairs.filter((p) => p.line.label === p.result.label)
  const f1 = LABELS.filter((label) => pairs.some((p) => p.line.label === label)).map((label) => {
    const support = pairs.filter((p) => p.line.label === label).length
    const said = pairs.filter((p) => p.result.label === label).length
    return (2 * right.filter((p) => p.line.label === label).length) / (support + said)
  })
  return {
    lines: pairs.length,
    accuracy: right.length / Math.max(1, pairs.length),
    macroF1: f1.reduce((a, b) => a + b, 0) / Math.max(1, f1.length),
  }
}

function groups(pairs: readonly Pair[], key: (pair: Pair) => string | undefined): Record<string, GroupScore> {
  const byKey = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const name = key(pair)
    if (name !== undefined) byKey.set(name, [...(byKey.get(name) ?? []), pair])
  }
  return Object.fromEntries(
    [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, group]) => [name, groupScore(group)]),
  )
}

function reliabilityOf(pairs: readonly Pair[]): Bin[] {
  return Array.from({ length: 10 }, (_, at) => {
    const inside = pairs.filter((p) => Math.min(9, Math.floor(p.result.confidence * 10)) === at)
    const count = Math.max(1, inside.length)
    return {
      count: inside.length,
      confidence: inside.reduce((sum, p) => sum + p.result.confidence, 0) / count,
      right: inside.filter((p) => p.line.label === p.result.label).length / count,
    }
  })
}
