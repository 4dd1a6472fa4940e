import { expect, test } from 'vitest'
import { factsOf, saysOf } from '#digest/facts'
import { DEFAULT_POLICY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { again, answers, noted, sent, tell } from './story.ts'

const told = (thread: Thread): string =>
  [saysOf(thread, 'UTC'), ...factsOf(thread, DEFAULT_POLICY, 'UTC')].join(' ')

test('of a note that led to the question nothing says that nobody was asked, nor that it answered', () => {
  const asking = noted({ name: 'Alexander Bergmann' }, 'Connect? Alex', 'stranger')
  expect(told(asking)).toMatch(/^Will be asked, .* Written in the invitation itself\.$/)
  const asked = again(asking, sent(asking, asking.newsAt + 1))
  expect(told(asked)).toMatch(
    /^Asked on .*, no answer yet Asked in your name .* Written in the invitation itself\.$/,
  )
})

test('who has met the owner and wants no more mail is not shown as merely met', () => {
  const met = tell({ name: 'Ben Two' }, null, sent, answers('We met at the fair.', 'met'))
  expect(saysOf(met, 'UTC')).toBe('Says that you have met (quite sure, 97%)')
  const stopped = again(met, answers('Never write to me again.', 'opt_out')(met, met.newsAt + 1))
  expect(saysOf(stopped, 'UTC')).toBe('Says that you have met (quite sure, 97%), and wants no more mail')
  const only = tell({ name: 'Ben Two' }, null, sent, answers('Never write to me again.', 'opt_out'))
  expect(saysOf(only, 'UTC')).toBe('Does not want to be written to (quite sure, 97%)')
})
