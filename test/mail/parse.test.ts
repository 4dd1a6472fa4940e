import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseMail } from '#mail/parse'

const mail = (...lines: string[]) => parseMail(Buffer.from(lines.join('\r\n')))

describe('parseMail', () => {
  test('reads addresses in lower case and names without bidi or control characters', async () => {
    const { from } = await mail(
      'From: =?utf-8?Q?Ada_=E2=80=AEKroll=0D=0ABcc:_x?= <Ada.KROLL@Example.COM>',
      '',
      'hi',
    )
    expect(from).toEqual({ name: 'Ada Kroll Bcc: x', address: 'ada.kroll@example.com' })
  })

  test('joins a name that a bare comma cut in two', async () => {
    const { from } = await mail('From: Kroll, Ada <ada@example.com>', '', 'hi')
    expect(from).toEqual({ name: 'Kroll, Ada', address: 'ada@example.com' })
  })

  test('an encoded name that spells an address stays a name', async () => {
    const { from } = await mail(
      'From: =?utf-8?Q?=22Boss=22_=3Cboss=40bank.test=3E?= <ada@example.com>',
      '',
      'hi',
    )
    expect(from?.address).toBe('ada@example.com')
  })

  test('counts two From headers and takes the first', async () => {
    const { from, fromCount } = await mail('From: a@example.com', 'From: b@example.com', '', 'hi')
    expect([from?.address, fromCount]).toEqual(['a@example.com', 2])
  })

  test('gives headers decoded, unfolded and top to bottom', async () => {
    const { header } = await mail('X-Trace: one', 'X-TRACE: =?utf-8?B?dHfD?=', ' =?utf-8?B?tg==?=', '', 'hi')
    expect(header('x-trace')).toEqual(['one', 'twö'])
  })

  test('keeps an attached mail and the parts of a delivery report as bytes', async () => {
    const { text, attachments, contentType } = await mail(
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'It bounced.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Status: 5.1.1',
      '--b',
      'Content-Type: message/rfc822',
      'Content-Disposition: inline',
      '',
      'Subject: inner',
      '',
      'inner text',
      '--b--',
    )
    expect(contentType.params).toMatchObject({ 'report-type': 'delivery-status' })
    expect(text).toBe('It bounced.')
    expect(attachments.map((part) => [part.contentType, Buffer.from(part.content).toString()])).toEqual([
      ['message/delivery-status', 'Status: 5.1.1'],
      ['message/rfc822', 'Subject: inner\r\n\r\ninner text'],
    ])
  })

  test('an html-only mail has no text', async () => {
    const { text, html } = await mail('Content-Type: text/html', '', '<p>hi</p>')
    expect([text, html]).toEqual([null, '<p>hi</p>'])
  })

  test('a name of 5,000 characters is a name', async () => {
    const { from } = await mail(`From: "${'Ada '.repeat(1250)}Kroll" <ada@example.com>`, '', 'hi')
    expect([from?.name.length, from?.address]).toEqual([5005, 'ada@example.com'])
  })

  test('an encoded word makes no header, whatever line ends it spells', async () => {
    const { header, subject } = await mail(
      'Subject: =?utf-8?Q?Hi=0D=0ABcc:_all=40example.com=0D=0A=0D=0Abody?=',
      'From: a@example.com',
      '',
      'hi',
    )
    expect([header('bcc'), subject]).toEqual([[], 'Hi Bcc: all@example.com body'])
  })

  test('names bear no zero-width characters, which only make two of one', async () => {
    const name = Buffer.from('A\u200Bd\u2060a\uFEFF Kr\u00ADoll').toString('base64')
    const { from } = await mail(`From: =?utf-8?B?${name}?= <ada@example.com>`, '', 'hi')
    expect(from?.name).toBe('Ada Kroll')
  })

  test('base64 that is none still gives what can be read', async () => {
    const { text } = await mail('Content-Transfer-Encoding: base64', '', 'WWVz!!%%', 'LCBpbiBDb3Jr=')
    expect(text).toMatch(/^Yes/)
  })

  test('no From is nobody', async () => {
    expect(await mail('Subject: x', '', 'hi')).toMatchObject({ from: null, fromCount: 0 })
  })

  test('an attached mail is not opened, however deep mails lie in it', async () => {
    const inner = 'Content-Type: message/rfc822\r\n\r\n'.repeat(10_000)
    const { attachments } = await mail('Content-Type: multipart/mixed; boundary=b', '', '--b', inner, '--b--')
    expect(attachments.map(({ contentType }) => contentType)).toEqual(['message/rfc822'])
  })

  test('refuses more than a million lines (red without the limit)', async () => {
    await expect(parseMail(Buffer.alloc(1_000_001, '\n'))).rejects.toThrow('more than a million lines')
  })

  test.each([
    ['base64', Buffer.alloc(2_100_000, '\n').toString('base64')],
    ['base64 after a letter', Buffer.from(`x${'\n'.repeat(2_100_000)}`).toString('base64')],
    ['base64 after two letters', Buffer.from(`xx${'\n'.repeat(2_100_000)}`).toString('base64')],
    ['quoted-printable', '=0A'.repeat(1_050_000) + '=0a'.repeat(1_050_000)],
  ])('refuses more than two million lines that are hidden in %s (red without the limit)', async (_, body) => {
    const head = 'From: ada@example.com\r\nContent-Type: text/html\r\n\r\n'
    await expect(parseMail(Buffer.from(head + body.replace(/.{76}/g, '$&\r\n')))).rejects.toThrow(
      'two million lines',
    )
  })

  test('a picture of 28 MB hides none', async () => {
    const picture = randomBytes(28 * 1024 * 1024)
    const part = picture.toString('base64').replace(/.{76}/g, '$&\r\n')
    const { attachments } = await mail(
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      part,
    )
    expect(Buffer.compare(attachments[0]?.content ?? Buffer.alloc(0), picture)).toBe(0)
  })

  test('an empty mail is a mail', async () => {
    expect(await mail('')).toMatchObject({ from: null, subject: '', text: null, html: null })
  })

  test('an address header under attack is read in linear time', async () => {
    for (const unit of ['"\\\\"', '(', '<', '=?a?q?', 'a,', '"', '\\\\"']) {
      const begun = performance.now()
      await mail(`From: ${unit.repeat(200_000 / unit.length)} <a@example.com>`, '', 'hi')
      expect(performance.now() - begun).toBeLessThan(1000)
    }
  })

  test('refuses 40 MB and more (red without the limit)', async () => {
    await expect(parseMail(Buffer.alloc(40 * 1024 * 1024 + 1))).rejects.toThrow('larger than 40 MB')
  })

  test('refuses more than 500 parts (red without the limit)', async () => {
    const parts = '--b\r\n\r\nx\r\n'.repeat(600)
    const raw = Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--`)
    await expect(parseMail(raw)).rejects.toThrow('too many parts')
  })
})
