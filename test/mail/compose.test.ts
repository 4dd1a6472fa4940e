import { describe, expect, test } from 'vitest'
import { composeMail, type OutgoingMail } from '#mail/compose'
import { parseMail } from '#mail/parse'
import { readReply } from '#mail/read-reply'

const QUESTION: OutgoingMail = {
  kind: 'question',
  from: { name: 'Ron Hadley via Have We Met', address: 'questions@met.example.org' },
  to: { name: 'Zoë Kröll', address: 'zoe@example.com' },
  replyTo: 'ask+k1.abc@reply.example.org',
  subject: 'Have we met?',
  text: 'Hello Zoë,\nhave we met?',
  html: null,
  inReplyTo: '<invitation@example.com>',
  unsubscribe: null,
  at: Date.UTC(2026, 6, 14, 9),
}
const DIGEST: OutgoingMail = {
  ...QUESTION,
  kind: 'digest',
  html: '<p>news</p>',
  inReplyTo: null,
  unsubscribe: 'https://met.example.org/off/abc',
}
const composed = async (mail: OutgoingMail) => parseMail(composeMail(mail))

describe('composeMail', () => {
  test('G-13 the question answers, the digest is generated, and both ask responders to keep silent (red without Auto-Submitted)', async () => {
    const [question, digest] = [await composed(QUESTION), await composed(DIGEST)]
    expect(question.header('auto-submitted')).toEqual(['auto-replied'])
    expect(digest.header('auto-submitted')).toEqual(['auto-generated'])
    for (const mail of [question, digest])
      expect(mail.header('x-auto-response-suppress')).toEqual(['DR, RN, NRN, OOF, AutoReply'])
  })

  test('G-13 suppresses no delivery reports: All is never asked for (red without the list)', async () => {
    expect((await composed(QUESTION)).header('x-auto-response-suppress').join()).not.toMatch(/all/i)
  })

  test('G-16 refers to the mail it answers (red without the headers)', async () => {
    const { header } = await composed(QUESTION)
    expect(header('in-reply-to')).toEqual(['<invitation@example.com>'])
    expect(header('references')).toEqual(['<invitation@example.com>'])
  })

  test.each([
    [985, true],
    [986, false],
    [100_000, false],
  ])('G-16 refers to an id of %i characters: %s (red without the limit)', async (length, refers) => {
    const id = `<${'a'.repeat(length - 14)}@example.com>`
    const { messageId } = await parseMail(Buffer.from(`Message-ID: ${id}\r\n\r\nHello`))
    const raw = Buffer.from(composeMail({ ...QUESTION, inReplyTo: messageId }))
    expect((await parseMail(raw)).header('in-reply-to')).toEqual(refers ? [id] : [])
    const lines = raw.toString().split('\r\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  test('G-18 the digest can be unsubscribed from by one click (red without the header)', async () => {
    const { header } = await composed(DIGEST)
    expect(header('list-unsubscribe')).toEqual(['<https://met.example.org/off/abc>'])
    expect(header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
  })

  test('G-22 a summary of an owner’s command is marked as an answer (red without the look at what it answers)', async () => {
    const summary = await composed({ ...QUESTION, kind: 'other' })
    expect(summary.header('auto-submitted')).toEqual(['auto-replied'])
  })

  test('G-23 bears our own trace (red without the header)', async () => {
    expect((await composed(QUESTION)).header('x-have-we-met')).toEqual(['question'])
  })

  test('is ASCII whatever the names and words are, and reads back as written', async () => {
    const raw = Buffer.from(composeMail(QUESTION))
    expect(raw.every((byte) => byte < 128)).toBe(true)
    const mail = await parseMail(raw)
    expect([mail.to[0]?.name, mail.text?.trim()]).toEqual(['Zoë Kröll', QUESTION.text])
  })

  test('a name or subject with line ends adds no header (red without clean names and subjects)', async () => {
    const mail = await composed({
      ...QUESTION,
      subject: 'Have we met?\r\nBcc: all@example.com',
      from: { name: 'Ron\r\nBcc: all@example.com', address: 'questions@met.example.org' },
    })
    expect(mail.header('bcc')).toEqual([])
  })

  test('an address that holds two is one mailbox still (G-17, red without the cut)', async () => {
    for (const address of [
      'ada@example.com, eve@example.com',
      'ada@example.com;eve@example.com',
      '<ada@example.com> <eve@example.com>',
    ]) {
      const { to } = await composed({ ...QUESTION, to: { name: '', address } })
      expect(to).toHaveLength(1)
    }
  })

  test('what we send would be known as a machine’s, so that two of us never talk', async () => {
    expect(readReply(await composed(QUESTION)).kind).toBe('auto_reply')
    expect(readReply(await composed(DIGEST)).kind).toBe('auto_reply')
  })
})
