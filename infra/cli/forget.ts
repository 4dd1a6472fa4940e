import { addressOf } from './address-word.ts'
import { type Command, printJson } from './command.ts'
import { forget } from './operations/forget.ts'
import { openService } from './service.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

export const forgetAddress: Command = {
  help: `Usage: hwm forget ADDRESS

Deletes all that is kept about an owner or an inviter with this address, raw mail
included, and says what stays and why. It cannot be undone: "hwm export" first.

${SERVICE_HELP}`,
  run: async (args, terminal) => {
    const { values, words } = readWords(args, ['ADDRESS'], SERVICE_OPTIONS)
    const address = addressOf(words[0] ?? '')
    const { shell } = await openService(values, terminal)
    await printJson(terminal, await forget(shell, address))
  },
}
