/** A list written as text, `|` between its phrases, a line's end before one; other blanks are part of a phrase. */
export const phrases = (list: string): readonly string[] => list.split(/(?:\n\s*)?\|/)

/** Finds the first phrase of the list that a text starts with; indexed by letters, since it is asked of every line of a mail. */
export const startsWithOneOf = (list: readonly string[]): ((text: string) => string | undefined) => {
  const letters = mostLetters(list)
  const known = Map.groupBy(list, (phrase) => phrase.slice(0, letters))
  return (text) => known.get(text.slice(0, letters))?.find((phrase) => text.startsWith(phrase))
}

/** The same at its end. */
export const endsWithOneOf = (list: readonly string[]): ((text: string) => string | undefined) => {
  const letters = mostLetters(list)
  const known = Map.groupBy(list, (phrase) => phrase.slice(-letters))
  return (text) => known.get(text.slice(-letters))?.find((phrase) => text.endsWith(phrase))
}

/** As many as every phrase has. */
const mostLetters = (list: readonly string[]): number => Math.min(3, ...list.map((phrase) => phrase.length))
