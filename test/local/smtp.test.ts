import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createConnection, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleFor } from '#local/inbound/recipients'
import { openSmtp } from '#local/inbound/smtp'
import { OWNER, personal } from './letters.ts'
import { type LocalService, startLocal } from './local-service.ts'

let service: LocalService
let port = 0
beforeAll(async () => {
  service = await startLocal({ env: { HWM_OWNER: `${OWNER.name} <${OWNER.address}>` } })
  port = (JSON.parse(await readFile(join(service.folder, 'endpoints.json'), 'utf8')) as { smtp: number }).smtp
})
afterAll(() => service.stop())

/** A client that types: each line is answered by one reply. */
const dial = async () => {
  const socket = createConnection(port, '127.0.0.1')
  const replies = lines(socket)
  await replies.next()
  return {
    socket,
    say: async (line: string): Promise<string> => {
      socket.write(`${line}\r\n`)
      return (await replies.next()).value ?? ''
    },
    reply: async (): Promise<string> => (await replies.next()).value ?? '',
  }
}

async function* lines(socket: Socket): AsyncGenerator<string, undefined> {
  let rest = ''
  for await (const piece of socket as AsyncIterable<Buffer>) {
    const parts = (rest + piece.toString()).split('\r\n')
    rest = parts.pop() ?? ''
    // A reply's last line has a blank after its code (RFC 5321 §4.2.1).
    for (const line of parts) if (/^\d{3} /.test(line)) yield line
  }
  return undefined
}

const greeted = async () => {
  const client = await dial()
  await client.say('EHLO mail.example.org')
  await client.say('MAIL FROM:<ada@example.org>')
  return client
}

describe('SMTP from strangers', () => {
  it('tells nobody who is an owner: their names and addresses are answered as any unknown one (red without one answer for all)', async () => {
    const { say, socket } = await greeted()
    const unknown = (await say('RCPT TO:<nobody-at-all@met.localhost>')).replaceAll('nobody-at-all', 'X')
    for (const name of ['you', 'ron', 'ron.vermeer', 'have-we-met'])
      expect((await say(`RCPT TO:<${name}@met.localhost>`)).replaceAll(name, 'X')).toBe(unknown)
    expect(await say(`RCPT TO:<${OWNER.address}>`)).toMatch(/^550 /)
    socket.destroy()
  })

  it('takes one look at the table for any name, an owner’s secret alias or not, so that time tells nothing (red without it)', async () => {
    const alias = 'abcdefghij2345672345'
    const looks: string[] = []
    const isAlias = async (local: string) => {
      looks.push(local)
      return local === alias
    }
    const names = [alias, alias.replace('a', 'b'), 'you', 'x', 'ron.vermeer']
    const rules = await Promise.all(
      names.map((name) => ruleFor(`${name}@met.localhost`, 'met.localhost', isAlias)),
    )
    expect(rules).toEqual(['invites', null, null, null, null])
    expect(looks).toEqual(names)
  })

  it('answers 250 to answer addresses whatever their token, so that none can be tried out (red without one answer for all)', async () => {
    const { say, socket } = await greeted()
    const answers = await Promise.all([
      say(`RCPT TO:<ask+${'a'.repeat(59)}@reply.met.localhost>`),
      say('RCPT TO:<digest+abc@reply.met.localhost>'),
    ])
    for (const answer of answers) expect(answer).toMatch(/^250 /)
    socket.destroy()
  })

  it('refuses what is announced as too large before a byte of it is sent, and what turns out so after (red without the limit)', async () => {
    const client = await dial()
    await client.say('EHLO mail.example.org')
    expect(await client.say(`MAIL FROM:<ada@example.org> SIZE=${50 * 1024 * 1024}`)).toMatch(/^552 /)
    await client.say('MAIL FROM:<ada@example.org>')
    await client.say('RCPT TO:<invites@met.localhost>')
    await client.say('DATA')
    const line = `${'x'.repeat(1022)}\r\n`
    for (let kilobytes = 0; kilobytes < 41 * 1024; kilobytes += 1024)
      if (!client.socket.write(line.repeat(1024))) await once(client.socket, 'drain')
    client.socket.write('\r\n.\r\n')
    expect(await client.reply()).toMatch(/^(451|552) /)
    client.socket.destroy()
    expect(await service.threads()).toEqual([])
  })

  it('a client that never finishes keeps nobody else waiting', async () => {
    const slow = await greeted()
    await slow.say('RCPT TO:<invites@met.localhost>')
    await slow.say('DATA')
    slow.socket.write('Subject: half a m')
    const began = performance.now()
    await service.send(
      personal({ name: 'Quick Quinn', address: 'quinn@example.org' }),
      'invites@met.localhost',
    )
    await service.advance('PT1M')
    expect(performance.now() - began).toBeLessThan(10_000)
    expect((await service.threads()).map(({ inviter }) => inviter.name)).toEqual(['Quick Quinn'])
    slow.socket.destroy()
  })

  it('a client that says nothing is sent away (red without the timeout)', async () => {
    const smtp = await openSmtp({
      port: 0,
      name: 'met.localhost',
      ruleFor: async () => null,
      receive: async () => '',
      onFault: () => undefined,
      mostIdle: 100,
    })
    const socket = createConnection(smtp.port, '127.0.0.1')
    let said = ''
    socket.on('data', (piece: Buffer) => (said += piece.toString()))
    await expect.poll(() => said, { timeout: 3000 }).toMatch(/^421 /m)
    await expect.poll(() => socket.closed, { timeout: 3000 }).toBe(true)
    await smtp.close()
  })

  it('a connection that breaks in the middle of a mail leaves nothing', async () => {
    const before = await service.parked()
    const half = await greeted()
    await half.say('RCPT TO:<invites@met.localhost>')
    await half.say('DATA')
    half.socket.write('Subject: half\r\n\r\nhalf')
    half.socket.destroy()
    await service.advance('PT1M')
    expect(await service.parked()).toEqual(before)
  })
})
