import { expect, test } from 'vitest'
import type { Event } from '#domain/event'
import { DAY, DEFAULT_POLICY, HOUR, MINUTE } from '#domain/policy'
import { dueAt } from '#domain/resolve'
import type { Thread } from '#domain/thread'
import {
  answered,
  decided,
  hardBounced,
  invited,
  judged,
  lost,
  none,
  ownerAsked,
  refused,
  sent,
  timePassed,
} from './events.ts'
import { given } from './scenario.ts'

const due = (...events: readonly Event[]) => dueAt(given(...events).thread as Thread, DEFAULT_POLICY)

test.each<[string, number | null, readonly Event[]]>([
  ['a question, when its grace is over', 10 * MINUTE, [invited()]],
  ['a lost claim, after 30 minutes', 40 * MINUTE, [invited(), lost(11 * MINUTE, 10 * MINUTE)]],
  ['a question over a cap, at the next chance', 2 * HOUR, [invited(), refused(HOUR, 'owner-cap', 2 * HOUR)]],
  [
    'a question over a cap for three days, then',
    HOUR + 3 * DAY,
    [invited(), refused(HOUR, 'owner-cap', 2 * HOUR), refused(2 * HOUR, 'owner-cap', 9 * DAY)],
  ],
  ['a hand-off, after 30 days', 30 * DAY, [invited({ replyChannel: none })]],
  ['an asked inviter, when patience is over', 7 * DAY + 5, [invited(), sent(5)]],
  ['one whom the owner asked too', 7 * DAY + 5, [invited({ replyChannel: none }), ownerAsked(5)]],
  ['an answer that nobody judged, at once', 6, [invited(), sent(5), answered({ at: 6 })]],
  ['the same under a decision', 6, [invited(), sent(4), decided(5, 'accept'), answered({ at: 6 })]],
  ['what waits for the owner, never', null, [invited({ hold: 'approve-mode' })]],
  ['what is answered and judged, never', null, [invited(), sent(5), answered({ at: 6 }), judged(6, 'met')]],
  ['what is silent, never', null, [invited(), sent(0), timePassed(7 * DAY)]],
  ['what bounced, never', null, [invited(), sent(0), hardBounced(1)]],
  ['what is decided, never', null, [invited(), decided(1, 'ignore')]],
])('the clock looks at %s', (_, at, events) => {
  expect(due(...events)).toBe(at)
})
