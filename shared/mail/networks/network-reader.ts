import type { Inviter, Network } from '#domain/invitation'
import { cleanLine } from '../clean.ts'
import type { Original } from '../original.ts'

/** What a network's mail says. Strings are clean single lines, but for `note` and `words`. */
export type NetworkReading = {
  readonly kind: 'invitation' | 'message' | 'accepted-notice' | 'other'
  readonly inviter: Inviter | null
  readonly note: string | null
  readonly reminder: boolean
  readonly invitationId: string | null
  /** The writer's own words: the text of a message or of a person's mail, '' in any other. */
  readonly words: string
  /** What tells the mail's language best: the inviter's own words, then the rest. */
  readonly spoken: readonly string[]
  /** Addresses that reach the inviter, best first. */
  readonly answerTo: readonly string[]
}

/** A mail that asks nobody, and what any other mail says where it has no more to say. */
export const NOTHING: NetworkReading = {
  kind: 'other',
  inviter: null,
  note: null,
  reminder: false,
  invitationId: null,
  words: '',
  spoken: [],
  answerTo: [],
}

/** One network. `read` gives null for a mail that is not this network's. */
export type NetworkReader = {
  readonly network: Network
  readonly read: (original: Original) => NetworkReading | null
}

/** The subject and the lines below it that may say who asks. */
const MOST_LINES = 51

/**
 * Whom the first line that is one of the requests names, `bare` of what may stand around the request. `???` stood for a
 * name that the mail could not write: it names nobody.
 */
export function nameIn(
  lines: readonly string[],
  requests: readonly RegExp[],
  bare: (line: string) => string,
): string | null {
  for (const line of lines.slice(0, MOST_LINES)) {
    for (const request of requests) {
      const name = cleanLine(request.exec(bare(line))?.[1] ?? '')
      if (/\p{L}/u.test(name)) return name
    }
  }
  return null
}
