import { Parser } from 'htmlparser2'
import { quotedPart } from './answer-html-marks.ts'
import { textOf } from './body.ts'
import { linesOfHtml } from './html-lines.ts'

/** Deeper markup is no answer; the parser's cost grows with the square of the depth. */
const DEEPEST = 500
const MARKED = '<div>&gt;</div>'
const SEPARATOR = '<div>-----Original Message-----</div>'

/**
 * An answer's html as plain text in which quotations are marked as in a text mail, so that one reader cuts both.
 * `signatures`: whether what programs mark as a signature stays.
 */
export function markedText(html: string, signatures: 'cut' | 'kept'): string {
  return textOf(linesOfHtml(markQuotations(html, signatures)))
}

/** The source without the elements that programs mark as quoted; a sign stands where each was. */
function markQuotations(html: string, signatures: 'cut' | 'kept'): string {
  const pieces: string[] = []
  let copied = 0
  let depth = 0
  let inside = 0
  let tooDeep = false
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > DEEPEST) {
        tooDeep = true
        parser.pause()
      }
      if (inside > 0) return
      const part = quotedPart(name, attributes)
      if (part === null || (part === 'signature' && signatures === 'kept')) return
      inside = depth
      const sign = part === 'quotation' ? MARKED : part === 'signature' ? '' : SEPARATOR
      pieces.push(html.slice(copied, parser.startIndex), sign)
      copied = html.length
    },
    onclosetag() {
      if (depth-- !== inside) return
      inside = 0
      copied = parser.endIndex + 1
    },
  })
  parser.end(html)
  return tooDeep ? html : pieces.join('') + html.slice(copied)
}
