import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { WrongUsage } from './command.ts'

/** The options that every command of operation knows. */
export const SERVICE_OPTIONS = {
  local: { type: 'boolean' },
  stage: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

export const SERVICE_HELP = `  --local        the local service of this machine (npm start), in HWM_DATA or .local
  --stage NAME   the stage on AWS; without it the one that cdk.json names`

/**
 * Reads the words after a command: its options, and one word for each of `wanted`, the last of which may be left out
 * where it ends in "?".
 * @throws WrongUsage
 */
export const readWords = <const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  wanted: readonly string[],
  options: Options,
) => {
  const { values, positionals } = parse(args, options)
  const least = wanted.filter((name) => !name.endsWith('?')).length
  if (positionals.length < least) throw new WrongUsage(`${wanted[positionals.length]} is missing.`)
  const [surplus] = positionals.slice(wanted.length)
  if (surplus !== undefined) throw new WrongUsage(`"${surplus}" is one word too many.`)
  return { values, words: positionals }
}

const parse = <Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's own words, but for its advice on words that begin with a dash.
    const [sentence] = (error instanceof Error ? error.message : '').split(/\. |\n/)
    throw new WrongUsage(`${sentence?.replace(/\.$/, '')}.`, { cause: error })
  }
}
