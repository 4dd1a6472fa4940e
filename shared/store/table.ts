import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** The one table and how to reach it. */
export type Table = { readonly client: DynamoDBClient; readonly name: string }

/** Sparse: what a digest reads. `openUntil` ends an item's time in it without a write. */
export const OPEN_INDEX = { name: 'open', pk: 'openOf', sk: 'openUntil' } as const
/** Sparse: what the clock reads, sharded by hash. */
export const DUE_INDEX = { name: 'due', pk: 'dueShard', sk: 'dueAt' } as const
export const EXPIRES = 'expires'

/** What of an item tells DynamoDB that it may go; `at` in milliseconds. */
export const expiry = (at: number) => ({ [EXPIRES]: { N: String(Math.ceil(at / 1000)) } })

/** The schema version that every item carries. */
export const SCHEMA = '1'

/** The table as local mode and tests create it; infra/aws declares the same with PITR, TTL and protection. */
export const tableDefinition = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', OPEN_INDEX.pk, OPEN_INDEX.sk, DUE_INDEX.pk, DUE_INDEX.sk].map(
    (attribute) => ({
      AttributeName: attribute,
      AttributeType: 'S',
    }),
  ),
  KeySchema: keySchema('pk', 'sk'),
  GlobalSecondaryIndexes: [
    {
      IndexName: OPEN_INDEX.name,
      KeySchema: keySchema(OPEN_INDEX.pk, OPEN_INDEX.sk),
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: DUE_INDEX.name,
      KeySchema: keySchema(DUE_INDEX.pk, DUE_INDEX.sk),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
})

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
]
