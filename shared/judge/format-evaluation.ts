import { LABELS } from '#domain/judgement'
import type { Comparison, Evaluation, GroupScore } from './evaluate.ts'
import type { Share } from './statistics.ts'

/** An evaluation as a table for people, at most 100 columns. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { labels, confusion, stopRecall, stopPrecision } = evaluation
  return [
    `${'label'.padEnd(NAME)}  precision  recall      F1  lines`,
    ...LABELS.map((label) => {
      const { precision, recall, f1, support } = labels[label]
      return `${label.padEnd(NAME)}${figure(precision, 11)}${figure(recall, 8)}${figure(f1, 8)}${String(support).padStart(7)}`
    }),
    '',
    `macro-F1 ${evaluation.macroF1.toFixed(3)}   accuracy ${evaluation.accuracy.toFixed(3)}   calibration error ${evaluation.calibrationError.toFixed(3)}   lines ${evaluation.lines}`,
    `at confidence ${evaluation.threshold} and above:`,
    `  good reasons set aside          ${share(evaluation.falseIgnore)}`,
    `  good reasons advised to ignore  ${share(evaluation.falseRecommendation)}`,
    `  stranger, withdrawn, opt_out handled without the owner  ${share(evaluation.handled)}`,
    ...(stopRecall ? [`wishes to stop found              ${share(stopRecall)}`] : []),
    ...(stopPrecision ? [`found wishes that are wishes      ${share(stopPrecision)}`] : []),
    '',
    `${'truth \\ said'.padEnd(NAME)}${LABELS.map((label) => label.slice(0, 8).padStart(9)).join('')}`,
    ...LABELS.map(
      (label, at) =>
        `${label.padEnd(NAME)}${(confusion[at] ?? []).map((n) => String(n).padStart(9)).join('')}`,
    ),
    ...groupTable('language', evaluation.byLanguage),
    ...groupTable('hardness', evaluation.byHardness),
  ].join('\n')
}

const NAME = 16

function groupTable(title: string, groups: Readonly<Record<string, GroupScore>>): string[] {
  const rows = Object.entries(groups)
  if (rows.length === 0) return []
  return [
    '',
    `${title.padEnd(NAME)}  macro-F1  accuracy  lines`,
    ...rows.map(
      ([name, { macroF1, accuracy, lines }]) =>
        `${name.padEnd(NAME)}${figure(macroF1, 10)}${figure(accuracy, 10)}${String(lines).padStart(7)}`,
    ),
  ]
}

const figure = (value: number, width: number): string => value.toFixed(3).padStart(width)

/** A share in figures, with its interval. */
export const share = ({ count, of, share, low, high }: Share): string =>
  `${count}/${of} = ${(100 * share).toFixed(2)} % (95 % ${(100 * low).toFixed(2)} to ${(100 * high).toFixed(2)})`

/** Two judges on the same lines, in a sentence each. */
export function formatComparison({ onlyFirst, onlySecond, p }: Comparison): string {
  const verdict =
    p < 0.05 ? `the ${onlyFirst > onlySecond ? 'first' : 'second'} is better` : 'no difference is shown'
  return `right in the first alone: ${onlyFirst}, in the second alone: ${onlySecond}. McNemar's exact p = ${p.toPrecision(2)}: ${verdict}.`
}
