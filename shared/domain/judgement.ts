/** Best reason to accept first: of several answers the earliest label in this list wins. */
export const LABELS = [
  'met',
  'mutual_contact',
  'shared_interest',
  'sales_pitch',
  'withdrawn',
  'opt_out',
  'question',
  'stranger',
] as const

export type Label = (typeof LABELS)[number]

/** What an answer was judged to be. */
export type Judgement = {
  readonly label: Label
  /** Calibrated probability of `label`, 0 to 1. */
  readonly confidence: number
  /** The words that decided it, as they stand in the text. */
  readonly evidence: readonly string[]
  /** The text asks never to be written to again, or to delete the writer's data. */
  readonly suppress: boolean
}

/** Whether the answer ends all mail to who wrote it (G-10). */
export const wantsToStop = ({ suppress, label }: Judgement): boolean => suppress || label === 'opt_out'

/** Judges one answer: plain text in, judgement out. `alone`: nobody else is asked for an opinion, however unsure it is. */
export type Judge = (text: string, alone?: 'alone') => Judgement | Promise<Judgement>
