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

/** Runs `seconds` long, ours and bare in turns for each mail; the fastest reading of each mail counts, whatever else runs. */
export async function measure(
  mails: readonly Buffer[],
  read: (raw: Buffer) => Promise<void>,
  seconds: number,
): Promise<Throughput> {
  const ours = mails.map(() => Number.POSITIVE_INFINITY)
  const bare = mails.map(() => Number.POSITIVE_INFINITY)
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    for (const [at, raw] of mails.entries()) {
      ours[at] = Math.min(ours[at] ?? 0, await timed(() => read(raw)))
      bare[at] = Math.min(bare[at] ?? 0, await timed(() => simpleParser(raw)))
    }
  }
  const [own, other] = [perSecond(ours), perSecond(bare)]
  return { ours: own, bare: other, ratio: own / other }
}

const perSecond = (milliseconds: readonly number[]): number =>
  (milliseconds.length / milliseconds.reduce((sum, each) => sum + each, 0)) * 1000

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}
