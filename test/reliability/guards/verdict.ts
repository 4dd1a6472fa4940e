/** A part of vitest's JSON report. */
export type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages: readonly string[] | null
    }[]
  }[]
}

/** `green`: the tests ran and passed. `red`: an expectation failed. `broken`: neither, so it says nothing about a guard. */
export type Verdict = { readonly color: 'green' | 'red' | 'broken'; readonly why: string }

/** What the tests of one file said whose title holds `name`. */
export const verdictOf = (report: Report, test: string, name: string): Verdict => {
  const file = report.testResults.find((result) => result.name.endsWith(`/${test}`))
  const ran = (file?.assertionResults ?? []).filter(
    ({ status, fullName }) => (status === 'passed' || status === 'failed') && fullName.includes(name),
  )
  const failures = ran.filter(({ status }) => status === 'failed').map(messageOf)
  const expected = failures.find((message) => EXPECTATION.test(message))
  if (expected !== undefined) return { color: 'red', why: lineOf(expected) }
  if (failures[0] !== undefined)
    return { color: 'broken', why: `no expectation failed, but: ${lineOf(failures[0])}` }
  return ran.length > 0
    ? { color: 'green', why: `${ran.length} passed` }
    : { color: 'broken', why: lineOf(file?.message || 'no test ran') }
}

/** As vitest's expectations and fast-check's properties fail; what throws otherwise may only be out of order. */
const EXPECTATION = /^(?:AssertionError|Error: (?:Property failed|expected |promise (?:resolved|rejected)))/

const messageOf = ({ failureMessages }: Report['testResults'][number]['assertionResults'][number]): string =>
  failureMessages?.[0] ?? ''

const lineOf = (message: string): string => message.split('\n')[0]?.slice(0, 120) ?? ''
