import type { Policy } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { needOf } from './sections.ts'

/** `3 need you, 5 need nothing, 1 could not be sent, 2 mails to look at`. */
export const summarise = (threads: readonly Thread[], policy: Policy, parked: number): string => {
  const count = (need: ReturnType<typeof needOf>): number =>
    threads.filter((thread) => needOf(thread, policy) === need).length
  const [owner, nobody, failed] = [count('owner'), count('nobody'), count('failed')]
  const parts = [
    owner > 0 && `${owner} ${owner === 1 ? 'needs' : 'need'} you`,
    nobody > 0 && `${nobody} ${nobody === 1 ? 'needs' : 'need'} nothing`,
    failed > 0 && `${failed} could not be sent`,
    parked > 0 && `${parked} ${parked === 1 ? 'mail' : 'mails'} to look at`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}
