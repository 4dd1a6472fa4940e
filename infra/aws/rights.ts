import type { TableUse } from './thread-table.ts'

/** What each function does with the table; a test holds it against the commands in the bundles. A transaction needs no right of its own. */
export const RIGHTS = {
  intake: {
    actions: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ],
    // Open threads, for answers that come besides.
    queries: ['open'],
  },
  digest: {
    actions: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
    ],
    // All that there is of an owner who deletes it.
    queries: ['table', 'open', 'due'],
  },
  links: {
    actions: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ],
    // An owner's inbox: what is open, or all there ever was.
    queries: ['table', 'open'],
  },
} as const satisfies Record<string, TableUse>
