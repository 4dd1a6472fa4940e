import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFinished, writeDurably } from './durable.ts'

/** A mail that SES took, as its recipient gets it. */
export type Sent = {
  /** SES's message id. */
  readonly id: string
  /** ISO 8601, by the service's clock. */
  readonly at: string
  readonly source: string
  readonly destinations: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly configurationSet: string | null
}

export type Outbox = {
  /** Answers when the mail is on disk; from then on it counts as sent. */
  readonly add: (sent: Sent, raw: Uint8Array) => Promise<void>
  /** Every mail sent, oldest first. */
  readonly list: () => readonly Sent[]
  readonly read: (id: string) => Promise<Buffer | null>
  /** Mail whose delivery was not reported yet: the process ended between sending and telling. */
  readonly untold: () => readonly Sent[]
  readonly markTold: (id: string) => Promise<void>
}

/** Opens the outbox kept in `folder`: `<number>-<id>` with `.eml` (raw), `.json` (makes it sent), `.told`. */
export async function openOutbox(folder: string): Promise<Outbox> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = await listFinished(folder)
  const stems = new Map<string, string>()
  const told = new Set<string>()
  const sent: Sent[] = []
  for (const name of names) {
    const stem = name.replace(/\.\w+$/, '')
    if (name.endsWith('.told')) told.add(idOf(stem))
    if (!name.endsWith('.json')) continue
    stems.set(idOf(stem), stem)
    sent.push(JSON.parse(await readFile(join(folder, name), 'utf8')) as Sent)
  }
  let last = Math.max(0, ...names.map((name) => Number.parseInt(name, 10)).filter(Number.isFinite))

  return {
    async add(mail, raw) {
      last += 1
      const stem = `${String(last).padStart(8, '0')}-${mail.id}`
      await writeDurably(join(folder, `${stem}.eml`), raw)
      const text = JSON.stringify(mail)
      await writeDurably(join(folder, `${stem}.json`), text)
      // A copy: words cut out of a request keep the whole of it, the mail included, in memory.
      const kept = JSON.parse(text) as Sent
      stems.set(kept.id, stem)
      sent.push(kept)
    },
    list: () => sent,
    async read(id) {
      const stem = stems.get(id)
      return stem === undefined ? null : await readFile(join(folder, `${stem}.eml`))
    },
    untold: () => sent.filter((mail) => !told.has(mail.id)),
    async markTold(id) {
      told.add(id)
      await writeDurably(join(folder, `${stems.get(id)}.told`), '')
    },
  }
}

function idOf(stem: string): string {
  return stem.slice(stem.indexOf('-') + 1)
}
