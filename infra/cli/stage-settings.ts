import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { BadSettings, readSettings, type Settings } from '#aws/settings'

const file = join(import.meta.dirname, '../../cdk.json')
const contextSchema = v.object({
  context: v.object({ stage: v.optional(v.unknown()), stages: v.optional(v.unknown()) }),
})

/** The settings of a stage in cdk.json; null = the stage that cdk.json names. @throws BadSettings */
export const settingsOf = (stage: string | null): Settings => {
  const read = v.safeParse(contextSchema, parse())
  if (!read.success) throw new BadSettings('cdk.json: must hold a "context" with "stage" and "stages".')
  const { context } = read.output
  return readSettings(stage ?? context.stage, context.stages)
}

/** `[STAGE] [options of CDK]`, as the two scripts take them. */
export const stageArguments = (
  words: readonly string[],
): { stage: string | null; more: readonly string[] } => {
  const [first = null, ...rest] = words
  return first === null || first.startsWith('-') ? { stage: null, more: words } : { stage: first, more: rest }
}

const parse = (): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BadSettings('cdk.json: cannot be read as JSON.', { cause: error })
  }
}
