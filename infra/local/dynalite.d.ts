declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** DynamoDB's HTTP interface over LevelDB in `path`. `close` also closes the database. */
  export default function dynalite(options: { path?: string; createTableMs?: number }): Server
}

/** The parts of dynalite 4.0.0 that a transaction is made of. */
declare module 'dynalite/db/index.js' {
  export type Done<Value = void> = (error: Error | null, value?: Value) => void
  export type Item = Record<string, unknown>

  export interface Part {
    /** Runs `act` when nobody else has the keys; what `release` wraps gives them back before it is called. */
    lock(keys: string | readonly string[], act: (release: <F>(done: F) => F) => void): void
    get(key: string, done: Done<Item>): void
    put(key: string, value: Item, done: Done): void
    del(key: string, done: Done): void
  }

  export interface Store {
    readonly options: object
    readonly db: { batch(writes: readonly Write[], done: Done): void }
    getTable(name: string, done: Done<Table>): void
    getItemDb(table: string): Part
    getIndexDb(kind: string, table: string, index: string): Part
  }

  export type Write =
    | { readonly type: 'put'; readonly key: string; readonly value: Item }
    | { readonly type: 'del'; readonly key: string }

  export interface Table {
    readonly KeySchema: readonly { readonly AttributeName: string }[]
  }

  const db: {
    create(this: void, options: object): Store
    createKey(item: Item, table: Table): string
    validateItem(item: Item, table: Table): Error | null | undefined
    validateKey(key: Item, table: Table): Error | null | undefined
  }
  export default db
}

declare module 'dynalite/validations/index.js' {
  import type { Store } from 'dynalite/db/index.js'

  const validations: {
    /** @throws what a client is told, as `statusCode` and `body` */
    checkTypes(input: object, types: object): object
    checkValidations(input: object, types: object, custom: unknown, store: Store): void
  }
  export default validations
}

declare module 'dynalite/validations/putItem.js' {
  const rules: { types: object; custom: unknown }
  export default rules
}

declare module 'dynalite/validations/updateItem.js' {
  const rules: { types: object; custom: unknown }
  export default rules
}

declare module 'dynalite/actions/putItem.js' {
  import type { Store } from 'dynalite/db/index.js'

  export default function putItem(
    store: Store,
    input: object,
    done: (error: Error | null, answer?: object) => void,
  ): void
}

declare module 'dynalite/actions/updateItem.js' {
  import type { Store } from 'dynalite/db/index.js'

  export default function updateItem(
    store: Store,
    input: object,
    done: (error: Error | null, answer?: object) => void,
  ): void
}
