import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotSent, type SendOutcome, sendMail } from '#shell/send-mail'
import { type BenchService, NINE, openBenchService } from '#test/bench/a-service'

const MAIL = {
  kind: 'question',
  from: { name: '', address: 'have-we-met@met.example' },
  to: { name: '', address: 'ada@example.org' },
  replyTo: null,
  subject: 'Have we met?',
  text: 'Have we met?',
  html: null,
  inReplyTo: null,
  unsubscribe: null,
  at: NINE,
} as const

describe('what SES says no to', () => {
  let service: BenchService
  let server: Server
  let ses: SESClient
  let said = { code: '', message: '' }
  beforeAll(async () => {
    service = await openBenchService(() => NINE)
    server = createServer((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(said.code.startsWith('AccessDenied') ? 403 : 400, { 'content-type': 'text/xml' })
        response.end(
          `<ErrorResponse><Error><Type>Sender</Type><Code>${said.code}</Code><Message>${said.message}</Message></Error></ErrorResponse>`,
        )
      })
    }).listen(0)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    ses = new SESClient({ endpoint: `http://127.0.0.1:${port}`, maxAttempts: 1 })
  })
  afterAll(async () => {
    ses.destroy()
    server.close()
    await service.aws.close()
  })

  const send = (code: string, message: string): Promise<SendOutcome> => {
    said = { code, message }
    return sendMail({ ...service.shell, ses }, MAIL, null)
  }

  it.each([
    ['InvalidParameterValue', 'Illegal address'],
    ['MessageRejected', 'Address blocked.'],
  ])('is refused for good when it is about the mail: %s, %s', async (code, message) => {
    expect(await send(code, message)).toEqual({ kind: 'rejected' })
  })

  it.each([
    ['Throttling', 'Maximum sending rate exceeded.'],
    ['LimitExceededException', 'Daily message quota exceeded.'],
    ['AccountSendingPausedException', 'Email sending is disabled for this account.'],
    ['ConfigurationSetSendingPausedException', 'Sending is paused for this configuration set.'],
    ['ConfigurationSetDoesNotExist', 'Configuration set prod does not exist.'],
    ['MailFromDomainNotVerifiedException', 'The MAIL FROM domain is not verified.'],
    [
      'MessageRejected',
      'Email address is not verified. The following identities failed the check: ada@example.org',
    ],
    ['MessageRejected', 'Sending paused for this account. For more information, please check the inbox.'],
    ['AccessDenied', 'The role is not authorized to perform ses:SendRawEmail'],
    ['ExpiredToken', 'The security token included in the request is expired'],
    ['SignatureDoesNotMatch', 'Signature not yet current'],
  ])('waits when it is about the account, which somebody mends: %s, %s', async (code, message) => {
    const sent = send(code, message)
    await expect(sent).rejects.toThrow(NotSent)
    await expect(sent).rejects.toThrow(code)
  })
})
