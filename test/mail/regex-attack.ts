/** A regular expression literal where it stands. */
export type Literal = { readonly at: string; readonly pattern: string; readonly flags: string }

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=(?:[=(,:[!&|?{};]|return|=>)\s*)\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g
const COMMON = ['a', 'A', '0', ' ', '-', '<', '@', '.', ':', '"', '\n', '_', ',', 'é', '字', '\u00A0']
const MOST_PIECES = 14

/** The literals of a TypeScript source, comments and strings passed over. */
export function literalsIn(source: string, file: string): Literal[] {
  const found: Literal[] = []
  for (const match of source.matchAll(TOKEN)) {
    if (match[1] === undefined) continue
    const line = source.slice(0, match.index).split('\n').length
    found.push({ at: `${file}:${line}`, pattern: match[1], flags: match[2] ?? '' })
  }
  return found
}

/**
 * The milliseconds of the worst of many pumped texts made of the pattern's own pieces, at most `length` characters
 * long. Lengths grow, so that a pattern of exponential cost is found out before it hangs.
 */
export function worst({ pattern, flags }: Literal, length: number, limit: number): number {
  const regex = new RegExp(pattern, flags.replace(/[gy]/g, ''))
  const pieces = piecesOf(pattern)
  const pumps = [...new Set([...pieces, ...COMMON, ...pieces.map((piece) => `${piece} `)])]
  let slowest = 0
  for (let size = 20; size <= length; size += size < 40 ? 2 : Math.ceil(size * 0.4)) {
    for (const start of ['', ...pieces.slice(0, 6)]) {
      for (const pump of pumps) {
        const text = `${start}${pump.repeat(Math.ceil(size / pump.length))}\u0001`
        const took = timeOf(regex, text)
        // Again, since another program may have held it up.
        slowest = Math.max(slowest, took > limit ? Math.min(took, timeOf(regex, text)) : took)
        if (slowest > limit) return slowest
      }
    }
  }
  return slowest
}

function timeOf(regex: RegExp, text: string): number {
  const begun = performance.now()
  regex.test(text)
  return performance.now() - begun
}

/** Runs of plain characters of a pattern: what its parts begin with. */
function piecesOf(pattern: string): string[] {
  const plain = pattern
    .replace(/\\u\{?[0-9A-F]+\}?|\\p\{\w+\}|\[(?:[^\]\\]|\\.)*\]|\{[\d,]+\}|\\[a-zA-Z]/gi, '|')
    .replace(/\\(.)/g, '$1')
  const runs = plain.split(/[|()?*+^$!=:]+|(?<=.)\./).filter((run) => run.length > 0)
  return [...new Set(runs)].slice(0, MOST_PIECES)
}
