import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { OutboxRow } from '#local/web/outbox-view'
import type { ParkedView, ThreadView } from '#shell/operate'

const MAIN = new URL('../../infra/local/main.ts', import.meta.url).pathname

/** The local service as a user has it: a process of its own, talked to by SMTP and HTTP. */
export type LocalService = {
  readonly folder: string
  readonly url: string
  /** Sends a raw mail; answers the SMTP reply. */
  readonly send: (raw: string | Buffer, to: string, from?: string) => Promise<string>
  readonly outbox: () => Promise<OutboxRow[]>
  readonly threads: () => Promise<ThreadView[]>
  readonly parked: () => Promise<ParkedView[]>
  /** Moves the clock; answers when all that is done. */
  readonly advance: (duration: string) => Promise<void>
  readonly get: (url: string, init?: RequestInit) => Promise<{ status: number; text: string }>
  /** Presses the one button of the page at a URL, or of a page already open. */
  readonly press: (url: string) => Promise<{ status: number; text: string }>
  readonly submit: (page: string) => Promise<{ status: number; text: string }>
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<number | null>
}

export type LocalOptions = {
  readonly folder?: string
  readonly env?: Readonly<Record<string, string>>
  readonly execArgv?: readonly string[]
}

/** Starts the service in `folder`, or in a new one where it is noon (UTC), on free ports. */
export async function startLocal({
  folder,
  env = {},
  execArgv = [],
}: LocalOptions = {}): Promise<LocalService> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'have-we-met-')))
  if (folder === undefined) await setToNoon(data)
  const child = spawn(process.execPath, [...execArgv, MAIN], {
    env: { ...process.env, HWM_DATA: data, HWM_SMTP_PORT: '0', HWM_HTTP_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(child)
  const { http, smtp } = JSON.parse(await readFile(join(data, 'endpoints.json'), 'utf8')) as {
    http: number
    smtp: number
  }
  const url = `http://localhost:${http}`
  const transport = createTransport({ host: '127.0.0.1', port: smtp, ignoreTLS: true })

  const request = async (address: string, init?: RequestInit) => {
    const answer = await fetch(address, { redirect: 'manual', ...init })
    return { status: answer.status, text: await answer.text() }
  }
  const submit = async (page: string) => {
    const form = /<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/.exec(page)
    if (form === null) throw new Error(`no form on the page:\n${page}`)
    const fields = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
    const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]))
    return request(new URL(form[1] ?? '', url).href, { method: 'POST', body })
  }
  const json = async <T>(path: string): Promise<T> => JSON.parse((await request(url + path)).text) as T
  const exited = once(child, 'exit')

  return {
    folder: data,
    url,
    async send(raw, to, from = 'you@example.com') {
      return (await transport.sendMail({ envelope: { from, to }, raw })).response
    },
    outbox: () => json('/outbox.json'),
    threads: () => json('/threads.json'),
    parked: () => json('/parked.json'),
    async advance(duration) {
      const { status, text } = await request(`${url}/clock`, {
        method: 'POST',
        body: JSON.stringify({ advance: duration }),
      })
      if (status !== 200) throw new Error(`the clock answered ${status}: ${text}`)
    },
    get: request,
    press: async (address) => submit((await request(address)).text),
    submit,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = (await exited) as [number | null]
      if (folder === undefined) await rm(data, { recursive: true, force: true })
      return code
    },
  }
}

/** No run of the tests meets the hour of the digest by chance. */
async function setToNoon(data: string): Promise<void> {
  const now = Date.now()
  const noon = new Date(now).setUTCHours(36, 0, 0, 0)
  await writeFile(join(data, 'clock.json'), JSON.stringify({ offsetMs: (noon - now) % DAY }))
}

const DAY = 86_400_000

async function ready(child: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (/^ready$/m.test(said)) resolve()
    })
    child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()))
    child.on('exit', (code) => reject(new Error(`the service ended with ${code}:\n${said}`)))
  })
}
