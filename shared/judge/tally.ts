import type { Agreement } from '#domain/agreement'
import { LABELS } from '#domain/judgement'
import { share } from './format-evaluation.ts'
import { type Share, wilson } from './statistics.ts'

/** How often owners did as was recommended, over one label or all. */
type Row = Readonly<Record<Agreement['stance'], number>> & {
  /** Agreed, of all that the owner decided against or with an advice, undone ignores included. */
  readonly agreement: Share
}

export type Tally = Row & {
  /** Of all that the policy ignored and the owner has not decided since, what they took back. */
  readonly undoneIgnores: Share
  /** Labels that occur, in the order of LABELS, then `silent`. */
  readonly labels: Readonly<Record<string, Row>>
}

export function tally(agreements: readonly Agreement[]): Tally {
  const labels = [...LABELS, 'silent' as const]
    .map((label) => [label, agreements.filter((each) => each.label === label)] as const)
    .filter(([, those]) => those.length > 0)
    .map(([label, those]) => [label, rowOf(those)] as const)
  const all = rowOf(agreements)
  return {
    ...all,
    undoneIgnores: wilson(all.undone, all.undone + all.left),
    labels: Object.fromEntries(labels),
  }
}

/** A tally as a table for people, at most 100 columns. */
export function formatTally({ labels, ...all }: Tally): string {
  return [
    `${'label'.padEnd(16)}${COLUMNS.map(([, title]) => title.padStart(WIDTH)).join('')}`,
    ...Object.entries(labels).map(([label, row]) => lineOf(label, row)),
    lineOf('all', all),
    '',
    `owners did as was recommended       ${share(all.agreement)}`,
    `ignores by policy that were undone  ${share(all.undoneIgnores)}`,
  ].join('\n')
}

const WIDTH = 16
const COLUMNS: readonly (readonly [Agreement['stance'], string])[] = [
  ['agreed', 'agreed'],
  ['contradicted', 'contradicted'],
  ['undone', 'undone'],
  ['left', 'left to policy'],
  ['unadvised', 'no advice'],
]

const lineOf = (label: string, row: Row): string =>
  `${label.padEnd(16)}${COLUMNS.map(([stance]) => String(row[stance]).padStart(WIDTH)).join('')}`

function rowOf(agreements: readonly Agreement[]): Row {
  const count = (stance: Agreement['stance']) => agreements.filter((each) => each.stance === stance).length
  const [agreed, contradicted, undone] = [count('agreed'), count('contradicted'), count('undone')]
  return {
    agreed,
    contradicted,
    undone,
    left: count('left'),
    unadvised: count('unadvised'),
    agreement: wilson(agreed, agreed + contradicted + undone),
  }
}
