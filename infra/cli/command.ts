import type { Readable } from 'node:stream'

/** What a command has to do with the outside, so that tests can stand in for a terminal. */
export type Terminal = {
  readonly input: Readable
  /** Writes to stdout; resolves when it took it. */
  readonly print: (text: string) => Promise<void>
  /** One line for people, on stderr. */
  readonly say: (line: string) => void
  readonly env: NodeJS.ProcessEnv
  /** Where the operator stands: a FILE is named from here. */
  readonly folder: string
}

export type Command = {
  /** What `--help` shows: usage first. */
  readonly help: string
  /** @throws WrongUsage, CannotDo */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<void>
}

/** The words after `hwm` make no sense: exit code 2. The message is one sentence. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}

/** It makes sense and cannot be done: exit code 1. The message is one sentence. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo'
}

export const printJson = async ({ print }: Terminal, value: unknown): Promise<void> =>
  print(`${JSON.stringify(value, null, 2)}\n`)
