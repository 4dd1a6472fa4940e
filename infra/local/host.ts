import { setClock } from '#shell/clock'
import { setLogSink } from '#shell/log'
import { openMailShell } from '#shell/mail-shell'
import { ensureOwner, isIntakeAlias, viewParked, viewThreads } from '#shell/operate'
import { sendDigest } from '#shell/send-digest'
import { listOwners } from '#store/owners'
import { loadFunctions } from './functions.ts'
import type { Hosted } from './service.ts'

/** The deployed functions, and what the owner's pages ask of the store, in the environment of the local service. */
export const host = async (environment: Readonly<Record<string, string>>): Promise<Hosted> => {
  const [functions, shell] = await Promise.all([loadFunctions(), openMailShell(environment)])
  return {
    functions,
    operations: {
      ensureOwner: (owner) => ensureOwner(shell, owner),
      listOwners: () => listOwners(shell.table),
      listThreads: () => viewThreads(shell),
      listParked: () => viewParked(shell),
      sendDigest: (owner, at) => sendDigest(shell, owner, at, true),
      isIntakeAlias: (localPart) => isIntakeAlias(shell, localPart),
    },
    watchLog: setLogSink,
    setClock,
  }
}
