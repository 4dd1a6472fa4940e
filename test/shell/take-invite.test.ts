import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeInvite } from '#shell/take-invite'
import { listParked } from '#store/parked'
import { listThreads } from '#store/threads'
import { type BenchService, DOMAIN, NINE, openBenchService } from '#test/bench/a-service'
import { OWNER } from '#test/local/letters'

/** As a rule of the owner's mail program sends it on: the headers of the original, two more on top. */
const filtered = (headers: readonly string[], body: string): string =>
  [
    `X-Forwarded-To: invites@${DOMAIN}`,
    `X-Forwarded-For: ${OWNER.address} invites@${DOMAIN}`,
    ...headers,
    `To: ${OWNER.name} <${OWNER.address}>`,
    'Content-Type: text/plain; charset=UTF-8',
    '',
    body,
    '',
  ].join('\r\n')

const MILO = filtered(
  ['From: Milo Tran <milo.tran@example.org>', 'Subject: Hello', 'Message-ID: <f1@example.org>'],
  'Hi Ron, may I connect with you?',
)

const BO = filtered(
  ['From: Bo Lind <invitations@linkedin.com>', 'Subject: I want to connect', 'Message-ID: <f2@example.org>'],
  `Hi Ron,

I'd like to join your LinkedIn network.

Bo Lind
Buyer at Example Mills

View profile: https://www.linkedin.com/comm/in/bo-lind-0815?trk=eml-email_m2m_invite_single_01
Accept: https://www.linkedin.com/comm/mynetwork/invitation-accept/?invitationId=7410000000000000001

.....................................
Unsubscribe   |   Help
You are receiving Invitation emails.
This email was intended for Ron Vermeer (Teacher).`,
)

describe('what a filter of the owner sends to the secret alias', () => {
  let service: BenchService
  beforeAll(async () => {
    service = await openBenchService(() => NINE)
  })
  afterAll(() => service.aws.close())

  it.each([
    ['a personal mail', MILO, 'Milo Tran', 'asking'],
    ["LinkedIn's notice", BO, 'Bo Lind', 'handoff'],
  ])('%s begins the thread of its writer', async (_, raw, name, status) => {
    const { shell, owner } = service
    await takeInvite(shell, await service.received(raw, `${owner.alias}@${DOMAIN}`, NINE))
    const threads = await listThreads(shell.table, owner.id)
    const thread = threads.find(({ invitation }) => invitation.inviter.name === name)
    expect(thread?.state).toMatchObject({ status })
    expect(await listParked(shell.table, owner.id)).toEqual([])
  })

  it('G-06 a mail that the owner writes themselves names no inviter', async () => {
    const { shell, owner } = service
    const before = await listThreads(shell.table, owner.id)
    const own = [
      `From: ${OWNER.name} <${OWNER.address}>`,
      `To: invites@${DOMAIN}`,
      'Subject: Hello',
      'Message-ID: <own-1@example.com>',
      'Content-Type: text/plain; charset=UTF-8',
      '',
      'Hi, may I connect with you?',
      '',
    ].join('\r\n')
    await takeInvite(shell, await service.received(own, `invites@${DOMAIN}`, NINE))
    expect(await listThreads(shell.table, owner.id)).toEqual(before)
    expect(await listParked(shell.table, owner.id)).toHaveLength(1)
  })
})
