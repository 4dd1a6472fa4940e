import { expect, test } from 'vitest'
import { factsOf, saysOf } from '#digest/facts'
import { DEFAULT_POLICY } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { again, noted, sent } from './story.ts'

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
