/** What a decision asks the shell to do. Names are imperative; each carries all it needs. */
export type Effect =
  /** The one question. `claim` names it for ever: it is sent at most once under that name. `approved`: by the owner's own button. */
  | {
      readonly kind: 'SendQuestion'
      readonly claim: string
      readonly to: string
      readonly notBefore: number
      readonly approved?: true
    }
  | { readonly kind: 'JudgeAnswer'; readonly answer: string }
  /** An answer beyond those that a thread keeps: only a wish to stop in it counts, for these addresses. Never in the outbox. */
  | { readonly kind: 'HearStop'; readonly text: string; readonly addresses: readonly string[] }
  | { readonly kind: 'SuppressAddress'; readonly address: string; readonly why: 'opted out' }
