import { HOLDS } from '#domain/hold'
import { isIgnoredAlone, type Policy, recommend } from '#domain/policy'
import { isUncertain } from '#domain/send'
import type { Thread } from '#domain/thread'
import type { SectionKey } from './view.ts'

/** In the order in which they are read: what needs the owner first, then what happens by itself or has happened. */
export const SECTION_TITLES: Readonly<Record<SectionKey, string>> = {
  answered: 'Answered',
  yours: 'Yours to ask',
  held: 'Held back',
  wrote: 'Wrote after you decided',
  undeliverable: 'Could not be delivered',
  reminder: 'Still waiting for you',
  leaving: 'Will be ignored unless you object',
  silent: 'No answer',
  later: 'Will be asked later',
  asked: 'Asked in your name',
  ignored: 'Ignored by your rules',
  open: 'Still open, nothing new',
}

export const SECTION_KEYS = Object.keys(SECTION_TITLES) as SectionKey[]

/** What an earlier digest showed: a line each. */
export const FOLDED: ReadonlySet<SectionKey> = new Set(['reminder', 'open'])

/** Where the news of a thread stand in the digest; null for what its owner has nothing to read about. */
export const sectionOf = (thread: Thread, policy: Policy): SectionKey | null => {
  const { state, sent } = thread
  switch (state.status) {
    case 'answered':
    case 'silent':
      return isIgnoredAlone(thread, policy) ? 'leaving' : state.status
    case 'held':
      return HOLDS[state.reason].retries ? 'later' : 'held'
    case 'undeliverable':
      return 'undeliverable'
    case 'handoff':
      return 'yours'
    case 'asking':
    case 'asked':
      return 'asked'
    case 'decided':
      if (state.by === 'policy') return 'ignored'
      if (state.wroteAfter) return 'wrote'
      // Decided before any digest told of the question: what was sent in the owner's name is still told (G-33).
      return sent ? 'asked' : null
  }
}

/** Where a thread stands that an earlier digest showed. */
export const foldedSectionOf = (thread: Thread, policy: Policy): SectionKey =>
  needOf(thread, policy) === 'nobody' ? 'open' : 'reminder'

/** What the summary counts a thread as; what the owner's rules will do by themselves needs nobody. */
export const needOf = (thread: Thread, policy: Policy): 'owner' | 'nobody' | 'failed' => {
  const { state } = thread
  if (state.status === 'held' && isUncertain(state.reason)) return 'failed'
  switch (sectionOf(thread, policy)) {
    case 'answered':
    case 'yours':
    case 'held':
    case 'wrote':
      return 'owner'
    case 'undeliverable':
      return 'failed'
    default:
      return 'nobody'
  }
}

/** By section, then what can be accepted before what can be ignored, then the older news. */
export const inOrder =
  (policy: Policy) =>
  (a: Thread, b: Thread): number =>
    place(a, policy) - place(b, policy) ||
    wanted(a, policy) - wanted(b, policy) ||
    a.newsAt - b.newsAt ||
    (a.id < b.id ? -1 : 1)

const place = (thread: Thread, policy: Policy): number => {
  const key = sectionOf(thread, policy)
  return key === null ? SECTION_KEYS.length : SECTION_KEYS.indexOf(key)
}

const wanted = (thread: Thread, policy: Policy): number =>
  ['accept', 'review', 'ignore'].indexOf(recommend(thread, policy) ?? 'review')
