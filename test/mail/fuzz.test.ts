import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPLIES } from './fixtures.ts'
import { KINDS, mutate, TOKENS } from './fuzz/mutate.ts'
import { readThreat } from './read-threat.ts'

/** One change of the bytes: a piece dropped, doubled, moved away, overwritten, or a token put in. */
const change = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  token: fc.constantFrom(...TOKENS),
})
describe('whatever happens to a mail on its way', () => {
  test('it is read or refused, never thrown over, in bounded time', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...REPLIES),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async ({ raw }, changes) => {
          const begun = performance.now()
          await readThreat(changes.reduce(mutate, raw))
          expect(performance.now() - begun).toBeLessThan(2000)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('any bytes at all are a mail, be it an empty one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await readThreat(bytes)).toMatch(/^(?:read|The mail .+\.)$/)
      }),
      { numRuns: 300 },
    )
  })
})
