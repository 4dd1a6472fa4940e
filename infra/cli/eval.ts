import { classify } from '#judge/classify'
import { compare, evaluate } from '#judge/evaluate'
import { formatComparison, formatEvaluation } from '#judge/format-evaluation'
import { type Command, printJson, type Terminal } from './command.ts'
import { readLabelled, readResults } from './labelled-lines.ts'
import { readInput } from './read-input.ts'
import { readWords, SERVICE_HELP } from './words.ts'

export const evalFile: Command = {
  help: `Usage: hwm eval FILE [--results FILE] [--against FILE] [--json]
       hwm eval --from-decisions [--owner ADDRESS] [--corpus FILE --consent] [--json]

Judges the JSON lines {"text","label"} of FILE (- for stdin) and prints, per label,
precision, recall and F1, macro-F1, the confusion table, and how often a good
reason is ignored, with its 95 % interval. "lang", "hard" and "suppress" of a line
are used where they are there.

  --results FILE  instead of judging, take what a judge said: the lines that
                  "hwm classify" prints, joined by "id"
  --against FILE  compare with what another judge said, by McNemar's exact test
  --json          the figures as JSON

With --from-decisions it reads no FILE but the threads of a service, and tells how
often its owners did as was recommended. Nothing is learnt from that by itself.

  --owner ADDRESS    of this owner only
  --corpus FILE      write the answers whose recommendation the owner contradicted
                     as JSON lines {"id","lang","kind","text","judged","suggested"};
                     a line is corpus once somebody adds its "label"
  --consent          with --corpus: you may use these words, which others wrote
${SERVICE_HELP}`,
  run: async (args, terminal) => {
    if (!args.includes('--from-decisions')) return evalLines(args, terminal)
    // Loaded only here: whoever judges a file does not wait for the SDK.
    const { evalDecisions } = await import('./eval-decisions.ts')
    return evalDecisions(args, terminal)
  },
}

const evalLines = async (args: readonly string[], terminal: Terminal): Promise<void> => {
  const { values, words } = readWords(args, ['FILE'], {
    json: { type: 'boolean' },
    results: { type: 'string' },
    against: { type: 'string' },
  })
  const lines = await readLabelled(await readInput(words[0] ?? '', terminal))
  const said = async (file: string) => readResults(lines, await readInput(file, terminal), file)
  const results =
    values.results === undefined
      ? lines.map(({ id, text }) => ({ id, ...classify(text) }))
      : await said(values.results)
  const evaluation = evaluate(lines, results)
  const other = values.against === undefined ? null : await said(values.against)
  const comparison = other && compare(lines, results, other)
  if (values.json) {
    await printJson(terminal, comparison ? { ...evaluation, against: comparison } : evaluation)
    return
  }
  await terminal.print(`${formatEvaluation(evaluation)}\n`)
  if (comparison) await terminal.print(`\n${formatComparison(comparison)}\n`)
}
