import { parkMail } from '#store/parked'
import { log } from './log.ts'
import type { Received } from './notification.ts'
import type { Shell } from './shell.ts'

/** Lists a mail with the reason why nothing came of it; `owner` null: nobody's. The raw mail stays. */
export const park = async (
  shell: Shell,
  received: Received,
  owner: string | null,
  reason: string,
): Promise<void> => {
  const { id, at, from, subject } = received
  log({ event: 'mail-parked', mail: id })
  await parkMail(shell.table, { id, owner, at, from, subject, reason })
}

/** Mail from strangers gets no answer and is shown to no owner; it is counted, and the raw mail stays for a while. */
export const drop = ({ id }: Received, reason: string): void =>
  log({ event: 'mail-dropped', mail: id, reason })
