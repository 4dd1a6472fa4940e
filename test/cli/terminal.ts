import { Readable } from 'node:stream'
import { runHwm } from '#cli/run-hwm'

/** What a call of the command line answers. */
export type Answer = { readonly code: 0 | 1 | 2; readonly out: string; readonly said: readonly string[] }

/** Calls `hwm` in this process, as a shell would. */
export const hwm = async (
  args: readonly string[],
  {
    input = '',
    env = {},
  }: { readonly input?: string | Iterable<Uint8Array>; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Answer> => {
  const said: string[] = []
  let out = ''
  const code = await runHwm(args, {
    input: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input),
    print: async (text) => {
      out += text
    },
    say: (line) => said.push(line),
    env,
    folder: import.meta.dirname,
  })
  return { code, out, said }
}
