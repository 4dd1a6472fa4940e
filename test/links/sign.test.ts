import { timingSafeEqual } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { signAnswer, verifyAnswer } from '#links/sign'

vi.mock('node:crypto', { spy: true })
beforeEach(() => {
  vi.mocked(timingSafeEqual).mockClear()
})

const keys = [{ id: 'b', key: new Uint8Array(32).fill(7) }]
const of = { owner: 'a'.repeat(16), thread: 'b'.repeat(16) }
const token = signAnswer(keys, of)

test.each([33, 45, 58])(
  'G-15 a MAC is compared in constant time, wherever it differs: at letter %i (red without timingSafeEqual)',
  (index) => {
    const guess = `${token.slice(0, index)}${token[index] === 'c' ? 'd' : 'c'}${token.slice(index + 1)}`
    expect(verifyAnswer(keys, guess)).toBeNull()
    expect(verifyAnswer(keys, token)).toEqual(of)
    const lengths = vi
      .mocked(timingSafeEqual)
      .mock.calls.map((each) => each.map(({ byteLength }) => byteLength))
    expect(lengths).toEqual([
      [26, 26],
      [26, 26],
    ])
  },
)
