import { Readable } from 'node:stream'
import * as v from 'valibot'
import { LABELS } from '#domain/judgement'
import type { LabelledLine, Result } from '#judge/evaluate'
import { CannotDo } from './command.ts'
import { linesOf } from './read-input.ts'

/** A line of a file, known by its number, since ids may be missing or stand twice. `name` is its own id. */
export type NamedLine = LabelledLine & { readonly name: string | null }

const LABEL = v.picklist(LABELS)
const ID = v.union([v.string(), v.number()])

const labelled = v.object({
  id: v.fallback(v.nullish(ID), null),
  text: v.string(),
  label: LABEL,
  lang: v.nullish(v.string()),
  hard: v.optional(v.boolean()),
  suppress: v.optional(v.boolean()),
})

const judged = v.object({
  id: ID,
  label: LABEL,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  suppress: v.optional(v.boolean()),
})

/** @throws CannotDo, which names the line that is wrong */
export const readLabelled = async (bytes: Uint8Array): Promise<NamedLine[]> => {
  const read = await readLines(bytes, '', labelled, 'text')
  if (read.length === 0) throw new CannotDo('There is no line to judge.')
  return read.map(({ number, line: { id, lang, ...rest } }) => {
    const line = {
      ...rest,
      ...(lang != null && { lang }),
      id: String(number),
      name: id == null ? null : String(id),
    }
    return line as NamedLine
  })
}

/**
 * What another judge said of these lines, as `hwm classify` prints it, joined by the lines' own ids.
 * @throws CannotDo
 */
export const readResults = async (
  lines: readonly NamedLine[],
  bytes: Uint8Array,
  file: string,
): Promise<Result[]> => {
  const byName = new Map<string, Result>()
  for (const { number, line } of await readLines(bytes, `${file}, `, judged, 'confidence')) {
    if (byName.has(String(line.id))) throw new CannotDo(`${file}, line ${number}: "${line.id}" stands twice.`)
    byName.set(String(line.id), line as Result)
  }
  const used = new Set<string>()
  return lines.map(({ id, name }) => {
    if (name === null) throw new CannotDo(`Line ${id} has no "id" to find its result by.`)
    if (used.has(name)) throw new CannotDo(`Line ${id}: its id "${name}" stands twice.`)
    used.add(name)
    const result = byName.get(name)
    if (!result) throw new CannotDo(`${file} has no result for "${name}".`)
    return { ...result, id }
  })
}

const readLines = async <Line>(
  bytes: Uint8Array,
  where: string,
  shape: v.GenericSchema<unknown, Line>,
  needs: string,
): Promise<{ number: number; line: Line }[]> => {
  const lines: { number: number; line: Line }[] = []
  let number = 0
  for await (const text of linesOf(Readable.from([Buffer.from(bytes)]))) {
    number += 1
    if (text.trim() === '') continue
    const read = v.safeParse(shape, jsonOf(text))
    if (read.success) {
      lines.push({ number, line: read.output })
      continue
    }
    const at = where === '' ? `Line ${number}` : `${where}line ${number}`
    const why =
      read.issues[0].path?.[0].key === 'label'
        ? `"label" must be one of ${LABELS.join(', ')}`
        : `it is not a JSON object with "${needs}" and "label"`
    throw new CannotDo(`${at}: ${why}.`)
  }
  return lines
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
