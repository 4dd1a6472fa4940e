import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { DAY } from '#domain/policy'
import { claim, holds, type Item, keyAttributes, numberOf } from './item.ts'
import { addressKey, type Key, type Pepper } from './keys.ts'
import { SCHEMA, type Table } from './table.ts'
import { type Write, writeOne } from './transact.ts'

/**
 * G-08: how often one address may be asked by all owners together, and in what time. Two stamps stand for "two",
 * a third lets a claim be given back.
 */
const ASKED_WINDOW = 30 * DAY

export type Claim = {
  readonly owner: string
  readonly claim: string
  readonly previous: string | null
  /** When its thread began. Threads of one inviter bear one name, so a claim from before that is another's. */
  readonly since: number
  readonly at: number
  /** Of this attempt alone. */
  readonly nonce: string
}

/** What became of the wish to claim a question: `lost` is a claim of the same name made by an earlier attempt. */
export type ClaimOutcome =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'lost'; readonly claimedAt: number }
  | { readonly kind: 'refused'; readonly reason: 'asked-before' | 'asked-by-others' | 'suppressed' }

/**
 * Claims the one question of an owner to an address, in one conditional write that also holds G-07, G-08 and G-10.
 * `previous` is the claim that "send again" follows.
 */
export const claimQuestion = async (
  table: Table,
  pepper: Pepper,
  to: string,
  wish: Claim,
): Promise<ClaimOutcome> => {
  const key = addressKey(pepper, to)
  const instead = await claim(
    table,
    key,
    { field: `nonce_${wish.owner}`, nonce: wish.nonce },
    writeOne(
      table,
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyAttributes(key),
        UpdateExpression:
          'SET v = :v, #claim = :claim, #claimedAt = :at, #nonce = :nonce, lastAskedEarlier = if_not_exists(lastAskedBefore, :never), lastAskedBefore = if_not_exists(lastAsked, :never), lastAsked = :at',
        ConditionExpression:
          '(attribute_not_exists(#claim) OR #claim = :previous) AND attribute_not_exists(suppressed) AND (attribute_not_exists(lastAskedBefore) OR lastAskedBefore < :windowStart)',
        ExpressionAttributeNames: {
          '#claim': `claim_${wish.owner}`,
          '#claimedAt': `claimedAt_${wish.owner}`,
          '#nonce': `nonce_${wish.owner}`,
        },
        ExpressionAttributeValues: {
          ':nonce': { S: wish.nonce },
          ':v': { N: SCHEMA },
          ':claim': { S: wish.claim },
          ':previous': { S: wish.previous ?? '-' },
          ':at': { N: String(wish.at) },
          ':never': { N: '0' },
          ':windowStart': { N: String(wish.at - ASKED_WINDOW) },
        },
      }),
    ),
  )
  return instead === null ? { kind: 'claimed' } : whyNot(instead, wish)
}

/** Gives a claim back when it is certain that nothing was sent; the one that it followed holds again. */
export const releaseClaim = async (table: Table, pepper: Pepper, to: string, wish: Claim): Promise<void> => {
  const isFirst = wish.previous === null
  await holds(
    writeOne(
      table,
      new UpdateItemCommand({
        TableName: table.name,
        Key: keyAttributes(addressKey(pepper, to)),
        UpdateExpression:
          'SET lastAsked = lastAskedBefore, lastAskedBefore = lastAskedEarlier' +
          (isFirst ? ' REMOVE #nonce, #claim, #claimedAt' : ', #claim = :previous REMOVE #nonce'),
        ConditionExpression: '#claim = :claim',
        ExpressionAttributeNames: {
          '#claim': `claim_${wish.owner}`,
          '#nonce': `nonce_${wish.owner}`,
          ...(isFirst && { '#claimedAt': `claimedAt_${wish.owner}` }),
        },
        ExpressionAttributeValues: {
          ':claim': { S: wish.claim },
          ...(!isFirst && { ':previous': { S: wish.previous } }),
        },
      }),
    ),
  )
}

/** G-10: never again, for all owners. Kept for ever, as a keyed hash of the address only. */
export const suppressAddress = async (
  table: Table,
  pepper: Pepper,
  address: string,
  why: Reason,
  at: number,
): Promise<void> => {
  await writeOne(table, new UpdateItemCommand(suppression(table, addressKey(pepper, address), why, at)))
}

/** The same, to be done with other writes and only where the reason is new. */
export const newSuppression = (
  table: Table,
  pepper: Pepper,
  address: string,
  why: Reason,
  at: number,
): Write => ({
  Update: {
    ...suppression(table, addressKey(pepper, address), why, at),
    ConditionExpression: 'attribute_not_exists(#since)',
  },
})

const suppression = (table: Table, key: Key, why: Reason, at: number) => ({
  TableName: table.name,
  Key: keyAttributes(key),
  UpdateExpression:
    'SET v = :v, suppressed = if_not_exists(suppressed, :why), suppressedAt = if_not_exists(suppressedAt, :at), #since = if_not_exists(#since, :at)',
  ExpressionAttributeNames: { '#since': SINCE[why] },
  ExpressionAttributeValues: { ':v': { N: SCHEMA }, ':why': { S: why }, ':at': { N: String(at) } },
})

/** Whether this reason to stop is known already. `found`: the item of the address. */
export const hasStopped = (found: Item | undefined, why: Reason): boolean => found?.[SINCE[why]] !== undefined

/** Whether a thread of an owner asked this address. `found`: the item of the address. */
export const wasAsked = (
  found: Item | undefined,
  { owner, thread }: Readonly<Record<'owner' | 'thread', string>>,
): boolean => found?.[`claim_${owner}`]?.S?.startsWith(`${thread}.`) ?? false

const SINCE = { 'opted out': 'optedOutAt', bounced: 'bouncedAt', complained: 'complainedAt' } as const
type Reason = keyof typeof SINCE

const whyNot = (found: Item, wish: Claim): ClaimOutcome => {
  const held = found[`claim_${wish.owner}`]?.S
  const claimedAt = numberOf(found[`claimedAt_${wish.owner}`])
  if (held === wish.claim && claimedAt >= wish.since) return { kind: 'lost', claimedAt }
  if (found.suppressed) return { kind: 'refused', reason: 'suppressed' }
  return {
    kind: 'refused',
    reason: held !== undefined && held !== wish.previous ? 'asked-before' : 'asked-by-others',
  }
}
