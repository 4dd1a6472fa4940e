import { verifiedPage, verifyPage } from '#links/pages/verify'
import { getItems } from '#store/item'
import { ownerKey, pendingKey } from '#store/keys'
import { readOwner } from '#store/owners'
import { confirmPending, readPending, repairPointers } from '#store/pending'
import { FIELD, foreignForm, problem } from './page-answer.ts'
import type { Shell } from './shell.ts'
import type { WebAnswer, WebRequest } from './web.ts'
import { queueWork } from './work.ts'

/** The link of a verification mail: an address counts once its owner has pressed the button (ADR 10). `id`: the owner's to be. */
export const serveVerification = async (
  shell: Shell,
  request: WebRequest,
  id: string,
): Promise<WebAnswer> => {
  const { table, secrets } = shell
  const found = await getItems(table, [pendingKey(id), ownerKey(id)])
  const [pending, made] = [readPending(found(pendingKey(id)), request.at), readOwner(found(ownerKey(id)))]
  if (pending === null) {
    if (made === null) return problem(410, 'This link was used before, or it has expired. Ask for a new one.')
    // The press before may have died between its last writes.
    if (request.method === 'POST' && request.form.get(FIELD) === 'verify')
      await repairPointers(table, secrets.pepper, made.owner)
    return { status: 200, html: verifiedPage({ address: made.owner.addresses[0] ?? '' }) }
  }
  if (request.method !== 'POST')
    return {
      status: 200,
      html: verifyPage({
        address: pending.address,
        form: { action: request.path, fields: { [FIELD]: 'verify' } },
      }),
    }
  if (request.form.get(FIELD) !== 'verify') return foreignForm()
  const owner = await confirmPending(table, secrets.pepper, id, pending, made)
  if (owner === null) return problem(410, 'The owner whom this address was to join is not here any more.')
  if (pending.joins === null) await queueWork(shell, [{ kind: 'welcome', owner: id, at: request.at }])
  return { status: 200, html: verifiedPage({ address: pending.address }) }
}
