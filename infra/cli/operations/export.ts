import type { MailShell } from '#shell/mail-shell'
import { bodyOf, type Item, keyOf } from '#store/item'
import { mailOf } from './mentions.ts'
import { findOwner, itemsOf } from './owner-items.ts'

/** All that is kept about an owner; times are ms since 1970, raw mail is base64. */
export type Export = {
  readonly owner: unknown
  readonly threads: readonly unknown[]
  readonly digests: readonly unknown[]
  readonly parked: readonly unknown[]
  /** Under which names inviters are known, by key. */
  readonly aliases: Readonly<Record<string, unknown>>
  readonly mail: readonly { readonly key: string; readonly raw: string }[]
}

/** Collects what is kept about the owner with this address; null when there is none. */
export const exportOwner = async (shell: MailShell, address: string): Promise<Export | null> => {
  const owner = (await findOwner(shell, address.toLowerCase()))?.owner ?? null
  if (owner === null) return null
  const items = await itemsOf(shell.table, owner.id, '')
  const mail: { key: string; raw: string }[] = []
  const person = {
    names: [...owner.addresses, `${owner.alias}@${shell.config.domain}`],
    owner: owner.id,
  }
  for await (const { key, raw } of mailOf(shell, person))
    mail.push({ key, raw: Buffer.from(raw).toString('base64') })
  const ofKind = (kind: string): Item[] => items.filter((each) => keyOf(each).sk.startsWith(kind))
  return {
    owner,
    threads: ofKind('THREAD#').map(bodyOf),
    digests: ofKind('DIGEST#').map(bodyOf),
    parked: ofKind('MAIL#').map(bodyOf),
    aliases: Object.fromEntries(ofKind('ALIAS#').map((each) => [keyOf(each).sk, bodyOf(each)])),
    mail,
  }
}
