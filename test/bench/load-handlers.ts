import type { SQSEvent } from 'aws-lambda'
import { DAY, HOUR, MINUTE } from '#domain/policy'
import { classify } from '#judge/classify'
import type { AwsService } from '#local/aws/service'
import { serveSes } from '#local/aws/ses'
import { serveSqs } from '#local/aws/sqs'
import { CONFIGURATION_SET, REGION } from '#local/environment'
import { notification } from '#local/sns'
import { eachMessage } from '#shell/batch'
import { setClock } from '#shell/clock'
import { doWork } from '#shell/do-work'
import { setLogSink } from '#shell/log'
import { openMailShell } from '#shell/mail-shell'
import { readNotification } from '#shell/notification'
import { ensureOwner } from '#shell/operate'
import { takeFeedback } from '#shell/take-feedback'
import { takeInvite } from '#shell/take-invite'
import { takeReply } from '#shell/take-reply'
import { tick } from '#shell/tick'
import { isWork, readWork } from '#shell/work'
import { listThreads } from '#store/threads'
import { DOMAIN, environment } from '#test/reliability/sim/environment'
import { answer, personal } from '#test/reliability/sim/letters'
import { memoryQueue } from '#test/reliability/sim/memory'
import { connect } from '#test/reliability/sim/transport'
import { heapNow, row, startTable } from './load-table.ts'

export type Size = { readonly mails: number; readonly answers: number; readonly owners: number }

const PASS = { status: 'PASS' }
const SIDE_BY_SIDE = 4
/** How many messages of a hundred SQS delivers twice. */
const TWICE = 5

/** Drives the functions without SMTP and tells what each stage took; throws when anything was lost or done twice. */
export const loadHandlers = async (
  { mails, answers, owners }: Size,
  print: (rows: object[]) => void,
): Promise<void> => {
  const table = await startTable()
  const settings = { ...(await environment()), HWM_CAP_HOUR: '0', HWM_CAP_DAY: '0', HWM_CAP_TOTAL: '0' }
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = table.url
  const shell = await openMailShell(settings)
  setLogSink(() => {})
  let now = Date.UTC(2026, 0, 5, 9)
  setClock(() => now)
  const queues = { work: memoryQueue('work', () => now), feedback: memoryQueue('feedback', () => now) }
  /** What went out: who got it and where it is answered; no more, so that memory tells of the functions alone. */
  const questions = new Map<string, string>()
  const digests = new Map<string, number>()
  let doubles = 0
  const outbox = {
    add: async (
      sent: { destinations: readonly string[]; tags: Readonly<Record<string, string>> },
      raw: Uint8Array,
    ) => {
      const tag = sent.tags['claim'] ?? ''
      const to = sent.destinations[0] ?? ''
      if (/_\d{4}-/.test(tag)) digests.set(tag, (digests.get(tag) ?? 0) + 1)
      else if (questions.has(to)) doubles += 1
      else
        questions.set(
          to,
          /ask\+[a-z2-7]+/.exec(
            Buffer.from(raw)
              .toString('latin1')
              .replace(/\r\n[ \t]+/g, ''),
          )?.[0] ?? '',
        )
    },
    list: () => [],
    read: async () => null,
    untold: () => [],
    markTold: async () => {},
  }
  const owner = (index: number) => ({ name: `Owner ${index}`, address: `owner-${index}@owners.example.com` })
  const inviter = (index: number) => ({
    name: `Inviter ${lettersOf(index)}`,
    address: `inviter-${index}@example.org`,
  })
  const rawOf = (key: string): string => {
    const index = Number(key.slice(key.indexOf('/') + 1))
    return key.startsWith('invites')
      ? personal(owner(index % owners), inviter(index), `m${index}`)
      : answer(inviter(index), 'x', WORDS[index % WORDS.length] ?? '', `a${index}`)
  }
  const s3: AwsService = async ({ path }) => {
    const body = Buffer.from(rawOf(path.split('/').slice(-2).join('/')))
    return { status: 200, headers: {}, body }
  }
  const quiet = () => {}
  connect(shell.mail.client, 's3', s3, quiet)
  connect(
    shell.sqs,
    'sqs',
    serveSqs([queues.work], () => now),
    quiet,
  )
  connect(
    shell.ses,
    'ses',
    serveSes({
      outbox,
      feedback: queues.feedback,
      now: () => now,
      domain: DOMAIN,
      region: REGION,
      configurationSet: CONFIGURATION_SET,
    }),
    quiet,
  )

  const handle = async ({
    body,
    eventSourceARN,
  }: {
    body: string
    eventSourceARN: string
  }): Promise<void> => {
    if (isWork(shell, eventSourceARN)) return doWork(shell, classify, readWork(body))
    const read = readNotification(body)
    if (read.kind === 'Feedback') return takeFeedback(shell, read)
    return read.key.startsWith('invites') ? takeInvite(shell, read) : takeReply(shell, classify, read)
  }
  const rows: object[] = []
  const stage = async (what: string, queue: string, bodies: readonly string[]) => {
    const waiting = bodies.flatMap((body, index) => (index % 100 < TWICE ? [body, body] : [body]))
    const each: number[] = []
    const began = performance.now()
    const work = async () => {
      for (let batch = waiting.splice(0, 10); batch.length > 0; batch = waiting.splice(0, 10)) {
        const Records = batch.map((body, index) => ({
          messageId: String(index),
          body,
          eventSourceARN: `arn:aws:sqs:x:0:${queue}`,
        }))
        const { batchItemFailures } = await eachMessage(
          { Records } as unknown as SQSEvent,
          async (record) => {
            const from = performance.now()
            await handle(record)
            each.push(performance.now() - from)
          },
        )
        // What lost a race against another function comes back, as from SQS.
        for (const { itemIdentifier } of batchItemFailures) waiting.push(batch[Number(itemIdentifier)] ?? '')
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
    const seconds = (performance.now() - began) / 1000
    rows.push({ ...row(what, each, seconds), 'heap MB': heapNow() })
  }
  const taken = (queue: keyof typeof queues) => queues[queue].messages.splice(0).map(({ body }) => body)
  const work = async (what: string) => {
    await tick(shell, now)
    await stage(what, 'work', taken('work'))
    while (queues.work.messages.length > 0) await stage(`${what}, what followed`, 'work', taken('work'))
  }

  const made = await Promise.all(
    Array.from({ length: owners }, (_, index) =>
      ensureOwner(shell, { ...owner(index), zone: 'UTC', digestHour: 8, at: now }),
    ),
  )
  await stage(
    'forwarded mails',
    'invites',
    Array.from({ length: mails }, (_, index) =>
      received('invites', index, `invites@${DOMAIN}`, owner(index % owners).address, now),
    ),
  )
  now += 11 * MINUTE
  await work('questions')
  await stage('feedback of SES', 'feedback', taken('feedback'))
  now += HOUR
  const asked = [...questions].slice(0, answers)
  await stage(
    'answers',
    'replies',
    asked.map(([address, token]) =>
      received('replies', Number(address.match(/\d+/)?.[0]), `${token}@reply.${DOMAIN}`, address, now),
    ),
  )
  now += DAY
  await work('digests')
  print(rows)

  const threads = (await Promise.all(made.map(({ id }) => listThreads(shell.table, id)))).flat()
  const answered = threads.filter((thread) => thread.answers.length > 0).length
  const told = {
    threads: threads.length,
    questions: questions.size,
    answered,
    digests: digests.size,
    doubles: doubles + [...digests.values()].filter((times) => times > 1).length,
  }
  print([told])
  const wanted = { threads: mails, questions: mails, answered: answers, digests: owners, doubles: 0 }
  if (JSON.stringify(told) !== JSON.stringify(wanted)) throw new Error(`wanted ${JSON.stringify(wanted)}`)
  await table.stop()
}

const WORDS = [
  'Yes, we met at the teachers conference in Utrecht in 2019.',
  'A friend of yours told me to write to you.',
  'No, I do not think so.',
  'I also grow roses and read your column.',
]

/** Names have no digits. */
const lettersOf = (index: number): string =>
  index.toString(26).replace(/[0-9a-p]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))

const received = (rule: string, index: number, to: string, from: string, at: number): string => {
  const id = `${rule}-${index}`
  return notification(
    rule,
    {
      notificationType: 'Received',
      mail: { messageId: id, commonHeaders: { from: [from], subject: 'A mail' } },
      receipt: {
        timestamp: new Date(at).toISOString(),
        recipients: [to],
        spamVerdict: PASS,
        virusVerdict: PASS,
        dmarcVerdict: PASS,
        action: { type: 'S3', objectKey: `${rule}/${index}` },
      },
    },
    at,
  )
}
