import { expect, test } from 'vitest'
import { isOwnersLine } from '#mail/owners-line'

const names = ['Ron Vermeer']

test.each(['Best', 'Viele Grüße', 'Best Ron', 'Kind regards Ron Vermeer', 'Ron Vermeer', '--'])(
  'below a forward is its owner’s: %s',
  (line) => {
    expect(isOwnersLine(line, names)).toBe(true)
  },
)

test.each([
  'Best Western Manager',
  'BR Systems Engineer',
  'Merci Foundation',
  'Love Brand Strategist',
  'Best Ada',
])('is anybody’s headline: %s (red without a look behind the closing)', (line) => {
  expect(isOwnersLine(line, names)).toBe(false)
})
