import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { cannotListen } from '#local/listen'
import { LOOPBACK } from '#local/settings'
import type { Envelope } from './receive.ts'
import type { Rule } from './recipients.ts'

export type SmtpParts = {
  readonly port: number
  readonly name: string
  readonly ruleFor: (address: string) => Promise<Rule | null>
  /** Takes a whole mail; 250 is answered only after it resolves. */
  readonly receive: (raw: Buffer, envelope: Envelope) => Promise<string>
  readonly onFault: (error: unknown) => void
  /** How long a client may say nothing, in ms; a minute where it is not given. */
  readonly mostIdle?: number
}

export type Smtp = { readonly port: number; readonly close: () => Promise<void> }

/** SES takes mail of up to this size (https://docs.aws.amazon.com/ses/latest/dg/quotas.html). */
const MOST_MAIL_BYTES = 40 * 1024 * 1024
const MOST_IDLE = 60_000

/** Opens SMTP in: 550 for an unknown recipient, 552 above 40 MB, 451 when the mail could not be kept. */
export async function openSmtp(parts: SmtpParts): Promise<Smtp> {
  const server = new SMTPServer({
    name: parts.name,
    banner: 'Have We Met',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    lenientAddressParsing: true,
    size: MOST_MAIL_BYTES,
    rejectOversized: true,
    maxRecipients: 100,
    maxClients: 100,
    socketTimeout: parts.mostIdle ?? MOST_IDLE,
    closeTimeout: 1000,
    onRcptTo({ address }, session, callback) {
      parts.ruleFor(address).then(
        (rule) => {
          if (rule === null) return callback(refusal(550, `No such recipient here: ${address}`))
          rulesOf(session).set(address.toLowerCase(), rule)
          return callback()
        },
        (error: unknown) => {
          parts.onFault(error)
          callback(refusal(451, 'The recipient could not be looked up; try again later'))
        },
      )
    },
    onData(stream, session, callback) {
      takeMail(stream, session, parts).then(
        (id) => callback(null, `OK ${id}`),
        (error: unknown) => {
          if (!stream.sizeExceeded) parts.onFault(error)
          callback(refusal(451, 'The mail could not be kept; try again later'))
        },
      )
    },
  })
  server.on('error', (error) => {
    if (server.server.listening) parts.onFault(error)
  })
  server.listen(parts.port, LOOPBACK)
  try {
    await once(server.server, 'listening')
  } catch (error) {
    throw cannotListen(error, parts.port, 'HWM_SMTP_PORT')
  }
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Which rule takes which recipient of a connection; kept beside the session, which knows addresses only. */
const RULES = new WeakMap<SMTPServerSession, Map<string, Rule>>()

function rulesOf(session: SMTPServerSession): Map<string, Rule> {
  const known = RULES.get(session) ?? new Map<string, Rule>()
  RULES.set(session, known)
  return known
}

async function takeMail(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { receive }: SmtpParts,
): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (stream.sizeExceeded) chunks.length = 0
    else chunks.push(chunk)
  }
  if (stream.sizeExceeded) throw new RangeError('The mail is longer than the limit.')
  const { mailFrom, rcptTo } = session.envelope
  const rules = rulesOf(session)
  const recipients = rcptTo.flatMap(({ address }): [string, Rule][] => {
    const rule = rules.get(address.toLowerCase())
    return rule === undefined ? [] : [[address, rule]]
  })
  return await receive(Buffer.concat(chunks), {
    source: mailFrom === false ? '' : mailFrom.address,
    ip: session.remoteAddress,
    helo: session.hostNameAppearsAs,
    recipients: new Map(recipients),
  })
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
