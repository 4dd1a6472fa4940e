import type { TableUse } from './thread-table.ts'

/** What each function does with the table; a test holds it against the commands in the bundles. */
export const RIGHTS = {
  intake: {
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    queries: ['table'],
  },
  digest: {
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    queries: ['table', 'open', 'due'],
  },
  links: {
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'],
    queries: ['open'],
  },
} as const satisfies Record<string, TableUse>
