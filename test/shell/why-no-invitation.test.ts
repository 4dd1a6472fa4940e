import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeInvite } from '#shell/take-invite'
import { listParked } from '#store/parked'
import { type BenchService, DOMAIN, NINE, openBenchService } from '#test/bench/a-service'
import { forwarded, OWNER } from '#test/local/letters'

const lunch = (from: string): string => forwarded({ from, subject: 'Lunch', body: 'See you at one.' })
const notForwarded = [
  `From: ${OWNER.name} <${OWNER.address}>`,
  `To: invites@${DOMAIN}`,
  'Subject: Hello',
  'Message-ID: <own-1@example.com>',
  'Content-Type: text/plain; charset=UTF-8',
  '',
  'Please look after this.',
  '',
].join('\r\n')

describe('a mail that is of no use is listed with the reason, and with its writer where one can be read:', () => {
  let service: BenchService
  beforeAll(async () => {
    service = await openBenchService(() => NINE)
  })
  afterAll(() => service.aws.close())

  it.each([
    [
      'no wish to connect',
      lunch('Milo Tran <milo.tran@example.org>'),
      'Milo Tran (milo.tran@example.org) wrote it, but no wish to connect was found in it.',
    ],
    [
      'a forward of a mail of their own',
      lunch(`${OWNER.name} <${OWNER.address}>`),
      'The mail in it is your own, so there is nobody to ask.',
    ],
    [
      'nothing forwarded at all',
      notForwarded,
      'You wrote it yourself, and no forwarded mail was found in it. Forward the invitation itself, best as an attachment.',
    ],
    [
      'a no-reply address',
      lunch('Pump Monthly <no-reply@example.net>'),
      'It came from Pump Monthly (no-reply@example.net), where nobody reads answers, and is no invitation.',
    ],
    [
      'a writer whose address the forward lost',
      lunch('Milo Tran'),
      'Nobody could be seen who wrote the mail in it. Forward that mail as an attachment, which keeps its sender.',
    ],
    [
      'a mail that pretends to be LinkedIn’s',
      lunch('LinkedIn <invitations@linkedin.com.example.test>'),
      'It came from LinkedIn (invitations@linkedin.com.example.test), which only looks like LinkedIn. Better leave its links alone.',
    ],
    [
      'G-31 a name that is a link',
      lunch('https://evil.test/now <milo.tran@example.net>'),
      '[link] (milo.tran@example.net) wrote it, but no wish to connect was found in it.',
    ],
    [
      'a notice that somebody accepted',
      forwarded({
        from: 'Ada Kroll <invitations@linkedin.com>',
        subject: 'Ada Kroll accepted your invitation',
        body: 'Ada Kroll\nBuyer at Example Mills\n\nView profile: https://www.linkedin.com/comm/in/ada-kroll',
      }),
      'It says that Ada Kroll accepted your invitation, so there is nothing to ask.',
    ],
  ])('%s', async (_, raw, reason) => {
    const { shell, owner } = service
    const received = await service.received(raw, `invites@${DOMAIN}`, NINE)
    await takeInvite(shell, received)
    const parked = await listParked(shell.table, owner.id)
    expect(parked.find(({ id }) => id === received.id)?.reason).toBe(reason)
  })
})
