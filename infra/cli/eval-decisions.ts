import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Agreement, agreementOf, contradictionOf } from '#domain/agreement'
import { policyOf } from '#domain/owner'
import type { Thread } from '#domain/thread'
import { formatTally, tally } from '#judge/tally'
import { detectLanguage } from '#mail/language'
import type { Shell } from '#shell/shell'
import { listOwners } from '#store/owners'
import { listThreads } from '#store/threads'
import { addressOf } from './address-word.ts'
import { CannotDo, printJson, type Terminal, WrongUsage } from './command.ts'
import { findOwner } from './find-owner.ts'
import { openService } from './service.ts'
import { readWords, SERVICE_OPTIONS } from './words.ts'

/** `hwm eval --from-decisions`. @throws WrongUsage, CannotDo */
export const evalDecisions = async (args: readonly string[], terminal: Terminal): Promise<void> => {
  const { values } = readWords(args, [], {
    ...SERVICE_OPTIONS,
    'from-decisions': { type: 'boolean' },
    owner: { type: 'string' },
    corpus: { type: 'string' },
    consent: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  if (values.corpus !== undefined && !values.consent)
    throw new WrongUsage(
      'Nothing is written without --consent: these are the words of people who wrote to the owner alone.',
    )
  if (values.consent && values.corpus === undefined)
    throw new WrongUsage('--consent is about --corpus FILE, which is missing.')
  const address = values.owner === undefined ? null : addressOf(values.owner)
  const { shell } = await openService(values, terminal)
  const threads = await threadsOf(shell, address)
  const figures = tally(
    threads.map(({ thread, policy }) => agreementOf(thread, policy)).filter((each) => each !== null),
  )
  if (values.corpus !== undefined) {
    const lines = threads.flatMap(({ thread, policy }) => corpusLine(thread, contradictionOf(thread, policy)))
    await writeLines(values.corpus, lines, terminal)
  }
  if (values.json) await printJson(terminal, figures)
  else await terminal.print(`${formatTally(figures)}\n`)
}

const threadsOf = async (shell: Shell, address: string | null) => {
  const owners = address === null ? await listOwners(shell.table) : [(await findOwner(shell, address)).owner]
  const all = await Promise.all(
    owners.map(async (owner) =>
      (await listThreads(shell.table, owner.id)).map((thread) => ({
        thread,
        policy: policyOf(owner, shell.defaults),
      })),
    ),
  )
  return all.flat()
}

/** What the owner said is no label: it suggests a recommendation, and a person has to name the label. */
const corpusLine = (thread: Thread, contradiction: Agreement | null) => {
  if (!contradiction?.answer) return []
  const { answer, label, decision } = contradiction
  const mark = createHash('sha256').update(`${thread.id} ${answer.id}`).digest('hex').slice(0, 12)
  return [
    {
      id: `decision-${mark}`,
      lang: detectLanguage(answer.text),
      kind: answer.via === 'note' ? 'note' : 'reply',
      text: answer.text,
      judged: label,
      suggested: decision ?? 'review',
    },
  ]
}

/** For its writer's eyes only, and never over another file. @throws CannotDo */
const writeLines = async (
  file: string,
  lines: readonly unknown[],
  { folder, say }: Terminal,
): Promise<void> => {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  await writeFile(resolve(folder, file), text, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const why = code === 'EEXIST' ? 'is there already' : `cannot be written (${String(code)})`
    throw new CannotDo(`${file} ${why}.`, { cause: error })
  })
  say(`${lines.length} ${lines.length === 1 ? 'line' : 'lines'} written to ${file}.`)
}
