import { describe, expect, it } from 'vitest'
import { lineThrough, MOST_GROWTH_MB } from './flatness.ts'

/** Ten samples of a run of 10,000 messages; `mb` by the messages done. */
const run = (mb: (messages: number) => number) =>
  Array.from({ length: 10 }, (_, index) => {
    const messages = (index + 1) * 1000
    return { messages, mb: mb(messages) }
  })

describe('memory over a run', () => {
  it('that is warm after a third of it and goes up and down is flat', () => {
    const samples = run((messages) => (messages < 3000 ? 20 : 40) + (messages % 2000) / 2000)
    expect(Math.abs(lineThrough(samples).grown)).toBeLessThan(MOST_GROWTH_MB / 2)
  })

  it('that keeps 300 bytes of each message is not', () => {
    const { grown, slope } = lineThrough(run((messages) => 40 + messages * 0.0003))
    expect(grown).toBeCloseTo(2.1)
    expect(grown).toBeGreaterThan(MOST_GROWTH_MB)
    expect(slope).toBeCloseTo(300)
  })
})
