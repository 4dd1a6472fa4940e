/** A list written as text, `|` between its phrases, a line's end before one; other blanks are part of a phrase. */
export const phrases = (list: string): readonly string[] => list.split(/(?:\n\s*)?\|/)

/** Finds the first phrase of the list that a text starts with; indexed by letter, since it is asked of every line of a mail. */
export const startsWithOneOf = (list: readonly string[]): ((text: string) => string | undefined) => {
  const byLetter = Map.groupBy(list, (phrase) => phrase.charAt(0))
  return (text) => byLetter.get(text.charAt(0))?.find((phrase) => text.startsWith(phrase))
}

/** The same at its end. */
export const endsWithOneOf = (list: readonly string[]): ((text: string) => string | undefined) => {
  const byLetter = Map.groupBy(list, (phrase) => phrase.charAt(phrase.length - 1))
  return (text) => byLetter.get(text.charAt(text.length - 1))?.find((phrase) => text.endsWith(phrase))
}
