import { verifiedPage, verifyPage } from '#links/pages/verify'
import { getItem } from '#store/item'
import { ownerKey } from '#store/keys'
import { readOwner } from '#store/owners'
import { confirmPending, readPending } from '#store/pending'
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
  const pending = await readPending(table, id, request.at)
  if (pending === null) {
    const owner = readOwner(await getItem(table, ownerKey(id)))?.owner
    return owner
      ? { status: 200, html: verifiedPage({ address: owner.addresses[0] ?? '' }) }
      : problem(410, 'This link was used before, or it has expired. Ask for a new one.')
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
  await confirmPending(table, secrets.pepper, id, pending)
  if (pending.joins === null) await queueWork(shell, [{ kind: 'welcome', owner: id, at: request.at }])
  return { status: 200, html: verifiedPage({ address: pending.address }) }
}
