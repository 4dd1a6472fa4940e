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

/** Judges one answer: plain text in, judgement out. */
export type Judge = (text: string) => Judgement | Promise<Judgement>
