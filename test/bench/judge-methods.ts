import { LABELS } from '#domain/judgement'
import { type CorpusLine, FOLDS, readComposed, readGiven, readUnseen } from '#judge/corpus'
import { evaluate, type Result } from '#judge/evaluate'
import { SHARES, type Shares, SLOTS } from '#judge/features'
import { verdictOf } from '#judge/held-out'
import { type Settings, scores } from '#judge/learn'
import {
  judgeScores,
  learnJudge,
  learnLabels,
  learnView,
  netScores,
  type Prepared,
  prepare,
} from '#judge/prepare'
import { readTemplates } from '#judge/templates'
import type { ViewName } from '#judge/views'

/** Prints the table of methods in docs/judge.md: macro-F1 by five folds, whole files left out, and on lines that nobody wrote cues from. */
const [given, unseen] = [readGiven(), readUnseen()]
const corpus = [...given, ...readComposed()]

type Scorer = (one: Prepared) => Float64Array
type Method = (rest: readonly Prepared[]) => Scorer

const linear =
  (seeds = 1, settings: Partial<Settings> = {}): Method =>
  (rest) => {
    const model = learnLabels(rest, seeds, settings)
    return ({ vector }) => scores(model, vector)
  }

const net =
  (view: ViewName): Method =>
  (rest) => {
    const model = learnView(rest, view)
    return (one) => netScores(model, one, view)
  }

const together: Method = (rest) => {
  const judge = learnJudge(rest, 1)
  return (one) => judgeScores(judge, one)
}

/** Multinomial naive Bayes over the same features, each counted by its value. */
const bayes: Method = (rest) => {
  const classes = LABELS.length
  const counts = new Float64Array(SLOTS * classes).fill(0.05)
  for (const { line, vector } of rest)
    vector.slots.forEach((slot, at) => {
      const cell = slot * classes + LABELS.indexOf(line.label)
      counts[cell] = (counts[cell] as number) + (vector.values[at] as number)
    })
  const sums = new Float64Array(classes)
  counts.forEach((count, at) => {
    sums[at % classes] = (sums[at % classes] as number) + count
  })
  return ({ vector }) =>
    Float64Array.from(sums, (sum, c) =>
      vector.slots.reduce(
        (total, slot, at) =>
          total + (vector.values[at] as number) * Math.log((counts[slot * classes + c] as number) / sum),
        0,
      ),
    )
}

const none = { words: 0, letters: 0, cues: 0, pairs: 0, whole: 0, shape: 0 }
type Variant = readonly [name: string, method: Method, shares?: Shares, patterns?: 'no patterns']
const variants: readonly Variant[] = [
  ['words and letters alone', linear(), { ...none, words: 1, letters: 1 }],
  ['cues alone', linear(), { ...none, cues: 1 }],
  ['all but words', linear(), { ...SHARES, words: 0 }],
  ['all but letters', linear(), { ...SHARES, letters: 0 }],
  ['all but cues', linear(), { ...SHARES, cues: 0, pairs: 0, whole: 0 }],
  ['all but pairs of cues', linear(), { ...SHARES, pairs: 0, whole: 0 }],
  ['all but patterns', linear(), SHARES, 'no patterns'],
  ['all', linear()],
  ['all, mean of 3 seeds', linear(3)],
  ['all, 40 % left out', linear(1, { drop: 0.4 })],
  ['naive Bayes', bayes],
  ['net of clauses', net('clauses')],
  ['net of windows', net('windows')],
  ['all and both nets (kept)', together],
]

process.stdout.write(
  `${corpus.length} lines\n${row('method', ['given', 'other l.', 'dull', 'plain', 'hard', 'unseen'])}\n`,
)
for (const [name, method, shares = SHARES, without] of variants) {
  const [lines, fresh] = [prepare(corpus, shares), prepare(unseen, shares)]
  const patterns = without ? [] : prepare(readTemplates(), shares)
  const results = [
    ...Array.from({ length: FOLDS }, (_, fold) =>
      judge(
        method([...lines.filter((one) => one.fold !== fold), ...patterns]),
        lines.filter((one) => one.fold === fold),
      ),
    ).flat(),
    ...judge(method([...lines, ...patterns]), fresh),
  ]
  const f1 = (of: readonly CorpusLine[], wanted: (line: CorpusLine) => boolean = () => true) =>
    evaluate(of.filter(wanted), results).macroF1.toFixed(3)
  process.stdout.write(
    `${row(name, [
      f1(given),
      f1(corpus, ({ lang }) => lang !== 'en'),
      f1(corpus, ({ style }) => style === 'dull' || style === 'messy'),
      f1(corpus, ({ hard }) => hard === false),
      f1(corpus, ({ hard }) => hard === true),
      f1(unseen),
    ])}\n`,
  )
}

function judge(score: Scorer, lines: readonly Prepared[]): Result[] {
  return lines.map((one) => verdictOf(one.line, score(one)))
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(32)}${cells.map((cell) => cell.padStart(9)).join('')}`
}
