import type { Judge } from '#domain/judgement'
import { readReply } from '#mail/read-reply'
import { wasAsked } from '#store/addresses'
import { getItem } from '#store/item'
import { addressKey } from '#store/keys'
import { answerIn } from './answer-in.ts'
import { answerWords } from './answer-words.ts'
import type { ThreadRef } from './load.ts'
import type { MailShell } from './mail-shell.ts'
import { hearStop } from './perform.ts'
import type { RawRead } from './read-raw.ts'

/**
 * A mail to the answer address of a thread that is gone, or whose owner is. Nobody reads it any more, but a wish to
 * stop is promised to count for ever: for the address that this thread did ask, and for no other. It counts though its
 * From may be forged: who forges it ends questions to one address, while a true wish that a mailing list forwarded
 * would be broken.
 */
export const takeLateStop = async (
  shell: MailShell,
  judge: Judge,
  ref: ThreadRef,
  mail: RawRead,
  at: number,
): Promise<void> => {
  if ('reason' in mail || mail.from === null) return
  const { address } = mail.from
  const found = await getItem(shell.table, addressKey(shell.secrets.pepper, address))
  const reply = readReply(mail)
  if (!wasAsked(found, ref) || reply.kind !== 'answer') return
  const about = { id: mail.messageId, at, via: 'mail', from: address, expected: true } as const
  const { text } = answerIn(answerWords(reply, mail), about)
  await hearStop(shell, judge, { text, addresses: [address] }, at)
}
