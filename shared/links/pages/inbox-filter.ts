import { fold } from '#domain/alias'
import type { Thread } from '#domain/thread'

/** Which threads the inbox shows, by what they need. */
export const INBOX_STATES = {
  open: 'Open',
  yours: 'Needs you',
  waiting: 'Waiting for an answer',
  silent: 'No answer',
  decided: 'Decided',
  all: 'All',
} as const

type InboxState = keyof typeof INBOX_STATES
export type InboxFilter = { readonly state: InboxState; readonly search: string; readonly page: number }

/** The filter of a query string; what is not known is the first choice. */
export const readFilter = (query: URLSearchParams): InboxFilter => {
  const state = query.get('state') ?? ''
  const page = Number(query.get('page'))
  return {
    state: Object.hasOwn(INBOX_STATES, state) ? (state as InboxState) : 'open',
    search: (query.get('q') ?? '').slice(0, 100).trim(),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** Newest news first. A search finds every word in name or headline, whatever its case and accents. */
export const filterThreads = (
  threads: readonly Thread[],
  { state, search }: InboxFilter,
): readonly Thread[] => {
  const words = fold(search).split(' ')
  return threads
    .filter((thread) => isIn(state, thread))
    .filter(({ invitation: { inviter } }) => {
      const text = fold(`${inviter.name} ${inviter.headline ?? ''}`)
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => b.newsAt - a.newsAt || (a.id < b.id ? -1 : 1))
}

const isIn = (wanted: InboxState, { state: { status } }: Thread): boolean => {
  switch (wanted) {
    case 'all':
      return true
    case 'open':
      return status !== 'decided'
    case 'yours':
      return status === 'answered' || status === 'handoff' || status === 'held' || status === 'undeliverable'
    case 'waiting':
      return status === 'asking' || status === 'asked'
    case 'silent':
    case 'decided':
      return status === wanted
  }
}
