import { randomUUID } from 'node:crypto'
import type { Outbox, Sent } from '#local/disk/outbox'
import type { Queue } from '#local/disk/queue'
import { notification } from '#local/sns'
import { html } from '#text/html'
import { type AwsResponse, type AwsService, xml } from './service.ts'
import { feedbackOn } from './ses-feedback.ts'
import { stamp } from './stamp.ts'

export type SesParts = {
  readonly outbox: Outbox
  readonly feedback: Queue
  readonly now: () => number
  /** Mail leaves only in this domain's name or in a subdomain's, as with a verified identity. */
  readonly domain: string
  readonly region: string
  readonly configurationSet: string
}

/** SES's query protocol: raw mail goes to the outbox, and what became of it to the feedback queue. */
export function serveSes(parts: SesParts): AwsService {
  return async ({ body }) => {
    const form = new URLSearchParams(body.toString('latin1'))
    const action = form.get('Action') ?? ''
    if (action === 'SendRawEmail') return await send(form, parts)
    if (action === 'GetSendQuota') return answer(action, quota(parts.outbox.list().length))
    if (action === 'GetAccountSendingEnabled') return answer(action, '<Enabled>true</Enabled>')
    return fault('InvalidAction', `Could not find operation ${action} for version 2010-12-01`)
  }
}

/** Publishes what became of mail that was sent but not reported before the process ended. */
export async function reportUntold({ outbox, feedback, now }: SesParts): Promise<void> {
  for (const sent of outbox.untold()) await report(sent, outbox, feedback, now())
}

async function send(form: URLSearchParams, parts: SesParts): Promise<AwsResponse> {
  const { outbox, feedback, now, region } = parts
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
  const at = now()
  const sent: Sent = {
    id: `${at.toString(16).padStart(16, '0')}-${randomUUID()}-000000`,
    at: new Date(at).toISOString(),
    source: form.get('Source') ?? '',
    destinations: members(form, 'Destinations.member.', ''),
    tags: Object.fromEntries(
      members(form, 'Tags.member.', '.Name').map((name, index) => [
        name,
        form.get(`Tags.member.${index + 1}.Value`) ?? '',
      ]),
    ),
    configurationSet: form.get('ConfigurationSetName'),
  }
  const refusal = refuse(sent, raw, parts)
  if (refusal !== null) return refusal
  await outbox.add(sent, stamp(raw, `<${sent.id}@${region}.amazonses.com>`, at))
  await report(sent, outbox, feedback, at)
  return answer('SendRawEmail', `<MessageId>${sent.id}</MessageId>`)
}

function refuse(sent: Sent, raw: Buffer, { domain, configurationSet }: SesParts): AwsResponse | null {
  const from = /@([^@>\s]+)>?\s*$/.exec(sent.source)?.[1]?.toLowerCase() ?? ''
  if (raw.length === 0) return fault('InvalidParameterValue', 'The raw message is empty.')
  if (raw.length > MOST_BYTES) {
    return fault('InvalidParameterValue', `Message length is more than ${MOST_BYTES} bytes long.`)
  }
  if (sent.destinations.length === 0) return fault('InvalidParameterValue', 'Missing required destinations.')
  if (sent.destinations.length > 50) return fault('InvalidParameterValue', 'Recipient count exceeds 50.')
  if (from !== domain && !from.endsWith(`.${domain}`)) {
    return fault('MessageRejected', `Email address is not verified: ${sent.source}`)
  }
  if (sent.configurationSet !== null && sent.configurationSet !== configurationSet) {
    return fault(
      'ConfigurationSetDoesNotExist',
      `Configuration set <${sent.configurationSet}> does not exist.`,
    )
  }
  return null
}

/** The ids are the mail's own, so that telling again after a crash is no second event while the first still waits. */
async function report(sent: Sent, outbox: Outbox, feedback: Queue, at: number): Promise<void> {
  if (sent.configurationSet !== null) {
    for (const [suffix, event] of feedbackOn(sent)) {
      await feedback.send(notification('feedback', event, at), { id: `${sent.id}-${suffix}` })
    }
  }
  await outbox.markTold(sent.id)
}

/** SES's own limit of a raw message in this API (https://docs.aws.amazon.com/ses/latest/dg/quotas.html). */
const MOST_BYTES = 10 * 1024 * 1024

function members(form: URLSearchParams, prefix: string, suffix: string): string[] {
  const values: string[] = []
  for (let index = 1; ; index += 1) {
    const value = form.get(`${prefix}${index}${suffix}`)
    if (value === null) return values
    values.push(value)
  }
}

function quota(sent: number): string {
  return `<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>${sent}.0</SentLast24Hours>`
}

function answer(action: string, result: string): AwsResponse {
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`
  const body = `<${action}Result>${result}</${action}Result>${metadata}`
  return xml(200, `<${action}Response xmlns="${NAMESPACE}">${body}</${action}Response>`)
}

function fault(code: string, message: string): AwsResponse {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code>${html`<Message>${message}</Message>`.markup}</Error>`
  return xml(
    400,
    `<ErrorResponse xmlns="${NAMESPACE}">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  )
}

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/'
