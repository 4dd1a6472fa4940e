import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import leanJapanese from '../../../infra/aws/lean/encoding-japanese.ts'
import lean from '../../../infra/aws/lean/iconv-lite.ts'
import { readCharsets } from '../../../infra/aws/lean/pack-charsets.ts'

type Iconv = Pick<typeof lean, 'decode' | 'encodingExists' | 'getDecoder'> & {
  encode: (text: string, charset: string) => Buffer
}
type Japanese = {
  convert: (bytes: Uint8Array, how: { to: string; from: string; type: 'string' }) => string
}
const libmime = createRequire(createRequire(import.meta.url).resolve('libmime'))
const iconv = libmime('iconv-lite') as Iconv
const japanese = libmime('encoding-japanese') as Japanese

const lying = async (name: string): Promise<unknown> => {
  const file = new URL(`../../../infra/aws/lean/charsets-${name}.bin`, import.meta.url)
  return JSON.parse(brotliDecompressSync(await readFile(file)).toString())
}
const { single, double } = readCharsets()
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
const everyPair = (lead: number): Buffer =>
  Buffer.from(Array.from({ length: 256 }, (_, byte) => [lead, byte]).flat())

describe('the charsets of a bundle', () => {
  it('are those of iconv-lite; `node infra/aws/lean/pack-charsets.ts` writes them', async () => {
    expect(await lying('single')).toEqual(JSON.parse(JSON.stringify(single)))
    expect(await lying('double')).toEqual(JSON.parse(JSON.stringify(double)))
  })

  it('of one byte a letter read each byte alike, by each of their names', () => {
    for (const name of [...Object.keys(single.letters), ...Object.keys(single.aliases)])
      expect(lean.decode(everyByte, name), name).toBe(iconv.decode(everyByte, name))
  })

  it.each([...single.double, 'cp932', 'gb2312', 'ks_c_5601-1987', 'euc-kr', 'big5'])(
    '%s reads each pair of bytes alike',
    (name) => {
      for (let lead = 0; lead < 256; lead++)
        expect(lean.decode(everyPair(lead), name), `${name} ${lead}`).toBe(
          iconv.decode(everyPair(lead), name),
        )
    },
  )

  it.each(['utf-16', 'utf-16le', 'utf-16be', 'utf-32', 'utf-7', 'cesu-8', 'binary', 'gb18030'])(
    '%s reads a text alike, in pieces too',
    (name) => {
      const bytes = iconv.encode('Have we met? Grüße, 见过吗, 😀', name)
      expect(lean.decode(bytes, name)).toBe(iconv.decode(bytes, name))
      const decoder = lean.getDecoder(name)
      const pieces = [...bytes].map((byte) => decoder.write(Buffer.from([byte])))
      const others = iconv.getDecoder(name)
      const same = [...bytes].map((byte) => others.write(Buffer.from([byte])))
      expect([...pieces, decoder.end()]).toEqual([...same, others.end()])
    },
  )

  it.each(['', 'x-unknown', '__proto__', 'constructor', 'iso-2022-kr', 'hz-gb-2312'])(
    'nobody knows "%s", here and there',
    (name) => {
      expect(lean.encodingExists(name)).toBe(false)
      expect(iconv.encodingExists(name)).toBe(false)
    },
  )

  it.each([
    '\x1b$B2q5D$G$*2q$$$7$^$7$?\x1b(B, Kim',
    '\x1b$@2q5D\x1b(J and \x1b$B-!\x1b(B',
    'plain, then \x1b(I6E\x1b(B kana and \x1b$(D0!\x1b(B, cut \x1b$B2q5',
    'an escape at the end \x1b',
    '',
  ])('ISO-2022-JP is read as encoding-japanese reads it: %j', (text) => {
    const bytes = Buffer.from(text, 'latin1')
    expect(leanJapanese.convert(bytes, { from: 'ISO-2022-JP' })).toBe(
      japanese.convert(bytes, { to: 'UNICODE', from: 'ISO-2022-JP', type: 'string' }),
    )
  })
})
