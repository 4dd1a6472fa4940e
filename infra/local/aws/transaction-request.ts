import db, { type Item, type Store, type Table } from 'dynalite/db/index.js'
import validations from 'dynalite/validations/index.js'
import putRules from 'dynalite/validations/putItem.js'
import updateRules from 'dynalite/validations/updateItem.js'
import * as v from 'valibot'
import { type Action, type Fault, isFault, type Kind } from './rehearse.ts'

/** A TransactWriteItems whose form is right. `asked`: what it says, to know a token's repeat by. */
export type Transaction = {
  readonly actions: readonly Action[]
  readonly token: string | undefined
  readonly asked: string
}

/** @throws Fault for what DynamoDB refuses, and for what only we do: other actions than Put and Update, several tables */
export async function readTransaction(store: Store, body: string): Promise<Transaction> {
  const read = v.safeParse(schema, JSON.parse(body))
  if (!read.success) throw invalid(v.summarize(read.issues))
  const { TransactItems, ClientRequestToken: token, ReturnConsumedCapacity } = read.output
  const checks = TransactItems.map((each) => checked(store, each, ReturnConsumedCapacity))
  return { actions: await onItems(store, checks), token, asked: JSON.stringify(TransactItems) }
}

const RULES = { Put: putRules, Update: updateRules } as const

const entry = v.strictObject({ Put: v.optional(v.looseObject({})), Update: v.optional(v.looseObject({})) })
const schema = v.strictObject({
  TransactItems: v.pipe(v.array(entry), v.minLength(1), v.maxLength(100)),
  ClientRequestToken: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(36))),
  ReturnConsumedCapacity: v.optional(v.picklist(['INDEXES', 'TOTAL', 'NONE'])),
})

type Checked = { readonly kind: Kind; readonly input: Action['input'] }

/** dynalite's own checks of a PutItem or an UpdateItem. */
function checked(store: Store, each: v.InferOutput<typeof entry>, ReturnConsumedCapacity?: string): Checked {
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
