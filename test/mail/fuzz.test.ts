import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPLIES } from './fixtures.ts'
import { readThreat } from './read-threat.ts'

const TOKENS = [
  '\r\n\r\n',
  '\r\n',
  '\n',
  '\0',
  '=?utf-8?b?',
  '?=',
  '--b1\r\n',
  '--b1--',
  'Content-Type: multipart/mixed; boundary=b1\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'charset=utf-16le',
  'charset=nonsense',
  '<blockquote>',
  '</div>',
  '<!--',
  '<a href="',
  '&#x110000;',
  '\u202E',
  '\xff\xfe',
  '> ',
  '-- \n',
  'From: ',
  '<',
  '"',
  '(',
  '=',
]

/** One change of the bytes: a piece dropped, doubled, moved away, overwritten, or a token put in. */
const change = fc.record({
  kind: fc.constantFrom('drop', 'double', 'flip', 'insert', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  token: fc.constantFrom(...TOKENS),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

function mutate(raw: Buffer, { kind, at, length, token }: Change): Buffer {
  const from = Math.floor(at * raw.length)
  const [before, piece, after] = [
    raw.subarray(0, from),
    raw.subarray(from, from + length),
    raw.subarray(from + length),
  ]
  if (kind === 'drop') return Buffer.concat([before, after])
  if (kind === 'double') return Buffer.concat([before, piece, piece, after])
  if (kind === 'flip') return Buffer.concat([before, piece.map((byte) => byte ^ (length + 1)), after])
  if (kind === 'insert') return Buffer.concat([before, Buffer.from(token, 'latin1'), piece, after])
  return before
}

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
