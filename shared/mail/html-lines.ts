import { Parser } from 'htmlparser2'
import { type Line, type Link, lineOfText } from './body.ts'
import { cleanText } from './clean.ts'

/** Deeper markup is no mail; the parser's own cost grows with the square of the depth. */
const DEEPEST = 500
/** Longer lines are broken and further links of a line dropped: each piece of a line costs what the line has so far. */
const LONGEST_LINE = 8000
const MOST_LINKS = 500
const SILENT = new Set([
  'head',
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'select',
  'textarea',
])
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** Blocks that stand apart from what is before and after them by an empty line. */
const APART = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'pre', 'table'])
/** Most styles hold none of these. */
const MAY_HIDE = /display|hid|opacity/i
const HIDDEN = /display:none|visibility:hidden|mso-hide:all|opacity:0(?:[;!]|$)/i

/**
 * Html as lines of text in one pass: a line a block or `<br>`, empty lines around paragraphs, `Name <address>` kept for
 * mail links, nothing of what is hidden, scripted or styled. Links are kept beside the line they stand in.
 */
export function linesOfHtml(html: string): Line[] {
  const writer = lineWriter()
  let depth = 0
  let silence = 0
  let pre = 0
  let link: { href: string; text: string } | null = null
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new TooDeep()
        if (silence > 0 || SILENT.has(name) || isHidden(attributes)) {
          if (!VOID.has(name)) silence++
          return
        }
        if (name === 'br') return writer.breakLine()
        if (name === 'hr') return writer.rule()
        if (name === 'td' || name === 'th') writer.newCell()
        if (name === 'pre') pre++
        if (BLOCKS.has(name)) writer.newBlock(APART.has(name))
        if (name === 'a') {
          if (link !== null) writer.addLink(link)
          link = { href: attributes['href']?.trim() ?? '', text: '' }
        }
      },
      ontext(text) {
        if (silence > 0) return
        writer.write(text, pre > 0)
        if (link !== null) link.text += text
      },
      onclosetag(name) {
        depth--
        if (silence > 0) {
          if (!VOID.has(name)) silence--
          return
        }
        if (name === 'pre') pre--
        if (name === 'td' || name === 'th') writer.newCell()
        if (BLOCKS.has(name)) writer.newBlock(APART.has(name))
        if (name === 'a' && link !== null) {
          writer.addLink(link)
          link = null
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return linesWithoutMarkup(html)
  }
  return writer.lines()
}

class TooDeep extends Error {}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const style = attributes['style']
  return (
    attributes['hidden'] !== undefined ||
    (style !== undefined && MAY_HIDE.test(style) && HIDDEN.test(style.replace(/\s+/g, '')))
  )
}

function lineWriter() {
  const done: Line[] = []
  let text = ''
  let links: Link[] = []
  let wantsGap = false

  const flush = () => {
    const clean = text.trim()
    if (clean !== '' || links.length > 0) {
      if (wantsGap && done.length > 0) done.push(EMPTY)
      wantsGap = false
      done.push(withBareLinks(clean, links))
    }
    text = ''
    links = []
  }

  return {
    write(piece: string, keepLines: boolean) {
      if (keepLines && piece.includes('\n')) {
        for (const [i, row] of cleanText(piece).split('\n').entries()) {
          if (i > 0) this.breakLine()
          text += row
        }
        return
      }
      if (text.length > LONGEST_LINE) flush()
      const folded = cleanText(piece).replace(/\s+/g, ' ')
      text += text.endsWith(' ') || text === '' ? folded.replace(/^ /, '') : folded
    },
    breakLine() {
      if (text.trim() === '' && links.length === 0) wantsGap = done.length > 0
      else flush()
    },
    newBlock(apart: boolean) {
      flush()
      if (apart) wantsGap = done.length > 0
    },
    /** What follows a label's cell (`<th>From:</th><td>…`) goes on in its line; any other cell stands alone. */
    newCell() {
      const said = text.trimEnd()
      if (said.endsWith(':') || said.endsWith('：')) text = `${said} `
      else flush()
    },
    rule() {
      flush()
      done.push({ raw: RULE, text: RULE, links: [] })
    },
    addLink({ href, text: words }: { href: string; text: string }) {
      const label = cleanText(words).replace(/\s+/g, ' ').trim()
      if (!/^mailto:/i.test(href)) {
        if (href === '') return
        if (links.length >= MOST_LINKS) return
        const last = done.at(-1)
        if (text.trim() === '' && label !== '' && last?.text === label && last.links.length < MOST_LINKS) {
          done[done.length - 1] = { ...last, links: [...last.links, { href, text: label }] }
        } else links.push({ href, text: label })
        return
      }
      const address = mailtoAddress(href)
      if (address !== '' && label !== '' && !label.toLowerCase().includes('@') && !text.includes(address)) {
        text = `${text.trimEnd()} <${address}>`
      }
    },
    lines(): Line[] {
      flush()
      return done
    },
  }
}

const EMPTY: Line = { raw: '', text: '', links: [] }
const RULE = '_'.repeat(32)

/** Web addresses that are text and no anchors count as in plain text. */
function withBareLinks(raw: string, links: readonly Link[]): Line {
  if (!raw.includes('://')) return { raw, text: raw, links }
  const bare = lineOfText(raw)
  const known = new Set(links.map((link) => link.href))
  return { ...bare, links: [...links, ...bare.links.filter((link) => !known.has(link.href))] }
}

function mailtoAddress(href: string): string {
  const address = href.slice('mailto:'.length).split('?')[0] ?? ''
  try {
    return decodeURIComponent(address).trim()
  } catch {
    return address.trim()
  }
}

function linesWithoutMarkup(html: string): Line[] {
  return cleanText(html.replace(/<[^<>]*>/g, '\n'))
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => ({ raw: row, text: row, links: [] }))
}
