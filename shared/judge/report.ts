import { mkdirSync, writeFileSync } from 'node:fs'
import { LABELS } from '#domain/judgement'
import { classify } from './classify.ts'
import { type CorpusLine, readBlind, readComposed, readGiven, readLocked, readUnseen } from './corpus.ts'
import { evaluate, type Result } from './evaluate.ts'
import { formatEvaluation } from './format-evaluation.ts'
import { judgeHeld } from './held-out.ts'
import { plotConfusion, plotReliability } from './plot.ts'
import { prepare } from './prepare.ts'
import { readTemplates } from './templates.ts'

/**
 * Prints the figures of docs/judge.md and draws its plots. Given and composed lines are judged by models that have not
 * seen them (five folds), unseen and blind ones by the model in model.bin. `--locked` reads the locked split with the model in model.bin.
 */
const print = (title: string, lines: readonly CorpusLine[], results: readonly Result[]) => {
  const evaluation = evaluate(lines, results)
  process.stdout.write(`\n## ${title}\n${formatEvaluation(evaluation)}\n`)
  return evaluation
}

if (process.argv.includes('--locked')) {
  const locked = readLocked()
  const evaluation = print('locked split', locked, judgeAll(locked))
  draw('locked', evaluation)
} else {
  const [given, composed] = [readGiven(), readComposed()]
  const results = judgeHeld(prepare([...given, ...composed]), prepare(readTemplates()))
  print('given lines', given, results)
  const plain = composed.filter(({ style }) => style === 'dull' || style === 'messy')
  print('composed lines, dull and messy', plain, results)
  print('unseen lines', readUnseen(), judgeAll(readUnseen()))
  print('blind lines', readBlind(), judgeAll(readBlind()))
  draw('held-out', print('all lines', [...given, ...composed], results))
}

function judgeAll(lines: readonly CorpusLine[]): Result[] {
  return lines.map(({ id, text }) => ({ id, ...classify(text) }))
}

function draw(name: string, evaluation: ReturnType<typeof evaluate>): void {
  const folder = new URL('../../docs/judge/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(`${name}-reliability.svg`, folder), plotReliability(evaluation))
  writeFileSync(new URL(`${name}-confusion.svg`, folder), plotConfusion(evaluation))
  process.stdout.write(`\nplots in docs/judge, ${LABELS.length} labels\n`)
}
