import { describe, expect, test } from 'vitest'
import { readBounce } from '#mail/bounce'
import { parseMail } from '#mail/parse'

const bounce = async (...lines: string[]) => readBounce(await parseMail(Buffer.from(lines.join('\r\n'))))
const report = (...status: string[]) =>
  bounce(
    'From: mailer-daemon@example.net',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ...status,
    '--b--',
  )
const notice = (words: string, from = 'mailer-daemon@example.net', subject = 'failure notice') =>
  bounce(`From: ${from}`, 'To: x@bounces.example.org', `Subject: ${subject}`, '', words)

describe('a delivery report (RFC 3464)', () => {
  test.each([
    ['5.1.1', true],
    ['5.1.10', true],
    ['5.7.1', true],
    ['5.2.2', false],
    ['4.4.1', false],
    ['4.2.2', false],
  ])('status %s: permanent %s', async (status, permanent) => {
    const read = await report(
      'Final-Recipient: rfc822; ada@example.com',
      'Action: failed',
      `Status: ${status}`,
    )
    expect(read).toEqual({ permanent, recipient: 'ada@example.com' })
  })

  test('a delay is not permanent whatever its status says', async () => {
    const read = await report('Final-Recipient: rfc822; a@example.com', 'Action: delayed', 'Status: 5.0.0')
    expect(read?.permanent).toBe(false)
  })

  test('prefers the recipient that we wrote to over the one it was expanded to', async () => {
    const read = await report(
      'Original-Recipient: rfc822;Ada@Example.com',
      'Final-Recipient: rfc822;box7@int.example.com',
      'Action: failed',
      'Status: 5.1.1',
    )
    expect(read?.recipient).toBe('ada@example.com')
  })

  test('of several recipients names one that failed', async () => {
    const read = await report(
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; bo@example.com',
      'Action: relayed',
      'Status: 2.0.0',
      '',
      'Final-Recipient: rfc822; ada@example.com',
      'Action: failed',
      'Status: 5.1.1',
    )
    expect(read).toEqual({ permanent: true, recipient: 'ada@example.com' })
  })

  test('of success is no bounce, whatever its prose sounds like', async () => {
    expect(
      await report('Final-Recipient: rfc822; ada@example.com', 'Action: delivered', 'Status: 2.0.0'),
    ).toBeNull()
  })

  test('a recipient that is no address is none', async () => {
    const read = await report(
      'Final-Recipient: rfc822; "|exec /bin/filter"',
      'Action: failed',
      'Status: 5.5.0',
    )
    expect(read?.recipient).toBeNull()
  })
})

describe('a notice in prose', () => {
  test('counts from a daemon', async () => {
    expect(await notice('<ada@example.com>: no such user')).toEqual({
      permanent: true,
      recipient: 'ada@example.com',
    })
  })

  test('never from a person, however they talk about mail', async () => {
    const words = 'My mail to you could not be delivered: 550 5.1.1 User unknown, so I write again.'
    expect(await notice(words, 'ada@example.com', 'Re: Have we met?')).toBeNull()
    expect(await notice(words, 'ada@example.com', 'Undelivered mail')).toBeNull()
  })

  test('nor from people whose address begins like a daemon’s', async () => {
    expect(await notice('It does not exist.', 'bounceburg@example.com', 'Re: failure notice')).toBeNull()
    expect(await notice('It does not exist.', 'deliveryann@example.com', 'Re: failure notice')).toBeNull()
  })

  test('a full mailbox may empty again', async () => {
    expect((await notice('<ada@example.com>: mailbox is full'))?.permanent).toBe(false)
  })

  test('takes no recipient from the copy of our own mail below it', async () => {
    const copy =
      'no such user\r\n\r\n--- Below this line is a copy of the message.\r\n\r\nFrom: ron@example.org'
    expect((await notice(copy))?.recipient).toBeNull()
  })

  test('an absence note with an empty return path is none, even if an address "does not exist" in it', async () => {
    const read = await bounce(
      'Return-Path: <>',
      'From: ada@example.com',
      'Auto-Submitted: auto-replied',
      'Subject: Out of office',
      '',
      'My old address does not exist any more.',
    )
    expect(read).toBeNull()
  })
})
