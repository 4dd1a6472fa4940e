import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalService, startLocal } from './local-service.ts'

let service: LocalService
let aws = ''
beforeAll(async () => {
  service = await startLocal()
  const { environment } = JSON.parse(await readFile(join(service.folder, 'endpoints.json'), 'utf8')) as {
    environment: Record<string, string>
  }
  aws = environment['AWS_ENDPOINT_URL_SES'] ?? ''
})
afterAll(() => service.stop())

/** As a page or a program sends it, any Host and Origin. */
const ask = async (
  url: string,
  {
    method = 'GET',
    body = '',
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Promise<number | undefined> => {
  const sent = request(url, { method, headers })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.resume()
  await once(answer, 'end')
  return answer.statusCode
}
const json = { 'content-type': 'application/json' }

describe('a page of another site, open in the owner’s browser', () => {
  it('reads nothing by a name of its own that leads here (red without the look at the Host)', async () => {
    for (const path of ['/', '/outbox.json', '/threads.json', '/parked.json'])
      expect(await ask(service.url + path, { headers: { host: 'rebound.example.org' } })).toBe(403)
  })

  it.each([{ origin: 'https://evil.example.org' }, { 'sec-fetch-site': 'cross-site' }])(
    'moves no clock and sends no digest: %j (red without the look at the Origin)',
    async (headers) => {
      const body = '{"advance":"PT1M"}'
      for (const path of ['/clock', '/local/digest'])
        expect(
          await ask(service.url + path, { method: 'POST', body, headers: { ...json, ...headers } }),
        ).toBe(403)
    },
  )

  it('reaches none of the endpoints that play AWS (red without the signature and the Origin)', async () => {
    const signed = {
      authorization: 'AWS4-HMAC-SHA256 Credential=x/20260105/eu-west-1/ses/aws4_request, Signature=x',
    }
    const body = 'Action=GetSendQuota'
    expect(await ask(aws, { method: 'POST', body, headers: signed })).toBe(200)
    expect(await ask(aws, { method: 'POST', body })).toBe(403)
    for (const headers of [{ origin: 'https://evil.example.org' }, { host: 'rebound.example.org' }])
      expect(await ask(aws, { method: 'POST', body, headers: { ...signed, ...headers } })).toBe(403)
  })

  it('gets no more than a megabyte read (red without the limit)', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1)
    expect(await ask(`${service.url}/l/x`, { method: 'POST', body })).toBe(413)
  })
})
