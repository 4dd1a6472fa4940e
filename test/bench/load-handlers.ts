import { join } from 'node:path'
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
import { connect } from '#test/reliability/sim/transport'
import { flatness, heapNow, lineThrough, MOST_GROWTH_MB, type Sample } from './flatness.ts'
import { row, startTable } from './load-table.ts'
import { openSpool, type Spooled } from './spool.ts'

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
  const queues = {
    work: openSpool(join(table.folder, 'work'), 'work'),
    feedback: openSpool(join(table.folder, 'feedback'), 'feedback'),
  }
  const sent = countSent(mails, owners)
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
      outbox: sent.outbox,
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
  const memory: { what: string; samples: Sample[] }[] = []
  const stage = async (what: string, queue: string, { count, bodies }: Spooled) => {
    const total = count + Math.ceil(count / 100) * TWICE
    const each = new Float64Array(2 * total)
    const waiting = twice(bodies)
    const again: string[] = []
    let [done, taken, seconds] = [0, 0, 0]
    const samples: Sample[] = []
    const next = (most: number): string[] => {
      const batch = again.splice(0, most)
      while (batch.length < most) {
        const { value } = waiting.next()
        if (value === undefined) break
        taken += 1
        batch.push(value)
      }
      return batch
    }
    const work = async (until: number) => {
      for (
        let batch = next(10);
        batch.length > 0;
        batch = taken < until || again.length > 0 ? next(10) : []
      ) {
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
            each[done++] = performance.now() - from
          },
        )
        // What lost a race against another function comes back, as from SQS.
        for (const { itemIdentifier } of batchItemFailures) again.push(batch[Number(itemIdentifier)] ?? '')
      }
    }
    for (let tenth = 1; tenth <= 10; tenth += 1) {
      const began = performance.now()
      await Promise.all(
        Array.from({ length: SIDE_BY_SIDE }, () => work(tenth < 10 ? (tenth * total) / 10 : Infinity)),
      )
      seconds += (performance.now() - began) / 1000
      samples.push({ messages: done, mb: heapNow() })
    }
    rows.push(row(what, each.subarray(0, done), seconds))
    memory.push({ what, samples })
  }
  const work = async (what: string) => {
    await tick(shell, now)
    await stage(what, 'work', queues.work.drain())
    while (queues.work.counts().visible > 0)
      await stage(`${what}, what followed`, 'work', queues.work.drain())
  }

  const made = await Promise.all(
    Array.from({ length: owners }, (_, index) =>
      ensureOwner(shell, { ...owner(index), zone: 'UTC', digestHour: 8, at: now }),
    ),
  )
  await stage('forwarded mails', 'invites', {
    count: mails,
    bodies: generated(mails, (index) =>
      received('invites', index, `invites@${DOMAIN}`, owner(index % owners).address, now),
    ),
  })
  now += 11 * MINUTE
  await work('questions')
  await stage('feedback of SES', 'feedback', queues.feedback.drain())
  now += HOUR
  await stage('answers', 'replies', {
    count: answers,
    bodies: generated(answers, (index) =>
      received('replies', index, `${sent.token(index)}@reply.${DOMAIN}`, inviter(index).address, now),
    ),
  })
  now += DAY
  await work('digests')
  print(rows)
  print(memory.map(({ what, samples }) => flatness(what, samples)))

  const threads = (await Promise.all(made.map(({ id }) => listThreads(shell.table, id)))).flat()
  const answered = threads.filter((thread) => thread.answers.length > 0).length
  const told = {
    threads: threads.length,
    answered,
    ...sent.told(),
  }
  print([told])
  const wanted = { threads: mails, answered: answers, questions: mails, digests: owners, doubles: 0 }
  if (JSON.stringify(told) !== JSON.stringify(wanted)) throw new Error(`wanted ${JSON.stringify(wanted)}`)
  for (const { what, samples } of memory)
    if (lineThrough(samples).grown > MOST_GROWTH_MB) throw new Error(`memory grows in: ${what}`)
  await table.stop()
}

/** Counts what went out, in buffers of a fixed size outside of the heap, so that memory tells of the functions alone. */
const countSent = (mails: number, owners: number) => {
  const asked = new Uint8Array(mails)
  const tokens = Buffer.alloc(mails * TOKEN)
  const digests = new Uint8Array(owners)
  const outbox = {
    add: async (
      { destinations, tags }: { destinations: readonly string[]; tags: Readonly<Record<string, string>> },
      raw: Uint8Array,
    ) => {
      const index = Number(/\d+/.exec(destinations[0] ?? '')?.[0])
      if (/_\d{4}-/.test(tags['claim'] ?? '')) digests[index] = (digests[index] ?? 0) + 1
      else {
        asked[index] = (asked[index] ?? 0) + 1
        const text = Buffer.from(raw)
          .toString('latin1')
          .replace(/\r\n[ \t]+/g, '')
        tokens.write(/ask\+[a-z2-7]+/.exec(text)?.[0] ?? '', index * TOKEN, 'latin1')
      }
    },
    list: () => [],
    read: async () => null,
    untold: () => [],
    markTold: async () => {},
  }
  const some = (counts: Uint8Array, least: number) => counts.filter((times) => times >= least).length
  return {
    outbox,
    token: (index: number) =>
      tokens.toString('latin1', index * TOKEN, (index + 1) * TOKEN).replaceAll('\0', ''),
    told: () => ({
      questions: some(asked, 1),
      digests: some(digests, 1),
      doubles: some(asked, 2) + some(digests, 2),
    }),
  }
}

/** Bytes of an answer address's local part at most (RFC 5321). */
const TOKEN = 64

/** SQS delivers some messages twice. */
function* twice(bodies: Iterable<string>): Generator<string, undefined> {
  let index = 0
  for (const body of bodies) {
    yield body
    if (index++ % 100 < TWICE) yield body
  }
}

function* generated(count: number, body: (index: number) => string): Generator<string> {
  for (let index = 0; index < count; index += 1) yield body(index)
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
