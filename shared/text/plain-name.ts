const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu
/** A joiner holds an emoji together. */
const JOINED = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/gu
/** What a mail program would make a link of: a scheme, `www.`, a bare host or an address. */
const LINKED = /:\/\/|\bwww\.|[\p{L}\d-]\.[a-z]{2,}(?=[/\s?#:,;)]|$)|@/iu
const KEPT = '\uE000'

/** A name on one line, without control, bidi and invisible characters, cut to `most` visible letters. */
export const plainName = (name: string, most = 60): string => {
  const line = name
    .replaceAll(KEPT, '')
    .replace(/[\r\n\t]/g, ' ')
    .replace(JOINED, KEPT)
    .replace(HIDDEN, (sign) => (sign === KEPT ? '\u200D' : ''))
    .replace(/\s+/g, ' ')
    .trim()
  return shorten(line, most)
}

/** Whether a mail program would show a link in it: such a name may not stand in a mail to others (G-11). */
export const looksLinked = (name: string): boolean => LINKED.test(name)

const URL = /\b(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}\/\S*/giu

/** The dots of a bare host; one of `M.Sc.` is none. */
const HOST_DOT =
  /(?<=[\p{L}\d-])\.(?=\p{L}{2,}(?![\p{L}\d.]))|(?<=[\p{L}\d.-][\p{L}\d-])\.(?=\p{L}{2,}(?![\p{L}\d]))/gu
const ADDRESS = /^[<("']*[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+[>)"',.;:]*$/u

/**
 * What others wrote, without what a mail program would make a link of: the owner must not be led away by it. A bare
 * host may be a company's name or two sentences without a blank between them, so it only gets one after its dots.
 */
export const withoutLinks = (text: string): string =>
  text
    .replace(URL, '[link]')
    .replace(/\S+/gu, (word) => (ADDRESS.test(word) ? word : word.replace(HOST_DOT, '. ')))

/** What others wrote, on one line of a mail to the owner. */
export const shownLine = (text: string, most: number): string => plainName(withoutLinks(text), most)

export const NAMELESS = 'Somebody without a name'

/** An inviter's name in a mail to the owner. */
export const shownName = (name: string, most = 80): string => shownLine(name, most) || NAMELESS

/** At most `most` letters as readers count them; what is cut is marked. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text
  const letters = [...new Intl.Segmenter().segment(text.slice(0, most * 40))]
  if (letters.length <= most) return text.length > most * 40 ? text.slice(0, most * 40) : text
  const cut = letters.slice(0, most - 1).map(({ segment }) => segment)
  return `${cut.join('').trimEnd()}…`
}
