import { describe, expect, test } from 'vitest'
import { parseMail } from '#mail/parse'
import { readReply } from '#mail/read-reply'
import { GIVEN, REPLIES, withCrlf } from './fixtures.ts'

const read = async (raw: Uint8Array | string) => readReply(await parseMail(Buffer.from(raw)))
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('every fixture is read as its neighbour says', () => {
  test.each(REPLIES.map((fixture) => [fixture.name, fixture] as const))(
    '%s',
    async (_, { raw, expected }) => {
      expect(await read(raw)).toMatchObject(expected)
      expect(await read(withCrlf(raw))).toMatchObject(expected)
    },
  )

  test('there are at least 250 of them', () => expect(REPLIES.length).toBeGreaterThan(250))
})

describe('people are not taken for machines', () => {
  const headers: Record<string, string> = {
    'as plain text': 'Content-Type: text/plain; charset=utf-8',
    'through Exchange': 'X-Auto-Response-Suppress: All\nContent-Type: text/plain; charset=utf-8',
  }
  test.each(Object.entries(headers))('less than 0.5 %% of 720 texts, %s', async (_, header) => {
    const taken: string[] = []
    for (const { text } of GIVEN) {
      const reply = await read(`From: ada@example.com\nSubject: Re: Have we met?\n${header}\n\n${text}\n`)
      if (reply.kind !== 'answer') taken.push(text)
    }
    expect(taken.length / GIVEN.length, taken.join('\n')).toBeLessThan(0.005)
  })

  test('and their words stay whole but for three signatures', async () => {
    const cut: string[] = []
    for (const { id, text } of GIVEN) {
      const reply = await read(`From: a@example.com\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`)
      if (squeeze(reply.text) !== squeeze(text)) cut.push(id)
    }
    expect(cut.length).toBe(3)
  })
})

describe('G-20 the order of tests (red without the order)', () => {
  const report = [
    'From: Mail Delivery System <mailer-daemon@example.net>',
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; ada@example.com',
    'Action: failed',
    'Status: 5.1.1',
    '--b--',
  ].join('\r\n')

  test('a delivery report comes before the headers of an automatic reply that it bears too', async () => {
    expect(await read(report)).toMatchObject({
      kind: 'bounce',
      permanent: true,
      recipient: 'ada@example.com',
    })
  })

  test('headers come before wording: a person’s words under a responder’s header are a responder’s', async () => {
    expect(await read('Auto-Submitted: auto-replied\n\nYes, we met in Cork.')).toMatchObject({
      kind: 'auto_reply',
    })
  })

  test('what is neither is a person', async () => {
    expect(await read('From: ada@example.com\n\nYes, we met in Cork.')).toEqual({
      kind: 'answer',
      text: 'Yes, we met in Cork.',
    })
  })
})
