import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMail } from '#mail/parse'
import { listFinished, writeDurably } from './durable.ts'
import type { Objects } from './objects.ts'

/** Mail that the functions dropped without an answer, so that a newcomer's first try does not just vanish. */
export type Dropped = {
  /** Keeps what the log says about a dropped mail. `id`: SES's message id. */
  readonly add: (id: string, reason: string, at: number) => Promise<void>
  readonly list: () => readonly DroppedMail[]
}

type DroppedMail = {
  readonly id: string
  readonly at: string
  readonly from: string
  readonly subject: string
  readonly reason: string
}

/** Opens the list kept in `folder`; From and subject come out of the raw mail. */
export async function openDropped(folder: string, objects: Objects): Promise<Dropped> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = await listFinished(folder)
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const mails = new Map(texts.map((text) => JSON.parse(text) as DroppedMail).map((mail) => [mail.id, mail]))
  return {
    list: () => [...mails.values()].sort((a, b) => a.at.localeCompare(b.at)),
    async add(id, reason, at) {
      if (!/^\w+$/.test(id) || mails.has(id)) return
      const raw = (await objects.get(`invites/${id}`)) ?? (await objects.get(`replies/${id}`))
      const { from, subject } = await readHead(raw)
      const mail = { id, at: new Date(at).toISOString(), from, subject, reason }
      await writeDurably(join(folder, `${id}.json`), JSON.stringify(mail))
      mails.set(id, mail)
    },
  }
}

async function readHead(raw: Buffer | null): Promise<{ from: string; subject: string }> {
  try {
    const mail = raw === null ? null : await parseMail(raw)
    return { from: mail?.header('from')[0] ?? '', subject: mail?.subject ?? '' }
  } catch {
    return { from: '', subject: '' }
  }
}
