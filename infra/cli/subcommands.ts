import { type Command, type Terminal, WrongUsage } from './command.ts'

type Run = (args: readonly string[], terminal: Terminal) => Promise<void>

/** A command whose first word says what to do. */
export const withSubcommands = (help: string, runs: Readonly<Record<string, Run>>): Command => ({
  help,
  run: async ([name = '', ...rest], terminal) => {
    const run = Object.hasOwn(runs, name) ? runs[name] : undefined
    if (run === undefined)
      throw new WrongUsage(
        `${name === '' ? 'A word is missing' : `"${name}" is not known`}: say ${Object.keys(runs)
          .join(', ')
          .replace(/, (?=[^,]*$)/, ' or ')}.`,
      )
    await run(rest, terminal)
  },
})
