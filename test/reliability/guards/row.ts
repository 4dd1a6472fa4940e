/** One guard, how it is taken out, and the test that must go red without it. */
export type Row = {
  /** Its number, `G-08`, or a word where it has none. */
  readonly guard: string
  readonly what: string
  readonly file: string
  /** The source as it stands, exactly once in its file, and the source without the guard. */
  readonly replace: readonly [string, string]
  /** Further places, where two guards cover each other and one alone would not be missed. */
  readonly and?: readonly Pick<Row, 'file' | 'replace'>[]
  readonly test: string
  /** A piece of the test's title, or of its group's. */
  readonly name: string
}

export const placesOf = (row: Row): readonly Pick<Row, 'file' | 'replace'>[] => [row, ...(row.and ?? [])]

/** What a row says that is not so any more, a sentence each. `read`: a file of the tree, null where there is none. */
export const problemsOf = (row: Row, read: (path: string) => string | null): string[] => [
  ...placesOf(row).flatMap(({ file, replace: [text, without] }) => {
    const count = (read(file)?.split(text).length ?? 1) - 1
    return [
      ...(count === 1 ? [] : [`${said(row)}: its source text stands ${count} times in ${file}, not once.`]),
      ...(text === without ? [`${said(row)}: nothing is taken out of ${file}.`] : []),
    ]
  }),
  ...(titlesIn(read(row.test) ?? '').some((title) => title.includes(row.name))
    ? []
    : [`${said(row)}: no test in ${row.test} has "${row.name}" in its title.`]),
]

/** As a line begins that tells of it. */
export const said = ({ guard, what }: Row): string => `${guard} ${what}`

/** The titles of tests and their groups: what stands in quotes before a function. */
export const titlesIn = (source: string): string[] =>
  [...source.matchAll(TITLE)].map(([, , title = '']) => title.replaceAll(/\\(['"`])/g, '$1'))

const TITLE = /(['"`])((?:\\.|(?!\1)[^\\\n])*)\1,\s*(?:\{[^{}]*\},\s*)?(?:async\s*)?(?:\(|\w+\s*=>)/g
