import { generateKeyPairSync } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { checkAuthenticity, type Resolver } from '#local/inbound/verdicts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** The whole of DNS, for one domain with all records and one that publishes none. */
const ZONE: Readonly<Record<string, string>> = {
  'example.com TXT': 'v=spf1 ip4:192.0.2.1 -all',
  '_dmarc.example.com TXT': 'v=DMARC1; p=reject',
  'key._domainkey.example.com TXT': `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`,
}
const resolver: Resolver = (name, type) => {
  const found = ZONE[`${name.toLowerCase()} ${type}`]
  if (found !== undefined) return Promise.resolve([[found]])
  return Promise.reject(Object.assign(new Error(`no ${type} of ${name}`), { code: 'ENOTFOUND' }))
}
const judge = checkAuthenticity('met.example.org', resolver)

const signed = async (from: string, text = 'hello'): Promise<Buffer> => {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    dkim: { domainName: 'example.com', keySelector: 'key', privateKey },
  })
  const { message } = await transport.sendMail({ from, to: 'invites@met.example.org', subject: 'Fwd', text })
  return message as Buffer
}
const peer = (ip: string, sender: string) => ({ ip, helo: 'mail.example.com', sender })
const OURS = peer('192.0.2.1', 'ron@example.com')
const FORWARDER = peer('198.51.100.7', 'ron@example.com')

describe('HWM_TRUST=check gives the verdicts that SES would', () => {
  it('PASS for a mail that its own domain sent and signed', async () => {
    const verdicts = await judge(await signed('ron@example.com'), OURS)
    expect(verdicts).toMatchObject({
      spfVerdict: { status: 'PASS' },
      dkimVerdict: { status: 'PASS' },
      dmarcVerdict: { status: 'PASS' },
    })
  })

  it('DMARC passes by DKIM alone where a forwarder breaks SPF', async () => {
    const verdicts = await judge(await signed('ron@example.com'), FORWARDER)
    expect(verdicts).toMatchObject({ spfVerdict: { status: 'FAIL' }, dmarcVerdict: { status: 'PASS' } })
  })

  it('DMARC fails for a changed body, which is no pass of DKIM either', async () => {
    const changed = (await signed('ron@example.com')).toString().replace('hello', 'pay me')
    const verdicts = await judge(Buffer.from(changed), FORWARDER)
    expect(verdicts.dkimVerdict.status).not.toBe('PASS')
    expect(verdicts.dmarcVerdict.status).toBe('FAIL')
    expect(verdicts.dmarcPolicy).toBe('reject')
  })

  it('DMARC fails for a forged From, whoever else signed it', async () => {
    const forged = (await signed('mallory@example.com'))
      .toString()
      .replace('mallory@example.com', 'ron@example.com')
    expect((await judge(Buffer.from(forged), FORWARDER)).dmarcVerdict.status).toBe('FAIL')
  })

  it('GRAY where the domain publishes no DMARC record', async () => {
    const mail = Buffer.from('From: ada@example.org\r\nSubject: hi\r\n\r\nhello\r\n')
    expect((await judge(mail, peer('192.0.2.1', 'ada@example.org'))).dmarcVerdict.status).toBe('GRAY')
  })

  it('two From headers are a failure, not a choice', async () => {
    const mail = Buffer.from(
      'From: ron@example.com\r\nFrom: mallory@example.org\r\nSubject: hi\r\n\r\nhello\r\n',
    )
    expect((await judge(mail, OURS)).dmarcVerdict.status).not.toBe('PASS')
  })
})
