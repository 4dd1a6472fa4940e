import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { startLocal } from '#test/local/local-service'
import { answer, personal } from '#test/reliability/sim/letters'
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
  const service = await startLocal({ env: { HWM_OWNER: `${OWNER.name} <${OWNER.address}>`, ...caps } })
  const { pid, smtp } = JSON.parse(await readFile(join(service.folder, 'endpoints.json'), 'utf8')) as {
    pid: number
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
  const stage = async (
    what: string,
    count: number,
    letter: (index: number) => { raw: string; to: string; from: string },
  ) => {
    const each: number[] = []
    let next = 0
    const began = performance.now()
    const send = async () => {
      for (let index = next++; index < count; index = next++) {
        const { raw, to, from } = letter(index)
        const sent = performance.now()
        await transport.sendMail({ envelope: { from, to }, raw })
        each.push(performance.now() - sent)
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, send))
    const accepted = (performance.now() - began) / 1000
    // The clock answers when all that was taken is done.
    await service.advance('PT11M')
    const seconds = (performance.now() - began) / 1000
    rows.push({
      ...row(what, each, seconds),
      'accepted in': Number(accepted.toFixed(1)),
      'RSS MB': await rssOf(pid),
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
    await service.stop()
  }
}

const rssOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000)
}
