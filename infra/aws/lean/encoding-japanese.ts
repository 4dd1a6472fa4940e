import iconv from './iconv-lite.ts'

/** Stands in for the package `encoding-japanese`, of which libmime needs ISO-2022-JP alone: the table of EUC-JP has the same letters. */
export default {
  convert: (bytes: Uint8Array, { from }: { readonly from: string }): string =>
    iconv.decode(/^euc/i.test(from) ? Buffer.from(bytes) : toEuc(bytes), 'eucjp'),
}

/** Bytes before each letter, and how many it has, by what an escape sequence switches to (RFC 1468, RFC 2237). */
const SETS: Readonly<Record<string, readonly [lead: readonly number[], size: number]>> = {
  $B: [[], 2],
  '$@': [[], 2],
  '(I': [[0x8e], 1],
  '$(D': [[0x8f], 2],
}
const ESCAPE = 0x1b
/** `?` for a letter that is cut off. */
const CUT = 0x3f

function toEuc(bytes: Uint8Array): Buffer {
  const euc: number[] = []
  let set: (typeof SETS)[string] | undefined
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === ESCAPE) {
      const name = String.fromCharCode(...bytes.subarray(at + 1, at + 4))
      const known = Object.keys(SETS).find((each) => name.startsWith(each))
      set = known === undefined ? undefined : SETS[known]
      at += known?.length ?? 2
    } else if (set === undefined) euc.push(bytes[at] as number)
    else if (at + set[1] > bytes.length) return Buffer.from([...euc, CUT])
    else {
      const [lead, size] = set
      euc.push(...lead)
      for (let more = 0; more < size; more++) euc.push(((bytes[at + more] as number) + 0x80) & 0xff)
      at += size - 1
    }
  }
  return Buffer.from(euc)
}
