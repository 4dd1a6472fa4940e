import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/policy'
import { answered, decided, hardBounced, invited, none, ownerAsked, sent, timePassed } from './events.ts'
import { given } from './scenario.ts'

const ended = {
  silent: [invited(), sent(0), timePassed(7 * DAY)],
  'silent, never asked': [invited({ replyChannel: none }), timePassed(30 * DAY)],
  undeliverable: [invited(), sent(0), hardBounced(DAY)],
}

describe.each(Object.entries(ended))('an inviter who is %s', (_, events) => {
  test('answers late: that counts', () => {
    given(...events)
      .when(answered({ at: 40 * DAY }))
      .then({
        state: { status: 'answered', at: 40 * DAY },
        thread: { newsAt: 40 * DAY },
        effects: [expect.objectContaining({ kind: 'JudgeAnswer' })],
      })
  })

  test('can be decided', () => {
    given(...events)
      .when(decided(40 * DAY, 'accept'))
      .then({ state: { status: 'decided', decision: 'accept' } })
  })

  test('is not asked any more', () => {
    for (const event of [
      ownerAsked(40 * DAY),
      timePassed(400 * DAY),
      invited({ at: 40 * DAY, reminder: true }),
    ])
      given(...events)
        .when(event)
        .thenNothing()
  })
})
