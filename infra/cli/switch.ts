import { type Command, printJson, WrongUsage } from './command.ts'
import { showSwitch, turnSwitch } from './operations/switch.ts'
import { openService } from './service.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

export const switchAsking: Command = {
  help: `Usage: hwm switch [on|off]

Says whether questions are asked, or stops or resumes asking for all owners.
Digests, answers and links go on either way. "on" also lets the breaker count bounces and
complaints anew, also where questions were asked already.

${SERVICE_HELP}`,
  run: async (args, terminal) => {
    const { values, words } = readWords(args, ['on|off?'], SERVICE_OPTIONS)
    const [to] = words
    if (to !== undefined && to !== 'on' && to !== 'off')
      throw new WrongUsage(`"${to}" is neither on nor off.`)
    const { shell, at } = await openService(values, terminal)
    await printJson(terminal, await (to ? turnSwitch(shell.table, to, at) : showSwitch(shell.table)))
  },
}
