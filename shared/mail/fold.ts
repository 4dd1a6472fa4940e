const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  đ: 'd',
  œ: 'oe',
  þ: 'th',
}

const ASCII = /^[\x20-\x7E]*$/
/** Letters and quotes of Latin, whose folding depends on no neighbour. */
const LATIN = /^[\x20-\x7E\u00A1-\u024F\u2018-\u201F]*$/
const BEYOND_ASCII = /[^\x20-\x7E]/g
/** What may lose accents: the scripts of East Asia have none. */
const MAY_BEAR_ACCENTS = /[\u00C0-\u2FFF]/

/** Text for comparing: small letters, straight quotes, single blanks; accents stay. */
export const fold = (text: string): string => (ASCII.test(text) ? foldAscii(text) : foldAny(text))

const foldAscii = (text: string): string =>
  text.toLowerCase().replaceAll('`', "'").replace(/ {2,}/g, ' ').trim()

/** Marks first: the acute accent that stands for an apostrophe would be decomposed. */
const foldAny = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201A\u201B\u00B4\u0060\u02BC\uFF07]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB\uFF02]/g, '"')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()

/** As `fold`, without accents: `añadirte` and `anadirte` are one. */
export const foldPlain = (text: string): string => {
  if (ASCII.test(text)) return foldAscii(text)
  if (LATIN.test(text)) return foldAscii(text.replace(BEYOND_ASCII, plainLetter))
  return withoutAccents(foldAny(text))
}

const plainLetters = new Map<string, string>()

function plainLetter(letter: string): string {
  const known = plainLetters.get(letter)
  if (known !== undefined) return known
  // Between two others, since what folds to a blank would be trimmed.
  const plain = withoutAccents(foldAny(`.${letter}.`)).slice(1, -1)
  plainLetters.set(letter, plain)
  return plain
}

const withoutAccents = (folded: string): string =>
  !MAY_BEAR_ACCENTS.test(folded)
    ? folded
    : folded
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/[æøłßıđœþ]/g, (letter) => PLAIN[letter] ?? letter)
        .normalize('NFC')
