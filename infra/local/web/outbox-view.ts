import type { Outbox, Sent } from '#local/disk/outbox'
import { parseMail } from '#mail/parse'

/** A sent mail as `GET /outbox.json` shows it. */
export type OutboxRow = {
  readonly id: string
  readonly at: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  /** Lower-case names, decoded, unfolded; an array when a header is repeated. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly text: string
  readonly html: string | null
  readonly kind: 'question' | 'digest' | 'other'
}

export type OutboxView = {
  readonly rows: () => Promise<OutboxRow[]>
  readonly row: (id: string) => Promise<OutboxRow | null>
}

/** Reads sent mails as their recipients see them; a mail never changes, so each is read once. */
export function viewOutbox(outbox: Outbox): OutboxView {
  const read = new Map<string, Promise<OutboxRow>>()
  const rowOf = (sent: Sent) => {
    const row = read.get(sent.id) ?? readSent(sent, outbox)
    read.set(sent.id, row)
    return row
  }
  return {
    rows: () => Promise.all(outbox.list().map(rowOf)),
    async row(id) {
      const sent = outbox.list().find((mail) => mail.id === id)
      return sent === undefined ? null : await rowOf(sent)
    },
  }
}

async function readSent(sent: Sent, outbox: Outbox): Promise<OutboxRow> {
  const raw = (await outbox.read(sent.id)) ?? Buffer.alloc(0)
  const mail = await parseMail(raw)
  const kind = mail.header('x-have-we-met')[0]
  return {
    id: sent.id,
    at: sent.at,
    from: mail.header('from')[0] ?? sent.source,
    to: mail.to.map(({ name, address }) => (name ? `${name} <${address}>` : address)),
    subject: mail.subject,
    headers: Object.fromEntries(headerNames(raw).map((name) => [name, oneOrMany(mail.header(name))])),
    text: mail.text ?? '',
    html: mail.html,
    kind: kind === 'question' || kind === 'digest' ? kind : 'other',
  }
}

function headerNames(raw: Buffer): string[] {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  return [...new Set([...head.matchAll(/^([!-9;-~]+):/gm)].map(([, name = '']) => name.toLowerCase()))]
}

function oneOrMany(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? (values[0] ?? '') : values
}
