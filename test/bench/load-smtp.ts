import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { startLocal } from '#test/local/local-service'
import { answer, personal } from '#test/reliability/sim/letters'
import { flatness, type Sample } from './flatness.ts'
import { type Memory, openInspector } from './inspect-heap.ts'
import { row } from './load-table.ts'

const OWNER = { name: 'Ron Vermeer', address: 'ron@owners.example.com' }
const SIDE_BY_SIDE = 8

/** Drives the local service as its users do, by SMTP; throws when anything was lost or done twice. */
export const loadSmtp = async (
  mails: number,
  answers: number,
  print: (rows: object[]) => void,
): Promise<void> => {
  const caps = { HWM_CAP_HOUR: '0', HWM_CAP_DAY: '0', HWM_CAP_TOTAL: '0' }
  const port = await freePort()
  const service = await startLocal({
    // The digest comes at the end, whatever time it is now.
    env: {
      HWM_OWNER: `${OWNER.name} <${OWNER.address}>`,
      HWM_DIGEST_HOUR: String((new Date().getUTCHours() + 12) % 24),
      ...caps,
    },
    execArgv: [`--inspect=127.0.0.1:${port}`],
  })
  const inspector = await openInspector(port)
  const { smtp } = JSON.parse(await readFile(join(service.folder, 'endpoints.json'), 'utf8')) as {
    smtp: number
  }
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtp,
    ignoreTLS: true,
    pool: true,
    maxConnections: SIDE_BY_SIDE,
  })
  const rows: object[] = []
  const memory: object[] = []
  const stage = async (
    what: string,
    count: number,
    letter: (index: number) => { raw: string; to: string; from: string },
  ) => {
    const each: number[] = []
    const samples: (Sample & Memory)[] = []
    let [next, accepted, seconds] = [0, 0, 0]
    const send = async (until: number) => {
      for (let index = next++; index < until; index = next++) {
        const { raw, to, from } = letter(index)
        const sent = performance.now()
        await transport.sendMail({ envelope: { from, to }, raw })
        each.push(performance.now() - sent)
      }
    }
    for (let tenth = 1; tenth <= 10; tenth += 1) {
      const began = performance.now()
      next = each.length
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => send((tenth * count) / 10)))
      accepted += (performance.now() - began) / 1000
      // The clock answers when all that was taken is done.
      await service.advance('PT11M')
      seconds += (performance.now() - began) / 1000
      const now = await inspector.memory()
      samples.push({ ...now, messages: each.length, mb: now.heap })
    }
    rows.push({ ...row(what, each, seconds), 'accepted in': Number(accepted.toFixed(1)) })
    const most = (of: (memory: Memory) => number) => Math.round(Math.max(...samples.map(of)))
    memory.push({
      ...flatness(what, samples),
      'external MB': most(({ external }) => external),
      'RSS MB': most(({ rssBefore }) => rssBefore),
      'RSS MB collected': most(({ rss }) => rss),
    })
  }
  try {
    await stage('forwarded and asked, by SMTP', mails, (index) => ({
      raw: personal(OWNER, { name: 'Inviter Someone', address: `inviter-${index}@example.org` }, `m${index}`),
      to: 'invites@met.localhost',
      from: OWNER.address,
    }))
    const asked = (await service.outbox()).filter(({ kind }) => kind === 'question')
    await stage('answers, by SMTP', Math.min(answers, asked.length), (index) => {
      const to = String(asked[index]?.headers['reply-to'])
      const from = String(asked[index]?.to[0])
      return {
        raw: answer({ name: 'Inviter', address: from }, to, 'Yes, we met in Utrecht in 2019.', `a${index}`),
        to,
        from,
      }
    })
    await service.advance('P1D')
    print(rows)
    print(memory)
    const sent = await service.outbox()
    const told = {
      questions: asked.length,
      recipients: new Set(asked.map(({ to }) => to.join())).size,
      answered: (await service.threads()).filter(({ status }) => status === 'answered').length,
      digests: sent.filter(({ kind }) => kind === 'digest').length,
    }
    print([told])
    const wanted = { questions: mails, recipients: mails, answered: answers, digests: 1 }
    if (JSON.stringify(told) !== JSON.stringify(wanted)) throw new Error(`wanted ${JSON.stringify(wanted)}`)
  } finally {
    transport.close()
    inspector.close()
    await service.stop()
  }
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
