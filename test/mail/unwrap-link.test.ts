import { describe, expect, test } from 'vitest'
import { unwrapLink } from '#mail/unwrap-link'

const led = (href: string) => unwrapLink(href)?.href ?? null
const ACCEPT = 'https://www.linkedin.com/comm/in/ada?trk=a-b_c'

describe('a link is taken out of', () => {
  test.each([
    ['nothing', ACCEPT],
    ['Outlook', `https://nam12.safelinks.protection.outlook.com/?url=${encodeURIComponent(ACCEPT)}&data=05`],
    ['Google', `https://www.google.com/url?q=${encodeURIComponent(ACCEPT)}&sa=D`],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(ACCEPT)}&c=E`],
    ['GMX', `https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=${encodeURIComponent(ACCEPT)}`],
    ['Trend Micro', `https://us.ctp.trendmicro.com/wis/clicktime/v1/query?url=${encodeURIComponent(ACCEPT)}`],
    ['Cisco', `https://secure-web.cisco.com/1abc/${encodeURIComponent(ACCEPT)}`],
    ['Proofpoint 3', `https://urldefense.com/v3/__${ACCEPT}__;!!abc$`],
    [
      'Proofpoint 2',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.linkedin.com_comm_in_ada-3Ftrk-3Da-2Db-5Fc&d=x',
    ],
    [
      'two of them',
      `https://www.google.com/url?q=${encodeURIComponent(`https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(ACCEPT)}`)}`,
    ],
  ])('%s', (_, href) => {
    expect(led(href)).toBe(ACCEPT)
  })
})

describe('a link is not taken out of', () => {
  test('a host that only bears it', () => {
    const href = `https://evil.test/?url=${encodeURIComponent(ACCEPT)}`
    expect(led(href)).toBe(href)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.test',
    'nonsense',
    `https://x.test/${'a'.repeat(5000)}`,
  ])('%j', (href) => {
    expect(led(href)).toBeNull()
  })
})
