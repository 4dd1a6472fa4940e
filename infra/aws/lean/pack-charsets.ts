import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'

/** Names of charsets of one byte a letter, with what their bytes mean; what else a name means; the names of the others. */
export type SingleByte = {
  readonly aliases: Readonly<Record<string, string>>
  /** The letters of the upper 128 bytes, or of all 256. */
  readonly letters: Readonly<Record<string, string>>
  readonly double: readonly string[]
}

/** iconv-lite's own tables, by charset, and the ranges that GB 18030 computes. */
export type DoubleByte = {
  readonly tables: Readonly<Record<string, unknown>>
  readonly ranges: unknown
}

/** What iconv-lite knows of charsets, as data. */
export const readCharsets = (): { single: SingleByte; double: DoubleByte } => {
  const aliases: Record<string, string> = {}
  const letters: Record<string, string> = {}
  const tables: Record<string, unknown> = {}
  let ranges: unknown
  for (const [name, what] of Object.entries(ENCODINGS)) {
    if (typeof what === 'string') aliases[name] = what
    else if (what.type === '_sbcs' && what.chars !== undefined) letters[name] = what.chars
    else if (what.type === '_dbcs' && what.table !== undefined) {
      tables[name] = what.table()
      ranges ??= what.gb18030?.()
    }
  }
  return { single: { aliases, letters, double: Object.keys(tables) }, double: { tables, ranges } }
}

/** The bytes of a data file that lies beside a function. */
export const pack = (data: object): Buffer =>
  brotliCompressSync(JSON.stringify(data), {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  })

type Encoding = {
  readonly type?: string
  readonly chars?: string
  readonly table?: () => unknown
  readonly gb18030?: () => unknown
}
// libmime's own copy: the one that reads mail.
const libmime = createRequire(createRequire(import.meta.url).resolve('libmime'))
const ENCODINGS = libmime('iconv-lite/encodings') as Record<string, string | Encoding>

if (import.meta.main) {
  const { single, double } = readCharsets()
  writeFileSync(new URL('./charsets-single.bin', import.meta.url), pack(single))
  writeFileSync(new URL('./charsets-double.bin', import.meta.url), pack(double))
}
