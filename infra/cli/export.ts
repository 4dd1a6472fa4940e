import { addressOf } from './address-word.ts'
import { CannotDo, type Command, printJson } from './command.ts'
import { exportOwner } from './operations/export.ts'
import { openService } from './service.ts'
import { readWords, SERVICE_HELP, SERVICE_OPTIONS } from './words.ts'

export const exportAll: Command = {
  help: `Usage: hwm export ADDRESS > owner.json

Prints all that is kept about the owner with this address: settings, threads with
their answers, digests, parked mail, and the raw mail that is still there, in base64.

${SERVICE_HELP}`,
  run: async (args, terminal) => {
    const { values, words } = readWords(args, ['ADDRESS'], SERVICE_OPTIONS)
    const address = addressOf(words[0] ?? '')
    const { shell } = await openService(values, terminal)
    const all = await exportOwner(shell, address)
    if (all === null) throw new CannotDo(`There is no owner with the address ${address}.`)
    await printJson(terminal, all)
  },
}
