import type { Line } from './body.ts'

/**
 * Drops the quote marks that the lines below a block share, or the block itself bears; deeper ones are the original's
 * own. Lines without them at the very end are the forwarder's.
 */
export function dequote(lines: readonly Line[], bare: readonly string[], start: number): Line[] {
  const block = quoteDepth(lines[start - 1]?.raw ?? '')
  const first = lines.find((_, i) => i >= start && bare[i] !== '')
  const depth = Math.max(block, quoteDepth(first?.raw ?? ''))
  if (depth === 0) return lines.slice(start).map((line) => ({ ...line, raw: line.raw.trim() }))
  const end = block === 0 ? lines.length : lines.findLastIndex((line) => quoteDepth(line.raw) >= depth) + 1
  return lines.slice(start, end).map((line, i) => {
    const whole = bare[start + i] ?? ''
    const deeper = quoteDepth(line.raw) - depth
    return {
      raw: deeper > 0 ? `${'>'.repeat(deeper)} ${whole}` : whole,
      text: unquote(line.text),
      links: line.links,
    }
  })
}

const quoteDepth = (raw: string): number => /^[\s>]*/.exec(raw)?.[0].replaceAll(/\s/g, '').length ?? 0

/** A line without quote marks, indent, or list-like bars before it. */
export function unquote(raw: string): string {
  return raw.replace(/^[\s>|]+/, '').trimEnd()
}
