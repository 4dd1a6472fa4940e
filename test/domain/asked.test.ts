import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/policy'
import {
  addressGiven,
  answered,
  approved,
  complained,
  decided,
  hardBounced,
  invited,
  ownerAsked,
  relay,
  sent,
  timePassed,
} from './events.ts'
import { given, under } from './scenario.ts'

const asked = [invited(), sent(0)] as const

describe('an inviter who was asked', () => {
  test('answers', () => {
    given(...asked)
      .when(answered({ at: 5 }))
      .then({
        state: { status: 'answered', at: 5 },
        thread: { newsAt: 5 },
        effects: [{ kind: 'JudgeAnswer', answer: '<5@example.org>' }],
      })
  })

  test('G-34 cannot be reached: a hard bounce is no silence', () => {
    given(...asked)
      .when(hardBounced(5))
      .then({ state: { status: 'undeliverable', at: 5, why: 'bounced' }, thread: { newsAt: 5 } })
  })

  test('G-34 complains: that is no bounce', () => {
    given(...asked)
      .when(complained(5))
      .then({ state: { status: 'undeliverable', at: 5, why: 'complained' } })
  })

  test('is silent when patience is over, and not before', () => {
    given(...asked)
      .when(timePassed(7 * DAY - 1))
      .thenNothing()
    given(...asked)
      .when(timePassed(7 * DAY))
      .then({ state: { status: 'silent', why: 'no answer', at: 7 * DAY }, thread: { newsAt: 7 * DAY } })
    under({ patience: DAY }, ...asked)
      .when(timePassed(DAY))
      .then({ state: { status: 'silent' } })
  })

  test('is waited for just as long when the owner asked by hand', () => {
    given(invited({ replyChannel: relay }), ownerAsked(DAY))
      .when(timePassed(8 * DAY))
      .then({ state: { status: 'silent', why: 'no answer' } })
  })

  test('G-07 is not asked again: not by a reminder, an approval, an address or "I have asked" (red without the rule on repeats)', () => {
    for (const event of [
      invited({ at: DAY, reminder: true }),
      approved(DAY),
      addressGiven(DAY, 'ada@work.test'),
      ownerAsked(DAY),
    ])
      given(...asked)
        .when(event)
        .thenNothing()
  })

  test('can be decided before an answer', () => {
    given(...asked)
      .when(decided(1, 'ignore'))
      .then({ state: { status: 'decided', decision: 'ignore', by: 'owner' } })
  })

  test('a reminder that now bears a note is an answer', () => {
    given(...asked)
      .when(invited({ at: 3, reminder: true, note: 'We met in Lyon' }))
      .then({ state: { status: 'answered' }, effects: [expect.objectContaining({ kind: 'JudgeAnswer' })] })
  })
})
