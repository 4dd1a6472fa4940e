import { mkdirSync, writeFileSync } from 'node:fs'
import { LABELS } from '#domain/judgement'
import { classify } from './classify.ts'
import {
  type CorpusLine,
  readBlind,
  readBlindHard,
  readComposed,
  readGiven,
  readLocked,
  readUnseen,
} from './corpus.ts'
import { evaluate, type Result } from './evaluate.ts'
import { SHARES } from './features.ts'
import { formatEvaluation } from './format-evaluation.ts'
import { judgeHeld, verdictOf } from './held-out.ts'
import { scores } from './learn.ts'
import { plotConfusion, plotReliability } from './plot.ts'
import { learnLabels, prepare } from './prepare.ts'
import { readTemplates } from './templates.ts'

const PLAIN = 'by words and letters learnt from the given lines alone'
const LETTERS = { ...SHARES, cues: 0, pairs: 0, whole: 0, shape: 0 }
/** Tells how hard lines are: it learnt words and letters of the given lines alone. */
const yardstick = learnLabels(prepare(readGiven(), LETTERS), 3)

/**
 * Prints the figures of docs/judge.md and draws its plots. Given and composed lines are judged by models that have not
 * seen them (five folds), unseen and blind ones by the model in model.bin, and by a plain one as a measure of how hard they are. `--locked` reads the locked split with the model in model.bin.
 */
const print = (title: string, lines: readonly CorpusLine[], results: readonly Result[]) => {
  const evaluation = evaluate(lines, results)
  process.stdout.write(`\n## ${title}\n${formatEvaluation(evaluation)}\n`)
  return evaluation
}

if (process.argv.includes('--locked')) {
  const locked = readLocked()
  draw('locked', print('locked split', locked, judgeAll(locked)))
  print(`locked split, ${PLAIN}`, locked, judgePlainly(locked))
} else {
  const [given, composed] = [readGiven(), readComposed()]
  const results = judgeHeld(prepare([...given, ...composed]), prepare(readTemplates()))
  print('given lines', given, results)
  const plain = composed.filter(({ style }) => style === 'dull' || style === 'messy')
  print('composed lines, dull and messy', plain, results)
  for (const [name, lines] of [
    ['unseen', readUnseen()],
    ['blind', readBlind()],
    ['blind, half hard', readBlindHard()],
  ] as const) {
    print(`${name} lines`, lines, judgeAll(lines))
    print(`${name} lines, ${PLAIN}`, lines, judgePlainly(lines))
  }
  draw('held-out', print('all lines', [...given, ...composed], results))
}

function judgeAll(lines: readonly CorpusLine[]): Result[] {
  return lines.map(({ id, text }) => ({ id, ...classify(text) }))
}

function judgePlainly(lines: readonly CorpusLine[]): Result[] {
  return prepare(lines, LETTERS).map(({ line, vector }) => verdictOf(line, scores(yardstick, vector)))
}

function draw(name: string, evaluation: ReturnType<typeof evaluate>): void {
  const folder = new URL('../../docs/judge/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(`${name}-reliability.svg`, folder), plotReliability(evaluation))
  writeFileSync(new URL(`${name}-confusion.svg`, folder), plotConfusion(evaluation))
  process.stdout.write(`\nplots in docs/judge, ${LABELS.length} labels\n`)
}
