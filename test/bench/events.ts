import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { SQSEvent } from 'aws-lambda'
import { DAY, HOUR } from '#domain/policy'
import { signAnswer } from '#links/sign'
import { threadLink } from '#shell/link-urls'
import { takeInvite } from '#shell/take-invite'
import { listThreads } from '#store/threads'
import { answer, OWNER, personal } from '#test/local/letters'
import { type BenchService, DOMAIN, NINE } from './a-service.ts'

/** Makes events that no function has seen yet. */
export type Events = {
  /** A forward of an inviter who is new. */
  readonly invitation: () => Promise<SQSEvent>
  /** The first answer of somebody who was asked. */
  readonly reply: () => Promise<SQSEvent>
  /** One or the other with an attachment, as large as SES takes a mail. */
  readonly large: (kind: 'invitation' | 'reply') => Promise<SQSEvent>
  /** The clock's wish for the digest of an owner whose digest shows at least so many threads. */
  readonly digest: (threads: number) => Promise<SQSEvent>
  /** A button of a digest, pressed. */
  readonly click: () => Promise<object>
}

export const makeEvents = async (service: BenchService): Promise<Events> => {
  const { shell, owner } = service
  let number = 0
  const somebody = () => {
    number += 1
    const name = `${letters(number)} Example`
    return { name, address: `${name.toLowerCase().replace(' ', '.')}@example.org` }
  }
  await shell.table.client.send(
    new PutItemCommand({
      TableName: shell.table.name,
      Item: { pk: { S: `PEER#${OWNER.address}` }, sk: { S: 'OWNER' } },
    }),
  )
  const invited = async () => {
    const person = somebody()
    await takeInvite(shell, await service.received(personal(person), `invites@${DOMAIN}`, NINE))
    const threads = await listThreads(shell.table, owner.id)
    const thread = threads.find(({ invitation }) => invitation.inviter.name === person.name)
    if (thread === undefined) throw new Error(`nothing came of the invitation of ${person.name}`)
    return { person, thread: thread.id }
  }
  const invitation = async (change = same) =>
    batchOf('invites', await service.arrive(change(personal(somebody())), `invites@${DOMAIN}`, NINE))
  const reply = async (change = same) => {
    const { person, thread } = await invited()
    const to = `ask+${signAnswer(shell.secrets.keys, { owner: owner.id, thread })}@reply.${DOMAIN}`
    const raw = answer(person, to, 'Yes, we met at the teachers conference in Utrecht in 2019.')
    return batchOf('replies', await service.arrive(change(raw), to, NINE + HOUR))
  }
  return {
    invitation: () => invitation(),
    reply: () => reply(),
    large: (kind) => (kind === 'reply' ? reply : invitation)(withAttachment),
    async digest(threads) {
      for (let made = 0; made < threads; made += 1) await invited()
      const work = { kind: 'digest', owner: owner.id, at: NINE + DAY }
      return batchOf('work', JSON.stringify(work))
    },
    async click() {
      const { thread } = await invited()
      const path = new URL(threadLink(shell, 'accept', owner.id, thread, NINE)).pathname
      return {
        version: '2.0',
        routeKey: '$default',
        rawPath: path,
        rawQueryString: '',
        headers: {},
        body: 'do=accept',
        requestContext: { http: { method: 'POST', path }, timeEpoch: NINE + DAY },
        isBase64Encoded: false,
      }
    },
  }
}

const same = (raw: string): string => raw

/** SES takes 40 MB with everything. */
const LINES = 530_000
const withAttachment = (raw: string): string => {
  const attached = `${'A'.repeat(76)}\r\n`.repeat(LINES)
  const [head = '', ...body] = raw.split('\r\n\r\n')
  return [
    head.replace(/^Content-Type: .*$/m, 'Content-Type: multipart/mixed; boundary="part"'),
    `--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body.join('\r\n\r\n')}`,
    `--part\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}--part--\r\n`,
  ].join('\r\n\r\n')
}

/** A name of its own for each number, and none that a mail's reader takes for anything else. */
const letters = (number: number): string => {
  const tail = Array.from(number.toString(26), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  )
  return `Q${tail.join('')}`.padEnd(4, 'o')
}

const batchOf = (queue: string, body: string): SQSEvent => ({
  Records: [
    {
      messageId: 'm1',
      receiptHandle: 'r1',
      body,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'bench',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
      awsRegion: 'local',
    },
  ],
})
