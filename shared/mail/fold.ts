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
    .replace(/\s+/g, ' ')
    .trim()

/** As `fold`, without accents: `añadirte` and `anadirte` are one. */
export const foldPlain = (text: string): string =>
  ASCII.test(text) ? foldAscii(text) : withoutAccents(foldAny(text))

const withoutAccents = (folded: string): string =>
  ASCII.test(folded)
    ? folded
    : folded
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/[æøłßıđœþ]/g, (letter) => PLAIN[letter] ?? letter)
        .normalize('NFC')
