import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutboxRow } from '#local/web/outbox-view'
import type { ThreadView } from '#shell/operate'
import { answer, attached, forwarded, linkedin, OWNER, original, personal } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

const INTAKE = 'invites@met.localhost'
const env = { HWM_OWNER: `${OWNER.name} <${OWNER.address}>`, HWM_GRACE: 'PT0S' }
const at = (address: string, name = address.split('@')[0] ?? '') => ({ name, address })

let service: LocalService
const use = (more: Readonly<Record<string, string>> = {}) => {
  beforeAll(async () => {
    service = await startLocal({ env: { ...env, ...more } })
  })
  afterAll(() => service.stop())
}
const take = async (raw: string, to = INTAKE, from?: string) => {
  await service.send(raw, to, from)
  await service.advance('PT1M')
}
const threadOf = async (name: string): Promise<ThreadView | undefined> =>
  (await service.threads()).find(({ inviter }) => inviter.name === name)
const questionsTo = async (address: string): Promise<OutboxRow[]> =>
  (await service.outbox()).filter(
    ({ kind, to }) => kind === 'question' && to.some((one) => one.includes(address)),
  )
const headerOf = (mail: OutboxRow | undefined, name: string): string =>
  [mail?.headers[name] ?? ''].flat().join()
const digests = async () => (await service.outbox()).filter(({ kind }) => kind === 'digest')
const links = (text: string): string[] => text.match(/http:\/\/localhost:\d+\/l\/[a-z2-7]+/g) ?? []

describe('before a question is sent', () => {
  use()

  it('G-05 asks no machine (red without the hold)', async () => {
    await take(linkedin('Nina Null', 'Clerk', 'nina-null', '', 'ask no-reply@example.org'))
    expect((await threadOf('Nina Null'))?.status).toBe('held')
    expect(await questionsTo('no-reply@example.org')).toEqual([])
  })

  it('G-06 asks neither the owner nor its own domain (red without the domain)', async () => {
    await take(personal(at(OWNER.address, 'Mia Self')))
    await take(personal(at('somebody@met.localhost', 'Max Own')))
    for (const name of ['Mia Self', 'Max Own'])
      expect((await threadOf(name))?.status ?? 'parked').toMatch(/held|parked/)
    expect((await service.outbox()).filter(({ kind }) => kind === 'question')).toEqual([])
  })

  it('G-07 asks an inviter once, however often the invitation comes', async () => {
    const invitation = personal(at('dora@example.org', 'Dora Twice'))
    await take(invitation)
    await take(invitation)
    await take(personal(at('dora@example.org', 'Dora Twice')))
    await service.advance('P2D')
    expect(await questionsTo('dora@example.org')).toHaveLength(1)
  })

  it('G-11 sends names only: plain text, no link, the last line is about stop (red without the template)', async () => {
    await take(personal(at('elin@example.org', 'Elin Plain')))
    const [question] = await questionsTo('elin@example.org')
    expect(question?.html).toBeNull()
    expect(question?.text).not.toMatch(/https?:|www\./)
    expect(question?.text.trim().split('\n').at(-1)).toMatch(/stop/i)
    expect(Buffer.byteLength(question?.text ?? '')).toBeLessThan(900)
  })

  it('G-13 G-14 G-15 G-17 marks the question as automatic, from its own domain, to one recipient (red without any of the marks)', async () => {
    const [question] = await questionsTo('elin@example.org')
    expect(headerOf(question, 'auto-submitted')).toBe('auto-replied')
    expect(headerOf(question, 'x-auto-response-suppress')).toBe('DR, RN, NRN, OOF, AutoReply')
    expect(question?.from).toMatch(/^"?Ron Vermeer via Have We Met"? <[^@>]+@met\.localhost>$/)
    expect(question?.to).toHaveLength(1)
    const local = headerOf(question, 'reply-to').split('@')[0] ?? ''
    expect(local).toMatch(/^ask\+[a-z2-7.]+$/)
    expect(local.length).toBeLessThanOrEqual(64)
  })

  it('asks at the address that a line above the forward gives', async () => {
    await take(linkedin('Finn Known', 'Baker', 'finn-known', '', 'ask finn@example.org'))
    expect(await questionsTo('finn@example.org')).toHaveLength(1)
  })

  it('asks at the address that the owner gives later, by forwarding again', async () => {
    await take(linkedin('Gro Later', 'Baker', 'gro-later'))
    expect(await threadOf('Gro Later')).toMatchObject({ status: 'handoff' })
    await take(linkedin('Gro Later', 'Baker', 'gro-later', '', 'ask gro@example.org'))
    expect(await questionsTo('gro@example.org')).toHaveLength(1)
  })

  it('takes a note for an answer given in advance', async () => {
    await take(
      linkedin('Hana Note', 'Nurse', 'hana-note', 'We met at the nursing congress in Basel, at your poster.'),
    )
    expect(await threadOf('Hana Note')).toMatchObject({ status: 'answered', label: 'met' })
  })

  it('drops a stranger in silence, and says so on the local page', async () => {
    const before = (await service.outbox()).length
    await take(
      forwarded({
        from: 'X <x@example.org>',
        subject: 'Hi',
        body: 'connect?',
        by: at('mallory@example.org'),
      }),
    )
    expect((await service.parked()).at(-1)?.reason).toBe('its sender is no owner')
    expect(await service.outbox()).toHaveLength(before)
  })

  it('G-28 hands a forwarding confirmation to the owner it names, without its cancel link', async () => {
    const confirmation = [
      'From: Gmail Team <forwarding-noreply@google.com>',
      `To: ${INTAKE}`,
      `Subject: (#987654321) Gmail Forwarding Confirmation - Receive Mail from ${OWNER.address}`,
      'Message-ID: <confirm-1@mail.gmail.com>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `${OWNER.address} has requested to automatically forward mail to your email`,
      `address ${INTAKE}.`,
      'Confirmation code: 987654321',
      '',
      'To allow it, please click the link below to confirm the request:',
      '',
      'https://mail-settings.google.com/mail/vf-%5BANGjdJ8aaaa%5D-bbbb',
      '',
      'To cancel:',
      '',
      'https://mail-settings.google.com/mail/uf-%5BANGjdJ8cccc%5D-dddd',
    ].join('\r\n')
    await take(confirmation, INTAKE, 'user+caf_=you=example.com@gmail.com')
    const mail = (await service.outbox()).find(({ kind }) => kind === 'other')
    expect(mail?.to.join()).toContain(OWNER.address)
    expect(mail?.text).toContain('/mail/vf-')
    expect(mail?.text).toContain('987654321')
    expect(mail?.text).not.toContain('/mail/uf-')
  })
})

describe('what comes back', () => {
  use()
  let replyTo = ''
  const IDA = at('ida@example.org', 'Ida Hall')

  beforeAll(async () => {
    await take(personal(IDA))
    replyTo = headerOf((await questionsTo(IDA.address))[0], 'reply-to')
  })

  it('G-21 takes an absence note for no answer (red without the headers)', async () => {
    await take(
      answer(IDA, replyTo, 'I am out of the office until Monday.', {
        'Auto-Submitted': 'auto-replied (vacation)',
      }),
      replyTo,
      IDA.address,
    )
    expect(await threadOf('Ida Hall')).toMatchObject({ status: 'asked', label: null })
  })

  it('G-22 answers no answer', async () => {
    const before = (await service.outbox()).length
    await take(answer(IDA, replyTo, 'Who is this?'), replyTo, IDA.address)
    expect(await threadOf('Ida Hall')).toMatchObject({ status: 'answered' })
    expect(await service.outbox()).toHaveLength(before)
  })

  it('G-19 G-24 routes by the envelope and takes a repeat once (red without the envelope)', async () => {
    const words = answer(IDA, 'somebody-else@example.com', 'We met at the harbour festival in Bergen.')
    await take(words, replyTo, IDA.address)
    await take(words, replyTo, IDA.address)
    expect(await threadOf('Ida Hall')).toMatchObject({ label: 'met' })
    await service.advance('P1D')
    expect((await digests()).at(-1)?.text.match(/harbour festival/g)?.length).toBeLessThanOrEqual(2)
  })

  it('G-23 parks what went in a circle (red without the trace)', async () => {
    await take(answer(IDA, replyTo, 'hello', { 'X-Have-We-Met': 'question' }), replyTo, IDA.address)
    expect((await service.parked()).at(-1)).toMatchObject({
      reason: expect.stringContaining('circle') as string,
    })
  })

  it('a token that is none of ours changes nothing', async () => {
    const threads = await service.threads()
    await take(answer(IDA, 'x', 'Yes'), `ask+${'a'.repeat(59)}@reply.met.localhost`, IDA.address)
    expect(await service.threads()).toEqual(threads)
  })

  it('G-34 a hard bounce makes the inviter undeliverable and is never written to again (red without the event)', async () => {
    await take(personal(at('jo@nowhere.invalid', 'Jo Gone')))
    expect(await threadOf('Jo Gone')).toMatchObject({ status: 'undeliverable' })
  })

  it('G-26 a transient bounce stops nothing (red without the type of the bounce)', async () => {
    await take(personal(at('ooto@simulator.amazonses.com', 'Kai Away')))
    expect(await threadOf('Kai Away')).toMatchObject({ status: 'asked' })
  })

  it('G-10 who says stop is never asked again', async () => {
    await take(personal(at('liv@example.org', 'Liv Stop')))
    const to = headerOf((await questionsTo('liv@example.org'))[0], 'reply-to')
    await take(
      answer(at('liv@example.org', 'Liv Stop'), to, 'Stop. Do not write to me again.'),
      to,
      'liv@example.org',
    )
    expect(await threadOf('Liv Stop')).toMatchObject({
      status: 'answered',
      label: 'opt_out',
      recommendation: 'ignore',
    })
  })

  it('an answer that the owner forwards belongs to its thread', async () => {
    await take(personal(at('moa@example.org', 'Moa Besides')))
    await take(
      forwarded({
        from: 'Moa Besides <moa@example.org>',
        subject: 'Re: hello',
        body: 'Yes, we shared an office at the museum in 2014.',
      }),
    )
    expect(await threadOf('Moa Besides')).toMatchObject({ status: 'answered', label: 'met' })
  })
})

describe('ways to forward', () => {
  use()
  let alias = ''
  beforeAll(async () => {
    alias = /([a-z2-7]{20}@met\.localhost)/.exec((await service.get(service.url)).text)?.[1] ?? ''
  })
  const gmail = () => ({ 'X-Forwarded-To': alias, 'X-Forwarded-For': `${OWNER.address} ${alias}` })

  it('a filter’s auto-forward to the secret alias makes a thread', async () => {
    await take(original('Auto Gmail', 'auto-gmail', gmail()), alias, 'you+caf_=x=met.localhost@gmail.com')
    expect(await threadOf('Auto Gmail')).toMatchObject({ status: 'handoff' })
  })

  it('a redirect to the secret alias makes a thread', async () => {
    await take(
      original('Rita Direct', 'rita-direct', { 'Resent-From': OWNER.address, 'Resent-To': alias }),
      alias,
    )
    expect(await threadOf('Rita Direct')).toMatchObject({ status: 'handoff' })
  })

  it('a personal mail that a filter passes on is asked at its From (red without its Message-ID)', async () => {
    const raw = personal(at('pelle@example.org', 'Pelle Auto')).split('\r\n\r\n\r\n').at(-1) ?? ''
    const headers = Object.entries(gmail())
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')
    const mail = `${headers}From: Pelle Auto <pelle@example.org>\r\nTo: ${OWNER.address}\r\nSubject: Connecting\r\nMessage-ID: <pelle@example.org>\r\n\r\n${raw}`
    await take(mail, alias, 'you+caf_=x=met.localhost@gmail.com')
    const [question] = await questionsTo('pelle@example.org')
    expect(headerOf(question, 'in-reply-to')).toBe('<pelle@example.org>')
  })

  it('an attachment makes a thread', async () => {
    await take(attached(original('Atta Chment', 'atta-chment', {})))
    expect(await threadOf('Atta Chment')).toMatchObject({ status: 'handoff' })
  })

  it('says why Outlook’s own format gives nothing', async () => {
    const tnef = attached('x')
      .replace('message/rfc822', 'application/ms-tnef; name="winmail.dat"')
      .replace('Subject: Fwd', 'X-Was: Fwd')
    await take(tnef)
    expect((await service.parked()).at(-1)?.reason).toContain('winmail.dat')
  })

  it('what a filter sends to the address that all share is held or handed over, never asked (red without the alias)', async () => {
    const raw = personal(at('shared@example.org', 'Sam Shared')).split('\r\n\r\n\r\n').at(-1) ?? ''
    await take(
      `X-Forwarded-To: ${INTAKE}\r\nX-Forwarded-For: ${OWNER.address} ${INTAKE}\r\nFrom: Sam Shared <shared@example.org>\r\nTo: ${OWNER.address}\r\nSubject: Connecting\r\n\r\n${raw}`,
      INTAKE,
    )
    expect(await threadOf('Sam Shared')).toMatchObject({ status: 'held' })
    expect(await questionsTo('shared@example.org')).toEqual([])
  })
})

describe('G-09 caps', () => {
  use({ HWM_CAP_HOUR: '1' })

  it('holds what is over the cap, and sends it when the hour is over', async () => {
    await service.send(personal(at('one@example.org', 'One Cap')), INTAKE)
    await service.send(personal(at('two@example.org', 'Two Cap')), INTAKE)
    await service.advance('PT1S')
    const held = (await service.threads()).filter(({ status }) => status === 'held')
    expect(held).toMatchObject([{ reason: expect.stringContaining('limit') as string }])
    await service.advance('PT1H')
    expect((await service.threads()).map(({ status }) => status)).toEqual(['asked', 'asked'])
  })
})

describe('the digest and its links', () => {
  use()
  let text = ''

  beforeAll(async () => {
    await take(
      linkedin('Nils Note', 'Cook', 'nils-note', 'We cooked together at the folk high school in Skara.'),
    )
    await take(personal(at('olga@example.org', 'Olga Quiet')))
    await service.advance('P8D')
    text = (await digests()).at(-1)?.text ?? ''
  })

  it('several digest hours passed give one joined digest, which shows the silence too', async () => {
    expect(await digests()).toHaveLength(1)
    expect(text).toContain('Nils Note')
    expect(text).toContain('Olga Quiet')
    await service.advance('PT15M')
    expect(await threadOf('Olga Quiet')).toMatchObject({ status: 'decided', decision: 'ignore' })
  })

  it('G-18 can be stopped with one click, and only by POST (red without the header)', async () => {
    const [digest] = await digests()
    const url = /<([^>]+)>/.exec(headerOf(digest, 'list-unsubscribe'))?.[1] ?? ''
    expect(headerOf(digest, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    await service.get(url)
    const { status } = await service.get(url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    })
    expect(status).toBe(200)
    await take(linkedin('Pia Paused', 'Cook', 'pia-paused'))
    await service.advance('P2D')
    expect(await digests()).toHaveLength(1)
  })

  it('G-29 GET, HEAD and OPTIONS of any link change nothing, and a foreign POST is refused (red without the method)', async () => {
    const before = await service.threads()
    for (const link of links(text))
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'GET']) await service.get(link, { method })
    const accept = links(text)[0] ?? ''
    const foreign = await service.get(accept, { method: 'POST', body: new URLSearchParams({ x: 'y' }) })
    expect(foreign.status).toBe(400)
    expect(await service.threads()).toEqual(before)
  })

  it('G-30 a changed, foreign or expired link is a clear page, and nothing changes', async () => {
    const accept = links(text)[0] ?? ''
    for (const at of [accept.lastIndexOf('/') + 10, accept.length - 1]) {
      const letter = accept[at] === 'a' ? 'b' : 'a'
      expect((await service.get(accept.slice(0, at) + letter + accept.slice(at + 1))).status).toBe(404)
    }
  })

  it('a button decides over what the policy did, and undo leads back to where the thread was open', async () => {
    const [accept = ''] = links(text.slice(text.indexOf('Olga Quiet'))).slice(1)
    const done = await service.press(accept)
    expect(await threadOf('Olga Quiet')).toMatchObject({ status: 'decided', decision: 'accept' })
    await service.submit(done.text)
    expect(await threadOf('Olga Quiet')).toMatchObject({ status: 'silent', decision: null })
  })

  it('a button pressed twice does its work once', async () => {
    const [accept = ''] = links(text.slice(text.indexOf('Nils Note')))
    await service.press(accept)
    const once = await service.threads()
    expect((await service.press(accept)).status).toBe(200)
    expect(await service.threads()).toEqual(once)
  })
})

describe('an owner without a name', () => {
  use({ HWM_OWNER: OWNER.address })

  it('asks under the display name of the first trusted forward', async () => {
    await take(personal(at('rut@example.org', 'Rut First')))
    const [question] = await questionsTo('rut@example.org')
    expect(question?.from).toContain('Ron Vermeer via Have We Met')
    expect(question?.text).toContain('Ron Vermeer')
  })
})
