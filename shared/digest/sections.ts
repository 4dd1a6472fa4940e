import { HOLDS } from '#domain/hold'
import { bestAnswer, isIgnoredAlone, type Policy, recommend } from '#domain/policy'
import { isUncertain } from '#domain/send'
import type { Thread } from '#domain/thread'
import type { SectionKey } from './view.ts'

/** In the order of what needs the owner first. */
export const SECTION_TITLES: Readonly<Record<SectionKey, string>> = {
  answered: 'Answered',
  yours: 'Yours to ask',
  held: 'Held back',
  silent: 'No answer',
  undeliverable: 'Could not be delivered',
  ignored: 'Ignored by your rules',
  wrote: 'Wrote after you decided',
  asked: 'Asked in your name',
}

export const SECTION_KEYS = Object.keys(SECTION_TITLES) as SectionKey[]

/** Where a thread stands in the digest; null for what its owner has nothing to read about. */
export const sectionOf = ({ state, sent }: Thread): SectionKey | null => {
  switch (state.status) {
    case 'answered':
    case 'held':
    case 'silent':
    case 'undeliverable':
      return state.status
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

/** What the summary counts a thread as; what the owner's rules will do by themselves needs nobody. */
export const needOf = (thread: Thread, policy: Policy): 'owner' | 'nobody' | 'failed' => {
  const { state } = thread
  switch (state.status) {
    case 'answered':
      return isIgnoredAlone(thread, policy) ? 'nobody' : 'owner'
    case 'handoff':
      return 'owner'
    case 'held':
      if (isUncertain(state.reason)) return 'failed'
      return HOLDS[state.reason].retries ? 'nobody' : 'owner'
    case 'undeliverable':
      return 'failed'
    case 'asking':
    case 'asked':
    case 'silent':
      return 'nobody'
    case 'decided':
      return state.wroteAfter ? 'owner' : 'nobody'
  }
}

/** By section, then what can be accepted before what can be ignored, then the older news. */
export const inOrder =
  (policy: Policy) =>
  (a: Thread, b: Thread): number =>
    place(a) - place(b) ||
    wanted(a, policy) - wanted(b, policy) ||
    a.newsAt - b.newsAt ||
    (a.id < b.id ? -1 : 1)

const place = (thread: Thread): number => {
  const key = sectionOf(thread)
  return key === null ? SECTION_KEYS.length : SECTION_KEYS.indexOf(key)
}

const wanted = (thread: Thread, policy: Policy): number =>
  bestAnswer(thread) === null
    ? 1
    : ['accept', 'review', 'ignore'].indexOf(recommend(thread, policy) ?? 'review')
