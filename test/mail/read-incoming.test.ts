import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Incoming, Reading } from '#mail/incoming'
import { parseMail } from '#mail/parse'
import { readIncoming } from '#mail/read-incoming'
import {
  autoForward,
  CLIENTS,
  type Client,
  type Forwarder,
  forwardAttached,
  forwardByHand,
  redirect,
} from './forward-shapes.ts'
import { FORWARD_WORDS } from './forward-words.ts'
import { NATIVE, type Native, nativeMail } from './native-mails.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures/incoming')
const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -'.eml'.length))

const read = async (raw: Uint8Array | string, own: readonly string[] = []): Promise<Incoming> =>
  (await readIncoming(await parseMail(Buffer.from(raw)), own))[0]

describe('reads each fixture as its JSON says', () => {
  test.each(names)('%s', async (name) => {
    const raw = readFileSync(join(FIXTURES, `${name}.eml`))
    const { original, confirmationFor, ...reading } = expectedOf(name)
    const got = await read(raw)
    expect(got.reading).toEqual(reading)
    expect(got.confirmationFor).toBe(confirmationFor ?? null)
    expect(JSON.stringify(got)).not.toMatch(/(?:sharedKey|midToken|midSig|otpToken)(?:=|\/|%3D)/i)
    if (original !== undefined) expect(got.original).toEqual(original)
  })
})

/** The reading, and of the rest what the trouble is about. */
type Expected = Reading & {
  readonly original?: Incoming['original']
  readonly confirmationFor?: string
}

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Expected

const languages = Object.keys(NATIVE)
const native = (language: string): Native => {
  const found = NATIVE[language]
  if (found === undefined) throw new Error(`no mail in ${language}`)
  return found
}

const expected = (language: string, own: boolean): Reading => ({
  kind: 'invitation',
  network: 'linkedin',
  via: 'direct',
  forwarder: null,
  inviter: {
    name: 'Ines Varela',
    headline: 'Kelp farmer at Tangwerk',
    location: 'Galway, Ireland',
    profileUrl: 'https://www.linkedin.com/in/ines-varela-5b6c',
    mutualConnections: 7,
  },
  note: own ? native(language).note : null,
  reminder: false,
  replyChannel: { kind: 'none', address: null },
  invitationId: '7301234567890123456',
  language,
  confirmation: null,
})

describe('LinkedIn in the language', () => {
  describe.each(languages)('%s', (language) => {
    test.each(['text', 'html', 'both'] as const)(
      'in %s, with the default note and with one of their own',
      async (formed) => {
        for (const own of [false, true]) {
          const { reading } = await read(nativeMail(native(language), own, formed))
          expect(reading).toEqual(expected(language, own))
        }
      },
    )
  })
})

describe('LinkedIn in any language, forwarded by hand in any other from', () => {
  const by = (language: string): Forwarder => ({
    address: 'noor@dar.example',
    language,
    comment: 'I cannot place her. Do you know more?',
    signature: '-- \nNoor Hassani\nQuillmark',
  })

  test.each(Object.keys(CLIENTS) as Client[])('%s', async (client) => {
    for (const [i, frame] of Object.keys(FORWARD_WORDS).entries()) {
      const language = languages[i % languages.length] ?? 'en'
      const raw = Buffer.from(nativeMail(native(language), i % 2 === 0, 'both'))
      const { reading } = await read(await forwardByHand(raw, client, by(frame)))
      expect(reading).toEqual({
        ...expected(language, i % 2 === 0),
        via: 'hand',
        forwarder: 'noor@dar.example',
      })
    }
  })

  test.each([
    ['message/rfc822', 'message.eml'],
    ['application/octet-stream', 'Einladung.EML'],
    ['text/plain', 'invite.eml'],
  ])('as an attachment of type %s', async (type, file) => {
    const raw = Buffer.from(nativeMail(native('de'), true, 'both'))
    const { reading, original } = await read(await forwardAttached(raw, type, file, by('de')))
    expect(reading).toEqual({ ...expected('de', true), via: 'attachment', forwarder: 'noor@dar.example' })
    expect(original.messageId).toBe('<1.2.3@lva1-app1.prod.linkedin.com>')
  })

  test('by a filter and by a rule', async () => {
    const raw = Buffer.from(nativeMail(native('fr'), true, 'both'))
    for (const [via, made] of [
      ['auto', autoForward(raw, 'noor@dar.example')],
      ['redirect', redirect(raw, 'noor@dar.example')],
    ] as const) {
      const { reading, original } = await read(made)
      expect(reading).toEqual({ ...expected('fr', true), via, forwarder: 'noor@dar.example' })
      expect(original.messageId).toBe('<1.2.3@lva1-app1.prod.linkedin.com>')
    }
  })
})

describe('what the owner adds below a forward is nobody else\u2019s', () => {
  const SIGNATURES = [
    '-- \nRon Carter\nAcme Ltd | +1 555 0100',
    'Best regards,\nRon Carter\nCEO, Acme',
    'Ron Carter\nCEO at Acme\nwww.acme.test',
    'This e-mail and any attachments are confidential and intended solely for the addressee.',
    'Sent from my iPhone',
  ]
  const head = (from: string) =>
    `From: ${from}\nTo: Ron Carter <ron@example.com>\nSubject: I want to connect\n\n`
  const noted = `${head('Ada Kroll <invitations@linkedin.com>')}Hi Ron,\n\nyou still owe me a bridge.\n\nAda Kroll\nBridge inspector at Kroll & Sons\n`
  const bare = `${head('Ada Kroll <invitations@linkedin.com>')}Ada Kroll\nBridge inspector at Kroll & Sons\nUtrecht, Netherlands\n3 connections in common\n\nAccept: https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/7300000000000000001/sharedKey/Zz9Yy8Xx/\n`
  const person = `${head('Milo Tran <milo@example.org>')}Hi Ron,\n\nI would like to connect with you about the winch.\n\nMilo\n`

  test.each(Object.keys(CLIENTS) as Client[])('%s', async (client) => {
    for (const signature of SIGNATURES) {
      const by = { address: 'ron@example.com', language: 'en', comment: 'Please ask.', signature }
      const seen = async (raw: string) => {
        const { reading } = await read(await forwardByHand(Buffer.from(raw), client, by))
        return [reading.note, reading.inviter?.headline, reading.inviter?.location]
      }
      expect(await seen(noted)).toEqual([
        'you still owe me a bridge.',
        'Bridge inspector at Kroll & Sons',
        null,
      ])
      expect(await seen(bare)).toEqual([null, 'Bridge inspector at Kroll & Sons', 'Utrecht, Netherlands'])
      expect(await seen(person)).toEqual([
        'Hi Ron,\n\nI would like to connect with you about the winch.\n\nMilo',
        null,
        null,
      ])
    }
  })
})

describe('the owner', () => {
  test('is never the inviter, whichever of their addresses they write from', async () => {
    const raw =
      'From: Ron <ron@work.example>\nTo: invites@met.test\nSubject: x\n\nI would love to connect with you.'
    expect((await read(raw, ['ron@work.example'])).reading.kind).toBe('other')
    expect((await read(raw)).reading.kind).toBe('invitation')
  })

  test('is not who wrote a mail that a filter passed on, unless the filter is known to be theirs too', async () => {
    const raw =
      'X-Forwarded-For: ron@example.com invites@met.test\nFrom: Milo <milo@example.org>\nSubject: x\n\nI would love to connect with you.'
    expect((await read(raw, ['milo@example.org'])).reading.replyChannel).toEqual({
      kind: 'direct',
      address: 'milo@example.org',
    })
    expect((await read(raw, ['milo@example.org', 'ron@example.com'])).reading.kind).toBe('other')
  })

  test('is never answered, though Reply-To names another of their addresses', async () => {
    const raw =
      'X-Forwarded-For: ron@example.com invites@met.test\nFrom: Lena Voss via LinkedIn <member@linkedin.com>\nReply-To: ron@work.example\nSubject: Invitation to connect on LinkedIn\n\nLena Voss requested to add you as a connection on LinkedIn:'
    const { reading } = await read(raw, ['ron@work.example'])
    expect(reading.replyChannel).toEqual({ kind: 'none', address: null })
  })
})

describe('hostile mail', () => {
  const SECRETS = /sharedKey|midToken|midSig|otpToken|secret/i
  const invite = (name: string, body: string, type = 'plain') =>
    `From: ${name} <invitations@linkedin.com>\nSubject: I want to connect\nContent-Type: text/${type}; charset=UTF-8\n\n${body}`

  test('no value holds a secret of the mail, in any language and form', async () => {
    for (const language of languages) {
      for (const formed of ['text', 'html', 'both'] as const) {
        expect(JSON.stringify(await read(nativeMail(native(language), true, formed)))).not.toMatch(SECRETS)
      }
    }
  })

  test('a name of 5,000 characters is cut', async () => {
    const { reading } = await read(invite(`"${'Ada '.repeat(1250)}"`, 'Hi Ron, hello.'))
    expect(reading.inviter?.name.length).toBeLessThanOrEqual(120)
  })

  test('any bytes at all give a reading, and no control or bidi character in its lines', async () => {
    const piece = fc.constantFrom(
      'From: ',
      'Subject: ',
      'Hi Ron,',
      '\n',
      '\r\n',
      '\n\n',
      '> ',
      '<b>',
      '</div>',
      '=?utf-8?B?4oCu?=',
      '\u202E',
      '\u0000',
      '\u200B',
      'https://www.linkedin.com/comm/in/',
      '---------- Forwarded message ---------',
      'invitations@linkedin.com',
      '<',
      '>',
      '"',
      '(',
      'Content-Type: ',
      'multipart/mixed; boundary=b',
      '--b',
      'text/html',
      'message/rfc822',
      'ask a@b.test',
      'Accept',
      '%',
      'é',
      '：',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
        const { reading } = await read(pieces.join(''))
        const lines = JSON.stringify({ ...reading, note: null })
        expect(lines).not.toMatch(/\\u00[01]|\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
        expect(reading.note ?? '').not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
      }),
      { numRuns: 400 },
    )
  })

  const MB = 1024 * 1024
  test.each([
    ['3 MB of one line', invite('Ada Kroll', `Hi Ron, ${'x'.repeat(3 * MB)}`)],
    ['3 MB of words', invite('Ada Kroll', `Hi Ron, ${'word '.repeat((3 * MB) / 5)}`)],
    ['3 MB of lines', invite('Ada Kroll', 'Ada Kroll\n'.repeat((3 * MB) / 10))],
    [
      '3 MB of links',
      invite('Ada Kroll', 'Accept: https://www.linkedin.com/comm/in/ada?x=1\n'.repeat((3 * MB) / 50)),
    ],
    [
      '3 MB of header blocks',
      invite('Ada Kroll', 'From: a@b.test\nTo: c@d.test\nSubject: e\n\n'.repeat((3 * MB) / 40)),
    ],
    ['3 MB of blanks', invite('Ada Kroll', ' '.repeat(3 * MB))],
    ['3 MB of greetings', invite('Ada Kroll', 'Hi Ron, '.repeat((3 * MB) / 8))],
    ['3 MB of nested html', invite('Ada Kroll', '<div>'.repeat((3 * MB) / 5), 'html')],
    ['3 MB of html cells', invite('Ada Kroll', '<td>Ada Kroll</td>'.repeat((3 * MB) / 18), 'html')],
    [
      '3 MB of open anchors',
      invite('Ada Kroll', '<a href="https://www.linkedin.com/in/x">'.repeat((3 * MB) / 40), 'html'),
    ],
    [
      '3 MB of a person asking',
      `From: Ada <ada@example.org>\n\n${'I would love to connect, '.repeat((3 * MB) / 25)}`,
    ],
  ])('%s is read in a second', async (_, raw) => {
    const mail = await parseMail(Buffer.from(raw))
    const start = performance.now()
    await readIncoming(mail, [])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
