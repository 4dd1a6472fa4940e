import { type Terminal, WrongUsage } from './command.ts'
import { COMMANDS } from './commands.ts'

/** `hwm` with these words. Returns the exit code: 0 done, 1 it could not be done, 2 wrong usage. */
export const runHwm = async (args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> => {
  const [name = '', ...rest] = args
  if (isHelp(name) || name === 'help') {
    await terminal.print(HELP)
    return 0
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (entry === undefined) {
    terminal.say(
      `${name === '' ? 'A command is missing' : `There is no command "${name}"`}. There are: ${NAMES}.`,
    )
    return 2
  }
  try {
    const command = await entry.load()
    if (rest.some(isHelp)) await terminal.print(`${command.help}\n`)
    else await command.run(rest, terminal)
    return 0
  } catch (error) {
    const isUsage = error instanceof WrongUsage
    terminal.say(isUsage ? `${error.message} "hwm ${name} --help" says more.` : sentenceOf(error))
    return isUsage ? 2 : 1
  }
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h'

const NAMES = Object.keys(COMMANDS).join(', ')

const HELP = `Usage: npm run --silent hwm -- <command>

${Object.entries(COMMANDS)
  .map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)
  .join('\n')}

"hwm <command> --help" says more. Data goes to stdout, all else to stderr.
Exit codes: 0 done, 1 it could not be done, 2 wrong usage.
`

/** Faults whose own message is a sentence for the operator. */
const SPEAKING = new Set([
  'CannotDo',
  'BadConfig',
  'BadSettings',
  'NotDeployed',
  'CannotStart',
  'UnreadableMail',
  'NotSent',
])

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'It could not be done.'
  if (SPEAKING.has(error.name)) return error.message
  if (error.name === 'CredentialsProviderError')
    return 'There are no AWS credentials: sign in first, or say --local for the local service.'
  if ('code' in error && error.code === 'ECONNREFUSED') return 'The service does not answer: does it run?'
  if (error.name === 'Conflict') return 'Somebody else changed the same just now; try again.'
  return `It could not be done: ${error.message.split('\n')[0] || error.name}`
}
