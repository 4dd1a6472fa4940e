import { describe, test } from 'vitest'
import { DAY } from '#domain/policy'
import {
  ADA,
  addressGiven,
  answered,
  decided,
  hardBounced,
  invited,
  judged,
  judgement,
  none,
  ownerAsked,
  relay,
  sent,
  timePassed,
} from './events.ts'
import { given } from './scenario.ts'

const stop = { kind: 'SuppressAddress', address: ADA, why: 'opted out' } as const
const asked = [invited(), sent(0)] as const

describe('G-10 a wish to stop suppresses the address', () => {
  test.each([
    ['asked', [...asked]],
    ['silent', [...asked, timePassed(7 * DAY)]],
    ['undeliverable', [...asked, hardBounced(1)]],
    ['decided', [...asked, decided(1, 'accept')]],
    ['answered', [...asked, answered({ at: 1 }), judged(1, 'met')]],
  ] as const)('of an inviter who is %s (red without the label)', (_, events) => {
    const at = 8 * DAY
    given(...events, answered({ at }))
      .when(judged(at, 'opt_out'))
      .then({ effects: [stop] })
  })

  test('whatever the label (red without the wish)', () => {
    given(...asked, answered({ at: 1 }))
      .when(judged(1, 'sales_pitch', { suppress: true }))
      .then({ effects: [stop] })
  })

  test('and nothing else does', () => {
    given(...asked, answered({ at: 1 }))
      .when(judged(1, 'stranger'))
      .then({ effects: [] })
  })

  test('in a note too', () => {
    given(invited({ note: 'Never write to me', mail: 'm' }))
      .when({ kind: 'AnswerJudged', at: 1, answer: 'note:m', judgement: judgement('opt_out') })
      .then({ effects: [stop] })
  })

  test('judged on arrival', () => {
    given(...asked)
      .when(answered({ at: 1, judgement: judgement('opt_out') }))
      .then({ effects: [stop] })
  })

  test('the asked address, where another one wrote: nobody can stop the mail of others (red without the look at the address)', () => {
    given(...asked, answered({ at: 1, from: 'someone@else.test', expected: false }))
      .when(judged(1, 'opt_out'))
      .then({ effects: [stop] })
  })

  test('the address that the owner gave', () => {
    given(
      invited({ replyChannel: none }),
      addressGiven(1, 'ada@work.test'),
      answered({ at: 2, from: 'ada@home.test', expected: false }),
    )
      .when(judged(2, 'opt_out'))
      .then({ effects: [{ ...stop, address: 'ada@work.test' }] })
  })

  test('the address that answered where the owner asked by hand', () => {
    given(invited({ replyChannel: relay }), ownerAsked(1), answered({ at: 2, via: 'forward' }))
      .when(judged(2, 'opt_out'))
      .then({ effects: [stop] })
  })

  test('once', () => {
    given(...asked, answered({ at: 1 }), judged(1, 'opt_out'))
      .when(judged(1, 'opt_out'))
      .thenNothing()
  })
})
