import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hwm } from './terminal.ts'

const mail = (...lines: readonly string[]) => lines.join('\r\n')

const INVITATION = mail(
  'From: Ron Quill <ron@example.com>',
  'To: invites@met.example.com',
  'Subject: Fwd: Connecting',
  '',
  '---------- Forwarded message ---------',
  'From: Ada Kroll <ada@example.org>',
  'Date: Mon, Jan 5, 2026 at 9:12 AM',
  'Subject: Connecting',
  'To: <ron@example.com>',
  '',
  '',
  "Hello, I'd like to connect with you.",
  '',
  'Ada Kroll',
)
const answer = (...body: readonly string[]) =>
  mail('From: Ada Kroll <ada@example.org>', 'Subject: Re: Have we met?', '', ...body)

describe('hwm parse', () => {
  test('prints the reading of stdin with the fields that scripts rely on, in their order', async () => {
    const { code, out, said } = await hwm(['parse', '-'], { input: INVITATION })
    expect([code, said]).toEqual([0, []])
    const reading = JSON.parse(out) as object
    expect(Object.keys(reading).join(' ')).toBe(
      'kind network via forwarder inviter note reminder replyChannel invitationId language confirmation',
    )
    expect(reading).toMatchObject({
      kind: 'invitation',
      network: 'person',
      via: 'hand',
      forwarder: 'ron@example.com',
      inviter: { name: 'Ada Kroll' },
      note: null,
      replyChannel: { kind: 'direct', address: 'ada@example.org' },
    })
  })

  test('reads a file as it reads stdin', async () => {
    const file = '../fixtures/incoming/linkedin-2011-member-with-note.eml'
    const raw = await readFile(join(import.meta.dirname, file))
    const [byName, byStdin] = [await hwm(['parse', file]), await hwm(['parse', '-'], { input: [raw] })]
    expect(JSON.parse(byName.out)).toMatchObject({ kind: 'invitation', network: 'linkedin' })
    expect(byStdin.out).toBe(byName.out)
  })

  test('--owner is never the inviter', async () => {
    const direct = mail(
      'From: Ada Kroll <ada@example.org>',
      'To: invites@met.example.com',
      'Subject: Connecting',
      '',
      "Hello, I'd like to connect with you.",
    )
    expect(JSON.parse((await hwm(['parse', '-'], { input: direct })).out)).toMatchObject({
      inviter: { name: 'Ada Kroll' },
    })
    expect(
      JSON.parse((await hwm(['parse', '-', '--owner', 'ADA@example.org'], { input: direct })).out),
    ).toMatchObject({ inviter: null })
  })

  test('of nothing is a mail that says nothing', async () => {
    expect(JSON.parse((await hwm(['parse', '-'])).out)).toMatchObject({ kind: 'other', inviter: null })
  })
})

describe('hwm reply', () => {
  test('judges an answer', async () => {
    const input = answer('Yes, we met at the pump fair in Lyon in 2019.', '', '> have we met?')
    const { code, out } = await hwm(['reply', '-'], { input })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      kind: 'answer',
      text: 'Yes, we met at the pump fair in Lyon in 2019.',
      label: 'met',
      confidence: expect.closeTo(1, 0),
      evidence: expect.arrayContaining([expect.any(String)]),
      suppress: false,
    })
  })

  test('judges no machine and no silence', async () => {
    const unjudged = { label: null, confidence: null, evidence: null, suppress: false }
    const absent = mail('From: ada@example.org', 'Auto-Submitted: auto-replied', 'Subject: away', '', 'Away.')
    expect(JSON.parse((await hwm(['reply', '-'], { input: absent })).out)).toMatchObject({
      kind: 'auto_reply',
      ...unjudged,
    })
    const wordless = answer('', '> have we met?')
    expect(JSON.parse((await hwm(['reply', '-'], { input: wordless })).out)).toEqual({
      kind: 'answer',
      text: '',
      ...unjudged,
    })
  })
})
