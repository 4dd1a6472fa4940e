import {
  DEVICES,
  FOOTER_LINES,
  NOTICE_CLAIMS,
  NOTICE_HEADINGS,
  NOTICE_SUBJECTS,
  SENT_ENDINGS,
  SENT_FROM,
} from './answer-footer-words.ts'
import { isRule } from './answer-headers.ts'
import { endsWithOneOf, startsWithOneOf } from './phrases.ts'

const MOST_DEVICE_LINE = 160
/** With the address of a link. */
const MOST_RAW_DEVICE_LINE = 700
const NOTICE_LINES = 6
const IMAGE =
  /^\[?(?:cid:\S{1,200}|(?:image|inline image|bild|imagen|immagine|logo)(?:[:.\s\d][^\]]{0,120})?)\]$/i
const EXCUSE =
  /(?:excuse|pardon|forgive|typo|brevity|tippfehler|entschuldig|faute|erreur|erratas|disculp|desculp|refus|errori)/i
const REACTION = /\breacted (?:via gmail|to your message)\b/i
const LIST_FOOTER = /(?:mailing list|listinfo|unsubscribe|groups\.io|-list@)/i
const BANNER = /^\W{0,4}(?:\[?external\]?|caution|warning|achtung|attention|extern)\b/i
const FROM_OUTSIDE =
  /(?:outside (?:of )?(?:the|your|our) |external (?:sender|e-?mail)|externen (?:absender|e-?mail)|exp[ée]diteur externe)/i

const sentFrom = startsWithOneOf(SENT_FROM)
const sentEnding = endsWithOneOf(SENT_ENDINGS)
const footerLine = startsWithOneOf(FOOTER_LINES)
const noticeHeading = startsWithOneOf(NOTICE_HEADINGS)
const noticeSubject = startsWithOneOf(NOTICE_SUBJECTS)

/** One stretch of own words without the footers at its end and the warning at its beginning. */
export function cutFooters(lines: readonly string[]): readonly string[] {
  const notice = lines.findIndex((_, at) => startsNotice(lines, at))
  const end = lines.findLastIndex((line, at) => (notice < 0 || at < notice) && !isFooter(line)) + 1
  return lines.slice(bannerEnd(lines, end), end)
}

/** Whether a line by itself is such a footer. */
export const isFooterAlone = (line: string): boolean => isFooter(line) || startsNotice([line], 0)

const isFooter = (line: string): boolean =>
  line.trim() === '' || isRule(line) || isImage(line) || isDeviceLine(line)

/** "Sent from my iPhone", "Get Outlook for iOS" and their like in any language, wherever they stand alone. */
function isDeviceLine(line: string): boolean {
  if (line.length > MOST_RAW_DEVICE_LINE) return false
  const text = unlink(line)
  if (text.length < 4 || text.length > MOST_DEVICE_LINE) return false
  const low = text.toLowerCase().replace(/[’`]/g, "'")
  const begins = sentFrom(low)
  if (begins === undefined && sentEnding(low) === undefined) return REACTION.test(low)
  const rest = low.slice(begins?.length ?? 0)
  if (begins === 'sent from' && rest.startsWith(' my ') && rest.length < 50 && !/[,;!?]/.test(rest))
    return true
  const sentence = rest.search(/[,;!?]|\. /)
  const said = sentence < 0 ? rest : rest.slice(0, sentence)
  if (sentence >= 0 && !EXCUSE.test(rest) && rest.length - sentence > 2) return false
  return said.split(' ').length <= 12 && DEVICES.some((name) => hasWord(`${begins ?? ''}${said}`, name))
}

/** Where a disclaimer, a list's or a scanner's footer begins at this line. */
function startsNotice(lines: readonly string[], at: number): boolean {
  const raw = lines[at] ?? ''
  const line = raw.replace(/^[\s*_>|#-]+/, '').toLowerCase()
  if (line === '')
    return (
      isRule(raw) &&
      LIST_FOOTER.test(
        lines
          .slice(at + 1, at + 4)
          .join(' ')
          .slice(0, 300),
      )
    )
  if (footerLine(line) !== undefined) return true
  const heading = noticeHeading(line)
  if (heading !== undefined && /^[\s:.*_!-]*$/.test(line.slice(heading.length))) return true
  if (heading === undefined && noticeSubject(line) === undefined) return false
  const notice = paragraphFrom(lines, at).toLowerCase()
  return NOTICE_CLAIMS.some((words) => notice.includes(words))
}

/** A company's warning about strange senders stands above the text. */
function bannerEnd(lines: readonly string[], end: number): number {
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0 || first >= end || !BANNER.test(lines[first] ?? '')) return 0
  const paragraph = paragraphFrom(lines, first)
  if (paragraph.length > 600 || !FROM_OUTSIDE.test(paragraph)) return 0
  const blank = lines.findIndex((line, at) => at > first && line.trim() === '')
  return blank < 0 ? 0 : Math.min(blank, end)
}

/** What stays of a picture in plain text. */
const isImage = (line: string): boolean => IMAGE.test(line.trim())

function paragraphFrom(lines: readonly string[], at: number): string {
  const rest = lines.slice(at, at + NOTICE_LINES)
  const blank = rest.findIndex((line) => line.trim() === '')
  return (blank < 0 ? rest : rest.slice(0, blank)).join(' ')
}

/** Without brackets, stars and the addresses that programs append: `Get [Outlook for Android](https://…)`. */
function unlink(line: string): string {
  return line
    .replace(/\(?<?\(?https?:\/\/[^\s<>()]{1,500}[)>]*/g, '')
    .replace(/[[\]<>()*_|]/g, '')
    .trim()
}

function hasWord(text: string, word: string): boolean {
  if (word.length > 4) return text.includes(word)
  return text
    .split(/[^\p{L}\p{N}.-]+/u)
    .some((piece) => piece.replace(/\.$/, '') === word || piece.startsWith(`${word}-`))
}
