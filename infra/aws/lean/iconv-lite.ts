import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { _dbcs as DoubleByteCodec } from '../../../node_modules/libmime/node_modules/iconv-lite/encodings/dbcs-codec.js'
import internal from '../../../node_modules/libmime/node_modules/iconv-lite/encodings/internal.js'
import { _sbcs as SingleByteCodec } from '../../../node_modules/libmime/node_modules/iconv-lite/encodings/sbcs-codec.js'
import utf7 from '../../../node_modules/libmime/node_modules/iconv-lite/encodings/utf7.js'
import utf16 from '../../../node_modules/libmime/node_modules/iconv-lite/encodings/utf16.js'
import utf32 from '../../../node_modules/libmime/node_modules/iconv-lite/encodings/utf32.js'
import { StripBOM } from '../../../node_modules/libmime/node_modules/iconv-lite/lib/bom-handling.js'
import type { DoubleByte, SingleByte } from './pack-charsets.ts'

/**
 * Stands in for the package `iconv-lite`: its own codecs, for decoding alone, with the tables in files beside the bundle
 * that are read when a mail needs them. @throws of `getCodec` and `decode`: nobody knows the charset
 */
const iconv = {
  getCodec: (charset: string): Codec => codecOf(canonical(charset)),

  encodingExists(charset: string): boolean {
    try {
      codecOf(canonical(charset))
      return true
    } catch {
      return false
    }
  },

  getDecoder(charset: string): Decoder {
    const name = resolve(canonical(charset))
    const codec = codecOf(name) === DOUBLE ? doubleByte(name) : codecOf(name)
    const decoder = new codec.decoder(undefined, codec)
    return codec.bomAware ? new StripBOM(decoder) : decoder
  },

  decode(bytes: Buffer | string, charset: string): string {
    const decoder = iconv.getDecoder(charset)
    const text = decoder.write(typeof bytes === 'string' ? Buffer.from(bytes, 'binary') : bytes)
    // CESU-8's end is a number.
    return text + (decoder.end() || '')
  },

  defaultCharUnicode: '\uFFFD',
  defaultCharSingleByte: '?',
}
export default iconv

type Decoder = { write(bytes: Uint8Array): string; end(): string | undefined }
type Codec = {
  readonly decoder: new (options: undefined, codec: Codec) => Decoder
  readonly bomAware?: boolean
}
type CodecClass = new (options: object, of: object) => Codec

/** All that libmime asks of a charset of two bytes a letter when it is loaded; GBK's table would take a tenth of a cold start. */
const DOUBLE: Codec = { decoder: DoubleByteCodec.prototype.decoder }
/** What is code and no table: a codec, options for one, or another name. */
const CODE = { ...internal, ...utf7, ...utf16, ...utf32 } as Readonly<
  Record<string, string | CodecClass | { readonly type: string }>
>
const codecs = new Map<string, Codec>()

function canonical(charset: string): string {
  return charset.toLowerCase().replace(/:\d{4}$|[^0-9a-z]/g, '')
}

function resolve(name: string): string {
  const other = Object.hasOwn(CODE, name) ? CODE[name] : own(single().aliases, name)
  return typeof other === 'string' ? resolve(other) : name
}

function codecOf(asked: string): Codec {
  if (asked === 'gbk') return DOUBLE
  const name = resolve(asked)
  const known = codecs.get(name)
  if (known !== undefined) return known
  const codec = makeCodec(name)
  codecs.set(name, codec)
  return codec
}

function makeCodec(encodingName: string): Codec {
  const code = Object.hasOwn(CODE, encodingName) ? CODE[encodingName] : undefined
  if (typeof code === 'function') return new code({ encodingName }, iconv)
  if (typeof code === 'object') return new (CODE[code.type] as CodecClass)({ ...code, encodingName }, iconv)
  const chars = own(single().letters, encodingName)
  if (chars !== undefined) return new SingleByteCodec({ chars }, iconv)
  if (single().double.includes(encodingName)) return DOUBLE
  throw new Error(`Nobody knows the charset ${encodingName}.`)
}

const doubleBytes = new Map<string, Codec>()
function doubleByte(encodingName: string): Codec {
  const made = doubleBytes.get(encodingName)
  if (made !== undefined) return made
  const { tables, ranges } = double()
  const codec = new DoubleByteCodec(
    {
      encodingName,
      table: () => tables[encodingName],
      ...(encodingName === 'gb18030' && { gb18030: () => ranges }),
    },
    iconv,
  )
  doubleBytes.set(encodingName, codec)
  return codec
}

let singleRead: SingleByte | undefined
const single = (): SingleByte => (singleRead ??= read('single') as SingleByte)
let doubleRead: DoubleByte | undefined
const double = (): DoubleByte => (doubleRead ??= read('double') as DoubleByte)

function read(name: string): unknown {
  const file = new URL(`./charsets-${name}.bin`, import.meta.url)
  return JSON.parse(brotliDecompressSync(readFileSync(file)).toString())
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
