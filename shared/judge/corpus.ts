import { readdirSync, readFileSync } from 'node:fs'
import type { Label } from '#domain/judgement'
import { hash } from './features.ts'

/** One labelled answer or note. `hard`: negation, two labels competing, irony, the reason at the end and the like. */
export type CorpusLine = {
  readonly id: string
  readonly lang: string
  readonly kind: 'reply' | 'note'
  readonly label: Label
  readonly text: string
  readonly suppress: boolean
  readonly hard?: boolean
  readonly style?: string
  /** The file it stands in; the lines of one file share a manner. */
  readonly file?: string
}

const FOLDER = new URL('./corpus/', import.meta.url)
export const FOLDS = 5

/** The 720 lines the project began with. */
export const readGiven = (): CorpusLine[] => read((name) => name === 'given.jsonl')

/** Lines of our own, for training only. */
export const readComposed = (): CorpusLine[] => read((name) => name.startsWith('composed-'))

/** Lines kept back: never trained on, never read for tuning. */
export const readLocked = (): CorpusLine[] => read((name) => name.startsWith('locked-'))

/** Lines that nobody wrote cues from: never trained on, judged for figures only. */
export const readUnseen = (): CorpusLine[] => read((name) => name === 'unseen.jsonl')

/** Lines of a writer who had seen no other line and no judge: never trained on, never read, judged for figures only. */
export const readBlind = (): CorpusLine[] => read((name) => name === 'blind.jsonl')

/** Such lines of another writer, half of them written to mislead. */
export const readBlindHard = (): CorpusLine[] => read((name) => name === 'blind-hard.jsonl')

/** Fixed by the file, so that no manner of writing is learned from and judged at once; given lines by their id. Stays whatever is added. */
export const foldOf = ({ id, file = '' }: CorpusLine): number =>
  hash(file.startsWith('composed-') ? file : id) % FOLDS

function read(wanted: (name: string) => boolean): CorpusLine[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl') && wanted(name))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, FOLDER), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): CorpusLine => ({ ...JSON.parse(line), file })),
    )
}
