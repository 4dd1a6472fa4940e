import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** What was learnt: a head of JSON, and numbers of one byte each. */
export type Packed<Head> = { readonly head: Head; readonly bytes: Int8Array }

/** Writes both to one file by brotli: the length of the head in four bytes (little-endian), the head, the numbers. */
export function writePacked(file: URL, head: object, bytes: Int8Array = new Int8Array()): void {
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32LE(text.length)
  const whole = Buffer.concat([length, text, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)])
  const params = {
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  }
  writeFileSync(file, brotliCompressSync(whole, { params }))
}

/** Reads what `writePacked` wrote, about 5 ms for 1 MB. @throws when the file is missing or cut short */
export function readPacked<Head>(file: URL): Packed<Head> {
  const whole = brotliDecompressSync(readFileSync(file))
  const end = LENGTH + whole.readUInt32LE()
  return {
    head: JSON.parse(whole.toString('utf8', LENGTH, end)) as Head,
    bytes: new Int8Array(whole.buffer, whole.byteOffset + end, whole.length - end),
  }
}

const LENGTH = 4
