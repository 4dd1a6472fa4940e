/** One line of the doctor: how it is, and what to do where it is not well. */
export type Check = {
  readonly name: string
  /** `wait`: nothing is wrong, it takes its time, or it limits what is possible. */
  readonly state: 'ok' | 'wait' | 'bad'
  readonly says: string
  readonly todo: string | null
}

export const ok = (name: string, says: string): Check => ({ name, state: 'ok', says, todo: null })
export const wait = (name: string, says: string, todo: string): Check => ({ name, state: 'wait', says, todo })
export const bad = (name: string, says: string, todo: string): Check => ({ name, state: 'bad', says, todo })

/** As lines for a terminal. */
export const linesOf = (checks: readonly Check[]): string[] =>
  checks.flatMap(({ name, state, says, todo }) => [
    `${MARKS[state]} ${name}: ${says}`,
    ...(todo === null ? [] : [`       ${todo}`]),
  ])

const MARKS = { ok: 'ok    ', wait: 'wait  ', bad: 'BAD   ' }
