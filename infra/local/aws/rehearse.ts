import putItem from 'dynalite/actions/putItem.js'
import updateItem from 'dynalite/actions/updateItem.js'
import type { Item, Part, Store, Write } from 'dynalite/db/index.js'

const ACTIONS = { Put: putItem, Update: updateItem } as const

export type Kind = keyof typeof ACTIONS

/** What is done to one item, in the form of a PutItem or UpdateItem. `key`: dynalite's own. */
export type Action = {
  readonly kind: Kind
  readonly input: { readonly TableName: string; readonly Item?: Item; readonly Key?: Item }
  readonly key: string
}

/** What a client is told of a request that fails. */
export type Fault = {
  readonly statusCode: number
  readonly body: { readonly __type: string; readonly message?: string }
}

/** What an action would write, or why it may not. `units`: DynamoDB's, where the client asks for them. */
export type Rehearsed =
  | { readonly fault: Fault }
  | { readonly writes: readonly Write[]; readonly units: number | null }

/** Lets dynalite do an action on a store that keeps its writes back. The caller holds the lock of the item. */
export async function rehearse(store: Store, { kind, input }: Action): Promise<Rehearsed> {
  const writes: Write[] = []
  try {
    const { ConsumedCapacity } = await new Promise<Answer>((resolve, reject) => {
      ACTIONS[kind](holdingBack(store, writes), input, (error, done) =>
        error ? reject(error) : resolve(done as Answer),
      )
    })
    return { writes, units: ConsumedCapacity?.CapacityUnits ?? null }
  } catch (error) {
    if (isFault(error)) return { fault: error }
    throw error
  }
}

type Answer = { readonly ConsumedCapacity?: { readonly CapacityUnits: number } }

export const isFault = (error: unknown): error is Error & Fault =>
  error instanceof Error && 'statusCode' in error && 'body' in error

function holdingBack(store: Store, writes: Write[]): Store {
  // dynalite's own prefixes, since one batch must go to the database below its parts.
  const part = (real: Part, prefix: string): Part => ({
    lock: (_, act) => act((done) => done),
    get: (key, done) => real.get(key, done),
    put: (key, value, done) => {
      writes.push({ type: 'put', key: prefix + key, value })
      done(null)
    },
    del: (key, done) => {
      writes.push({ type: 'del', key: prefix + key })
      done(null)
    },
  })
  return {
    ...store,
    getItemDb: (table) => part(store.getItemDb(table), `item-${table}~`),
    getIndexDb: (kind, table, index) =>
      part(store.getIndexDb(kind, table, index), `index-${kind.toLowerCase()}~${table}~${index}~`),
  }
}
