import db, { type Item, type Store, type Table } from 'dynalite/db/index.js'
import validations from 'dynalite/validations/index.js'
import putRules from 'dynalite/validations/putItem.js'
import updateRules from 'dynalite/validations/updateItem.js'
import * as z from 'zod'
import { type Action, type Fault, isFault, type Kind } from './rehearse.ts'

/** A TransactWriteItems whose form is right. `asked`: what it says, to know a token's repeat by. */
export type Transaction = {
  readonly actions: readonly Action[]
  readonly token: string | undefined
  readonly asked: string
}

/** @throws Fault for what DynamoDB refuses, and for what only we do: other actions than Put and Update, several tables */
export async function readTransaction(store: Store, body: string): Promise<Transaction> {
  const read = schema.safeParse(JSON.parse(body))
  if (!read.success) throw invalid(z.prettifyError(read.error))
  const { TransactItems, ClientRequestToken: token, ReturnConsumedCapacity } = read.data
  const checks = TransactItems.map((each) => checked(store, each, ReturnConsumedCapacity))
  return { actions: await onItems(store, checks), token, asked: JSON.stringify(TransactItems) }
}

const RULES = { Put: putRules, Update: updateRules } as const

const entry = z.strictObject({ Put: z.looseObject({}).optional(), Update: z.looseObject({}).optional() })
const schema = z.strictObject({
  TransactItems: z.array(entry).min(1).max(100),
  ClientRequestToken: z.string().min(1).max(36).optional(),
  ReturnConsumedCapacity: z.enum(['INDEXES', 'TOTAL', 'NONE']).optional(),
})

type Checked = { readonly kind: Kind; readonly input: Action['input'] }

/** dynalite's own checks of a PutItem or an UpdateItem. */
function checked(store: Store, each: z.infer<typeof entry>, ReturnConsumedCapacity?: string): Checked {
  const [one, another] = Object.entries(each)
  if (one === undefined || another !== undefined)
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete')
  const [kind, given] = one as [Kind, object]
  if ('ReturnValuesOnConditionCheckFailure' in given)
    throw invalid('ReturnValuesOnConditionCheckFailure is not supported here.')
  const { types, custom } = RULES[kind]
  // It takes away from what it is given, and an update's key becomes the new item.
  const input = validations.checkTypes({ ...structuredClone(given), ReturnConsumedCapacity }, types)
  validations.checkValidations(input, types, custom, store)
  return { kind, input: input as Action['input'] }
}

async function onItems(store: Store, checks: readonly Checked[]): Promise<readonly Action[]> {
  const { TableName } = checks[0]?.input ?? { TableName: '' }
  if (checks.some(({ input }) => input.TableName !== TableName))
    throw invalid('A transaction on several tables is not supported here.')
  const table = await new Promise<Table>((resolve, reject) => {
    store.getTable(TableName, (error, found) => (error ? reject(error) : resolve(found as Table)))
  })
  const actions = checks.map(({ kind, input }) => {
    const item: Item = input.Item ?? input.Key ?? {}
    const wrong = input.Item ? db.validateItem(item, table) : db.validateKey(item, table)
    if (isFault(wrong)) throw wrong
    return { kind, input, key: db.createKey(item, table) }
  })
  if (new Set(actions.map(({ key }) => key)).size < actions.length)
    throw invalid('Transaction request cannot include multiple operations on one item')
  return actions
}

const invalid = (message: string): Error & Fault =>
  Object.assign(new Error(message), {
    statusCode: 400,
    body: { __type: 'com.amazon.coral.validate#ValidationException', message },
  })
