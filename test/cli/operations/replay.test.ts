import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Hops, localHops } from '#cli/operations/hops'
import { replayDeadLetters } from '#cli/operations/replay-dead-letters'
import { replayMail } from '#cli/operations/replay-mail'
import { readSesTrace } from '#cli/operations/ses-trace'
import { type MailShell, openMailShell } from '#shell/mail-shell'
import { readNotification } from '#shell/notification'
import { type LocalAws, openLocalAws } from '#test/infra/aws/endpoints'
import { NOW } from './people.ts'

const ID = 'k3s2v0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7'
const SES = [
  'Return-Path: <robin@example.org>',
  'Received: from mail.example.org (mail.example.org [192.0.2.1])',
  ` by inbound-smtp.eu-west-1.amazonaws.com with SMTP id ${ID}`,
  ' for invites@met.example.org;',
  ' Tue, 24 Nov 2026 09:00:00 +0000 (UTC)',
  'X-SES-Spam-Verdict: PASS',
  'X-SES-Virus-Verdict: PASS',
  'Received-SPF: pass (spfCheck: domain of example.org designates 192.0.2.1 as permitted sender)',
  'Authentication-Results: amazonses.com;',
  ' spf=pass; dkim=pass header.i=@example.org;',
  ' dmarc=pass header.from=example.org;',
]
const MAIL = ['From: Robin <robin@example.org>', 'To: invites@met.example.org', 'Subject: Fwd', '', 'text']

let local: LocalAws
let shell: MailShell
let hops: Hops

beforeEach(async () => {
  local = await openLocalAws('met.example.org', () => NOW)
  shell = await openMailShell(local.environment)
  hops = localHops(local.environment.HWM_WORK_QUEUE_URL ?? '')
})
afterEach(async () => {
  await local.close()
})

const keep = async (key: string, lines: readonly string[]) =>
  local.storage.objects.put(key, Buffer.from(lines.join('\r\n')))
const replay = async (more: { to?: string; vouched?: boolean; id?: string } = {}) =>
  replayMail(shell, hops, { id: ID, to: null, vouched: false, at: NOW, ...more })
const queued = async (hop: 'invites' | 'replies') => {
  const [message] = await local.storage.queues[hop].take(1, 60_000)
  const read = readNotification(message?.body ?? '')
  if (read.kind !== 'Received') throw new Error('no mail')
  return read
}

describe('dead letters', () => {
  const bodies = async (hop: 'invites' | 'replies') =>
    (await local.storage.queues[hop].take(50, 60_000)).map(({ body }) => body)

  it('go back to the queue they came from, all of them (G-36)', async () => {
    for (let letter = 0; letter < 23; letter += 1) await local.storage.queues.invites.dead?.send(`i${letter}`)
    await local.storage.queues.replies.dead?.send('r')
    const done = await replayDeadLetters(shell.sqs, hops)
    expect(done).toEqual(
      expect.arrayContaining([
        { hop: 'invites', moved: 23 },
        { hop: 'replies', moved: 1 },
        { hop: 'work', moved: 0 },
      ]),
    )
    expect(new Set(await bodies('invites')).size).toBe(23)
    expect(await bodies('replies')).toEqual(['r'])
    expect(local.storage.queues.invites.dead?.counts().visible).toBe(0)
  })

  it('of one hop alone', async () => {
    await local.storage.queues.invites.dead?.send('i')
    await local.storage.queues.replies.dead?.send('r')
    expect(await replayDeadLetters(shell.sqs, hops, 'replies')).toEqual([{ hop: 'replies', moved: 1 }])
    expect(local.storage.queues.invites.dead?.counts().visible).toBe(1)
  })
})

describe('one raw mail', () => {
  it('comes again as SES brought it: recipient, time and verdicts from the lines that SES wrote', async () => {
    await keep(`invites/${ID}`, [...SES, ...MAIL])
    expect(await replay()).toEqual({ kind: 'queued', hop: 'invites' })
    expect(await queued('invites')).toMatchObject({
      id: ID,
      key: `invites/${ID}`,
      at: NOW,
      recipients: ['invites@met.example.org'],
      spam: 'PASS',
      virus: 'PASS',
      dmarc: 'PASS',
    })
  })

  it('goes to the queue of the way it came by', async () => {
    await keep(`replies/${ID}`, [...SES, ...MAIL])
    expect(await replay()).toEqual({ kind: 'queued', hop: 'replies' })
  })

  it('proves nothing without those lines, unless the operator vouches for it', async () => {
    await keep(`invites/${ID}`, MAIL)
    expect(await replay()).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('to which address'),
    })
    await replay({ to: 'Invites@met.example.org' })
    expect(await queued('invites')).toMatchObject({ spam: 'GRAY', virus: 'GRAY', dmarc: 'GRAY' })
    await replay({ to: 'invites@met.example.org', vouched: true })
    expect(await queued('invites')).toMatchObject({ spam: 'PASS', virus: 'PASS', dmarc: 'PASS' })
  })

  it.each(['gone', '../secret', ''])('with the id %j is refused in one sentence', async (id) => {
    expect(await replay({ id })).toMatchObject({ kind: 'refused', why: expect.stringMatching(/\.$/) })
  })
})

describe('the lines that SES writes', () => {
  const trace = (lines: readonly string[]) => readSesTrace(Buffer.from(lines.join('\r\n')), ID)

  it('count only where SES writes them: a sender cannot pass them off (G-01, red without their order)', () => {
    const forged = ['X-SES-Spam-Verdict: PASS', 'Authentication-Results: amazonses.com; dmarc=pass']
    const without = SES.filter((line) => !line.startsWith('X-SES') && !/^(?:Auth| spf| dmarc)/.test(line))
    expect(trace([...without, ...MAIL, ...forged])).toMatchObject({ spam: 'GRAY', dmarc: 'GRAY' })
    expect(trace([...without, 'Subject: first', ...forged, ...MAIL])).toMatchObject({
      spam: 'GRAY',
      dmarc: 'GRAY',
    })
  })

  it('must be of this very mail (G-01, red without its id)', () => {
    expect(readSesTrace(Buffer.from([...SES, ...MAIL].join('\r\n')), `${ID.slice(0, -1)}0`)).toBeNull()
  })

  it('of another authority prove nothing (G-01, red without the name of SES)', () => {
    const other = SES.map((line) => line.replace('amazonses.com;', 'mx.example.net;'))
    expect(trace([...other, ...MAIL])?.dmarc).toBe('GRAY')
  })

  it('tell a failure', () => {
    const failed = SES.map((line) =>
      line.replace('dmarc=pass', 'dmarc=fail').replace('Spam-Verdict: PASS', 'Spam-Verdict: FAIL'),
    )
    expect(trace([...failed, ...MAIL])).toMatchObject({ spam: 'FAIL', dmarc: 'FAIL' })
  })
})
