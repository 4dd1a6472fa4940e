import type { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DAY, HOUR } from '#domain/policy'
import type { Thread } from '#domain/thread'
import { setLogSink } from '#shell/log'
import { openMailShell } from '#shell/mail-shell'
import { ensureOwner } from '#shell/operate'
import { sendDigest } from '#shell/send-digest'
import { type Item, putItems } from '#store/item'
import type { Table } from '#store/table'
import { saveThread } from '#store/threads'
import { environment } from '#test/reliability/sim/environment'
import { connect } from '#test/reliability/sim/transport'
import { startTable } from './load-table.ts'

const OPEN = 10

/** What one digest of ten open threads costs beside ever more closed ones: requests, and capacity as DynamoDB counts it. */
export const loadGrowth = async (
  histories: readonly number[],
  print: (rows: object[]) => void,
): Promise<void> => {
  const table = await startTable()
  const settings = await environment()
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = table.url
  const shell = await openMailShell(settings)
  setLogSink(() => {})
  connect(
    shell.ses,
    'ses',
    async () => ({ status: 200, headers: { 'content-type': 'text/xml' }, body: SENT }),
    () => {},
  )
  const used = { requests: 0, capacity: 0 }
  shell.table.client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Units | readonly Units[] }
      used.requests += 1
      for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat()) used.capacity += CapacityUnits
      return result
    },
    { step: 'initialize' },
  )
  const rows: object[] = []
  for (const [nth, history] of histories.entries()) {
    const at = Date.UTC(2026, 0, 5, 7)
    const owner = await ensureOwner(shell, {
      name: 'Ron',
      address: `ron-${nth}@owners.example.com`,
      zone: 'UTC',
      digestHour: 8,
      at,
    })
    for (let from = 0; from < history; from += 25) {
      const some = Array.from({ length: Math.min(25, history - from) }, (_, index) =>
        closed(owner.id, from + index, at),
      )
      await putItems(shell.table, await Promise.all(some.map((thread) => itemOf(thread))))
    }
    for (let index = 0; index < OPEN; index += 1)
      await saveThread(shell.table, { thread: open(owner.id, index, at), version: 0 }, null)
    used.requests = 0
    used.capacity = 0
    const began = performance.now()
    const outcome = await sendDigest(shell, owner.id, at + 2 * HOUR)
    rows.push({
      'closed threads': history,
      outcome,
      requests: used.requests,
      'capacity units': used.capacity,
      ms: Math.round(performance.now() - began),
    })
  }
  print(rows)
  const costs = new Set(
    rows.map((each) =>
      JSON.stringify([(each as typeof used).requests, (each as Record<string, unknown>)['capacity units']]),
    ),
  )
  if (costs.size > 1) throw new Error('a digest costs more with more history')
  await table.stop()
}

type Units = { readonly CapacityUnits?: number }

const SENT =
  '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m</MessageId></SendRawEmailResult></SendRawEmailResponse>'

/** The item that saving would write, so that many can be written at once. */
const itemOf = async (thread: Thread): Promise<Item> => {
  const items: Item[] = []
  const send = async ({ input }: PutItemCommand) => items.push(input.Item ?? {})
  await saveThread(
    { name: 'any', client: { send } as unknown as Table['client'] },
    { thread, version: 0 },
    null,
  )
  return items[0] ?? {}
}

const open = (owner: string, index: number, at: number): Thread => ({
  id: `open${index}`.padEnd(16, 'a'),
  owner,
  createdAt: at,
  invitation: {
    network: 'person',
    inviter: { name: 'Ada Kroll', headline: null, location: null, profileUrl: null, mutualConnections: null },
    note: null,
    reminder: false,
    replyChannel: { kind: 'direct', address: 'ada@example.org' },
    invitationId: null,
    language: 'en',
    messageId: null,
  },
  mail: 'm',
  state: { status: 'handoff', since: at, reason: null },
  answers: [],
  pending: [],
  questions: 0,
  sent: null,
  newsAt: at,
  policyMayDecide: true,
  history: [],
})

const closed = (owner: string, index: number, now: number): Thread => {
  const at = now - (30 + (index % 300)) * DAY
  const before = { status: 'handoff', since: at, reason: null } as const
  return {
    ...open(owner, index, at),
    id:
      index
        .toString(36)
        .replace(/[0189]/g, '2')
        .padEnd(8, 'b') + String(index).padStart(8, '0'),
    state: {
      status: 'decided',
      decision: 'ignore',
      by: 'owner',
      at,
      before,
      pendingBefore: [],
      wroteAfter: false,
    },
  }
}
