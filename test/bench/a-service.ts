import { randomUUID } from 'node:crypto'
import type { Owner } from '#domain/owner'
import type { Queue } from '#local/disk/queue'
import { type MailShell, openMailShell } from '#shell/mail-shell'
import { type Feedback, type Received, readNotification } from '#shell/notification'
import { ensureOwner } from '#shell/operate'
import { readWork, type Work } from '#shell/work'
import { type LocalAws, openLocalAws } from '#test/infra/aws/endpoints'
import { OWNER } from '#test/local/letters'

export const DOMAIN = 'met.example.org'
/** A Monday, an hour after the digests of the day. */
export const NINE = Date.parse('2026-11-23T09:00:00Z')

/** The service's shell on the local endpoints, with one owner, and what reaches it. */
export type BenchService = {
  readonly aws: LocalAws
  readonly shell: MailShell
  readonly owner: Owner
  /** Stores a raw mail as SES does. Returns its SNS notification as SQS hands it over. */
  readonly arrive: (raw: string, to: string, at: number) => Promise<string>
  readonly received: (raw: string, to: string, at: number) => Promise<Received>
  /** What SES has told since the last call, in order. */
  readonly feedback: () => Promise<Feedback[]>
  readonly work: () => Promise<Work[]>
}

/** `clock` tells the endpoints the time. */
export const openBenchService = async (clock: () => number): Promise<BenchService> => {
  const aws = await openLocalAws(DOMAIN, clock)
  const shell = await openMailShell(aws.environment)
  const owner = await ensureOwner(shell, {
    name: OWNER.name,
    address: OWNER.address,
    zone: 'UTC',
    digestHour: 8,
    at: clock(),
  })
  const arrive = async (raw: string, to: string, at: number) => {
    const id = randomUUID()
    await aws.storage.objects.put(`mail/${id}`, Buffer.from(raw))
    return notificationOf(raw, id, to, at)
  }
  return {
    aws,
    shell,
    owner,
    arrive,
    received: async (raw, to, at) => readNotification(await arrive(raw, to, at)) as Received,
    feedback: async () =>
      (await drain(aws.storage.queues.feedback)).map((body) => readNotification(body) as Feedback),
    work: async () => (await drain(aws.storage.queues.work)).map(readWork),
  }
}

const notificationOf = (raw: string, id: string, to: string, at: number): string => {
  const [pass, timestamp] = [{ status: 'PASS' }, new Date(at).toISOString()]
  const Message = JSON.stringify({
    notificationType: 'Received',
    mail: {
      timestamp,
      messageId: id,
      commonHeaders: { from: [/^From: (.*)\r$/m.exec(raw)?.[1]], subject: 'Fwd' },
    },
    receipt: {
      timestamp,
      recipients: [to],
      spamVerdict: pass,
      virusVerdict: pass,
      dmarcVerdict: pass,
      action: { type: 'S3', objectKey: `mail/${id}` },
    },
  })
  return JSON.stringify({ Type: 'Notification', Message })
}

const drain = async (queue: Queue): Promise<string[]> => {
  const bodies: string[] = []
  for (;;) {
    const taken = await queue.take(10, 60_000)
    if (taken.length === 0) return bodies
    for (const { handle, body } of taken) {
      await queue.finish(handle)
      bodies.push(body)
    }
  }
}
