/** A list written as text, `|` between its phrases, a line's end before one; other blanks are part of a phrase. */
export const phrases = (list: string): readonly string[] => list.split(/(?:\n\s*)?\|/)
