const SYMBOLS = /(?:[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\u200D|\uFE0F)+/gu
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g
/** What follows is a trade or a motto. */
const BEHIND_THE_NAME = /\s*[|•·].*$|\s[-–—]\s.*$/u
const DEGREE =
  /^(?:[JS]r|Esq|Ph\.? ?D|M\.?D|M\.?A|M\.?Sc|B\.?Sc|M\.?B\.?A|LL\.?[BM]|Dipl\b.*|Mag|Ing|\p{Lu}{2,5})\.?$/u
/** A surname of several words begins with a small one: `von Hohenfels`, `de la Cruz`. */
const SURNAME = /^(?:\p{Ll}[\p{L}']* )*[^\s]+$/u
const GIVEN_NAMES = /^[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]+){0,2}$/u
/** No person is called so: what stands before the @ of an office, or of an address that a machine made up. */
const NOBODY = /^(?:\S*\d\S*|info|hello|hallo|contact|contacto|kontakt|office|mail|post|team|sales)$/i
const CAPITALS = /\p{Lu}[\p{Lu}\p{M}]+/gu
const NUMERAL = /^[IVX]+$/

/**
 * A name as one says it in a greeting: `Smith, John (EXT)` is John Smith, `JOHN DOE` John Doe, `🚀 Tim | Growth` Tim.
 * Empty where nobody is called so. `name`: plain, on one line.
 */
export const spokenName = (name: string): string => {
  const bare = name.replace(SYMBOLS, ' ').replace(IN_BRACKETS, ' ').replace(BEHIND_THE_NAME, '')
  const said = inOrder(tidy(bare))
  return NOBODY.test(said) || !/\p{L}/u.test(said) ? '' : withoutShouting(said)
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/^[\s"',;:/-]+|[\s"',;:/-]+$/g, '')

/** A directory's order turned round; what else follows a comma is no part of the name. */
const inOrder = (name: string): string => {
  const [first = '', ...others] = name.split(/\s*,\s*/)
  const isShouted = name === name.toUpperCase()
  const [given, ...more] = others.filter((part) => isShouted || !DEGREE.test(part))
  const isDirectory =
    given !== undefined && more.length === 0 && SURNAME.test(first) && GIVEN_NAMES.test(given)
  return isDirectory ? `${given} ${first}` : first
}

const withoutShouting = (name: string): string => {
  const isShouted = name === name.toUpperCase() && name.length > 3
  return name.replace(CAPITALS, (word) =>
    (isShouted || word.length > 3) && !NUMERAL.test(word) && !word.includes('İ')
      ? word.charAt(0) + word.slice(1).toLowerCase()
      : word,
  )
}
