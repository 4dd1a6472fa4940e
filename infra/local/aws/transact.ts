import type { Store, Write } from 'dynalite/db/index.js'
import { type Action, isFault, type Rehearsed, rehearse } from './rehearse.ts'
import { type AwsResponse, json } from './service.ts'
import { readTransaction } from './transaction-request.ts'

/**
 * DynamoDB's TransactWriteItems over dynalite's store: conditions, expressions and indexes are dynalite's own, its locks
 * keep other writers out, and all is written in one batch of LevelDB, so that a process killed at any moment leaves all
 * or nothing.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export function openTransactions(store: Store): (body: string) => Promise<AwsResponse> {
  const remembered = openTokens()
  return async (body) => {
    try {
      const { actions, token, asked } = await readTransaction(store, body)
      return await withLocks(store, actions, () =>
        remembered(token, asked, async () => perform(store, actions)),
      )
    } catch (error) {
      return isFault(error) ? json(error.statusCode, error.body) : json(500, refusal('InternalServerError'))
    }
  }
}

/** How long DynamoDB knows a ClientRequestToken. */
const TOKEN_MS = 10 * 60_000

/** Does what a token names once: the client that asks again, because the answer was lost, gets the same answer. */
function openTokens() {
  const known = new Map<string, { asked: string; at: number; answer: AwsResponse }>()
  return async (
    token: string | undefined,
    asked: string,
    act: () => Promise<AwsResponse>,
  ): Promise<AwsResponse> => {
    if (token === undefined) return await act()
    for (const [each, { at }] of known) if (at < Date.now() - TOKEN_MS) known.delete(each)
    const before = known.get(token)
    if (before !== undefined)
      return before.asked === asked
        ? before.answer
        : json(400, refusal('IdempotentParameterMismatchException'))
    const answer = await act()
    if (answer.status === 200) known.set(token, { asked, at: Date.now(), answer })
    return answer
  }
}

const withLocks = (
  store: Store,
  actions: readonly Action[],
  act: () => Promise<AwsResponse>,
): Promise<AwsResponse> =>
  new Promise((resolve, reject) => {
    const items = store.getItemDb(actions[0]?.input.TableName ?? '')
    const keys = actions.map(({ key }) => key)
    items.lock(keys, (release) => void act().then(release(resolve), release(reject)))
  })

async function perform(store: Store, actions: readonly Action[]): Promise<AwsResponse> {
  const rehearsed: Rehearsed[] = []
  for (const action of actions) rehearsed.push(await rehearse(store, action))
  const done = rehearsed.filter((each) => 'writes' in each)
  if (done.length < rehearsed.length) return cancelled(rehearsed)
  await write(
    store,
    done.flatMap(({ writes }) => writes),
  )
  const units = done.map((each) => each.units).filter((each) => each !== null)
  if (units.length === 0) return json(200, {})
  // Each item is prepared and then committed: a transaction costs twice what its writes do.
  const CapacityUnits = 2 * units.reduce((sum, each) => sum + each, 0)
  return json(200, { ConsumedCapacity: [{ TableName: actions[0]?.input.TableName, CapacityUnits }] })
}

const write = (store: Store, writes: readonly Write[]): Promise<void> =>
  new Promise((resolve, reject) => {
    store.db.batch(writes, (error) => (error ? reject(error) : resolve()))
  })

function cancelled(rehearsed: readonly Rehearsed[]): AwsResponse {
  const CancellationReasons = rehearsed.map(reasonOf)
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ')
  return json(400, {
    ...refusal('TransactionCanceledException'),
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons,
  })
}

function reasonOf(each: Rehearsed): { Code: string; Message?: string } {
  if ('writes' in each) return { Code: 'None' }
  const { __type, message = '' } = each.fault.body
  const isCondition = __type.endsWith('#ConditionalCheckFailedException')
  return { Code: isCondition ? 'ConditionalCheckFailed' : 'ValidationError', Message: message }
}

const refusal = (name: string) => ({ __type: `com.amazonaws.dynamodb.v20120810#${name}` })
