import { LABELS } from '#domain/judgement'
import { type CorpusLine, FOLDS, readComposed, readGiven } from '#judge/corpus'
import { evaluate, type Result } from '#judge/evaluate'
import { SHARES, SLOTS } from '#judge/features'
import { probabilities, type Settings, scores } from '#judge/learn'
import { learnLabels, type Prepared, prepare } from '#judge/prepare'

/** Prints the table of methods in docs/judge.md: macro-F1 by five folds, given lines and composed ones apart. */
const corpus = [...readGiven(), ...readComposed()]
const whole = prepare(corpus)

type Scorer = (one: Prepared) => Float64Array
type Method = (rest: readonly Prepared[]) => Scorer

const linear =
  (seeds = 1, settings: Partial<Settings> = {}): Method =>
  (rest) => {
    const model = learnLabels(rest, seeds, settings)
    return ({ vector }) => scores(model, vector)
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

const both: Method = (rest) => {
  const [first, second] = [linear()(rest), bayes(rest)]
  return (one) => {
    const other = second(one)
    return first(one).map((score, c) => score + 0.5 * (other[c] as number))
  }
}

const none = { words: 0, letters: 0, cues: 0, pairs: 0, whole: 0, shape: 0 }
const variants: readonly (readonly [string, Method, readonly Prepared[]])[] = [
  ['words and letters alone', linear(), prepare(corpus, { ...none, words: 1, letters: 1 })],
  ['cues alone', linear(), prepare(corpus, { ...none, cues: 1 })],
  ['cues and their pairs alone', linear(), prepare(corpus, { ...none, cues: 1, pairs: 1, whole: 0.7 })],
  ['all but words', linear(), prepare(corpus, { ...SHARES, words: 0 })],
  ['all but letters', linear(), prepare(corpus, { ...SHARES, letters: 0 })],
  ['all but cues', linear(), prepare(corpus, { ...SHARES, cues: 0, pairs: 0, whole: 0 })],
  ['all but pairs in a sentence', linear(), prepare(corpus, { ...SHARES, pairs: 0 })],
  ['all but pairs across sentences', linear(), prepare(corpus, { ...SHARES, whole: 0 })],
  ['all but shape and names of short texts', linear(), prepare(corpus, { ...SHARES, shape: 0 })],
  ['cues twice as loud', linear(), prepare(corpus, { ...SHARES, cues: 2 })],
  ['all', linear(), whole],
  ['all, mean of 3 seeds (kept)', linear(3), whole],
  ['all, no feature left out at random', linear(1, { drop: 0 }), whole],
  ['all, 40 % left out', linear(1, { drop: 0.4 }), whole],
  ['all, decay 1e-3', linear(1, { decay: 1e-3 }), whole],
  ['all, 10 rounds', linear(1, { epochs: 10 }), whole],
  ['naive Bayes', bayes, whole],
  ['linear and naive Bayes together', both, whole],
]

process.stdout.write(
  `${corpus.length} lines\n${row('method', ['given', 'other l.', 'dull', 'plain', 'hard'])}\n`,
)
for (const [name, method, lines] of variants) {
  const results = judge(method, lines)
  const f1 = (wanted: (line: CorpusLine) => boolean) =>
    evaluate(corpus.filter(wanted), results).macroF1.toFixed(3)
  const given = (line: CorpusLine) => line.style === undefined
  process.stdout.write(
    `${row(name, [
      f1(given),
      f1((line) => given(line) && line.lang !== 'en'),
      f1(({ style }) => style === 'dull' || style === 'messy'),
      f1((line) => line.hard === false),
      f1((line) => line.hard === true),
    ])}\n`,
  )
}

function judge(method: Method, lines: readonly Prepared[]): Result[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const score = method(lines.filter((one) => one.fold !== fold))
    return lines
      .filter((one) => one.fold === fold)
      .map((one): Result => {
        const shares = probabilities(score(one))
        const best = shares.indexOf(Math.max(...shares))
        return { id: one.line.id, label: LABELS[best] ?? 'stranger', confidence: shares[best] ?? 0 }
      })
  }).flat()
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(40)}${cells.map((cell) => cell.padStart(9)).join('')}`
}
