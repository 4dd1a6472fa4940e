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

/** Runs `seconds` long in rounds of all mails, ours and bare in turns; the first round of each warms up. */
export async function measure(
  mails: readonly Buffer[],
  read: (raw: Buffer) => Promise<void>,
  seconds: number,
): Promise<Throughput> {
  const spent = { ours: 0, bare: 0 }
  let rounds = -1
  for (const end = performance.now() + seconds * 1000; performance.now() < end || rounds < 1; rounds++) {
    const ours = await timed(mails, read)
    const bare = await timed(mails, async (raw) => void (await simpleParser(raw)))
    if (rounds < 0) continue
    spent.ours += ours
    spent.bare += bare
  }
  const count = mails.length * rounds
  const [ours, bare] = [(count / spent.ours) * 1000, (count / spent.bare) * 1000]
  return { ours, bare, ratio: ours / bare }
}

async function timed(mails: readonly Buffer[], read: (raw: Buffer) => Promise<void>): Promise<number> {
  const begun = performance.now()
  for (const raw of mails) await read(raw)
  return performance.now() - begun
}
