import * as v from 'valibot'

/** Says where something is not as it must be, and never what stands there: it may be a secret or somebody's mail. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** @throws Unreadable */
export const readShape = <Shape>(schema: v.GenericSchema<unknown, Shape>, value: unknown): Shape => {
  const read = v.safeParse(schema, value)
  if (read.success) return read.output
  const wrong = read.issues.map(
    (issue) => `${v.getDotPath(issue) ?? 'it'} is not ${issue.expected ?? issue.type}`,
  )
  throw new Unreadable(wrong.join('; '))
}

/** The same of JSON. @throws Unreadable, also where it is none: the parser's own error quotes it */
export const readJson = <Shape>(schema: v.GenericSchema<unknown, Shape>, text: string): Shape => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Unreadable('it is not JSON')
  }
  return readShape(schema, value)
}
