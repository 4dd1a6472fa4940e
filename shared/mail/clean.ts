const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
/** Soft hyphen, grapheme joiner, fillers, variation controls, zero-width and annotation characters, tags. */
const INVISIBLE =
  /\u{AD}|\u{34F}|[\u{115F}\u{1160}]|[\u{17B4}\u{17B5}]|[\u{180B}-\u{180E}]|[\u{200B}\u{200C}]|[\u{2060}-\u{2064}]|[\u{206A}-\u{206F}]|\u{3164}|\u{FEFF}|\u{FFA0}|[\u{FFF9}-\u{FFFB}]|\u{E0001}|[\u{E0020}-\u{E007F}]/gu
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
/** A joiner is wanted inside an emoji and between letters of scripts that join; elsewhere it only hides. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Kannada}\p{sc=Tamil}\p{sc=Telugu}\p{M}])\u200D|\u200D(?![\p{Extended_Pictographic}\p{L}\p{M}])/gu

/** Most lines hold nothing that any of the rules below looks for. */
const PLAIN_LINE = /^[\x20-\x7E]*$/
/** Letters and punctuation of the commonest scripts: what `cleanText` leaves as it is. */
const CLEAN_TEXT =
  /^[\n\x20-\x7E\xA1-\xAC\xAE-\u024F\u0370-\u052F\u2010-\u2027\u20A0-\u20BF\u3001-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF9F]*$/

/** One line of text without control, bidi and invisible characters, blanks folded to one. */
export const cleanLine = (text: string): string =>
  PLAIN_LINE.test(text) ? text.replace(/ {2,}/g, ' ').trim() : cleanedLine(text)

const cleanedLine = (text: string): string =>
  text
    .replace(/[\r\n\t\u0085\u2028\u2029]/g, ' ')
    .replace(CONTROL, '')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim()

/** Text of several lines (ended by `\n`) without control, bidi and invisible characters; line structure stays. */
export const cleanText = (text: string): string => (CLEAN_TEXT.test(text) ? text : cleanedText(text))

const cleanedText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
