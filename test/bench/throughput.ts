import { simpleParser } from 'mailparser'
import { parseMail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'
import { readReply } from '#mail/read-reply'

/** Mails a second of one way of ours and of bare simpleParser with its defaults, measured in turns on the same mails. */
export type Throughput = { readonly ours: number; readonly bare: number; readonly ratio: number }

export const WAYS = {
  'answers: parseMail + readReply': async (raw: Buffer) => void readReply(await parseMail(raw)),
  'forwards: parseMail + readIncoming': async (raw: Buffer) =>
    void (await readIncoming(await parseMail(raw), [])),
} satisfies Record<string, (raw: Buffer) => Promise<void>>

/** Runs `seconds` long in rounds of all mails, ours and bare in turns; the fastest round of each counts. */
export async function measure(
  mails: readonly Buffer[],
  read: (raw: Buffer) => Promise<void>,
  seconds: number,
): Promise<Throughput> {
  const fastest = { ours: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY }
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    fastest.ours = Math.min(fastest.ours, await timed(mails, read))
    fastest.bare = Math.min(fastest.bare, await timed(mails, async (raw) => void (await simpleParser(raw))))
  }
  const [ours, bare] = [(mails.length / fastest.ours) * 1000, (mails.length / fastest.bare) * 1000]
  return { ours, bare, ratio: ours / bare }
}

async function timed(mails: readonly Buffer[], read: (raw: Buffer) => Promise<void>): Promise<number> {
  const begun = performance.now()
  for (const raw of mails) await read(raw)
  return performance.now() - begun
}
