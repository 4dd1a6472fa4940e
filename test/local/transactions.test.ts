import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { openDatabase } from '#local/aws/dynamodb'
import { OPEN_INDEX } from '#store/table'

const WRITER = new URL('./transact-forever.ts', import.meta.url).pathname
const TABLE = 'table'

/** Lets the writer die after so many writes to the disk. Returns the last transaction that it knew was done. */
const writeAndDie = (folder: string, writes: number): Promise<number> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, [WRITER, folder, TABLE, String(writes)], (error, stdout) =>
      error?.signal === 'SIGKILL'
        ? resolve(Number(stdout.trim().split('\n').at(-1)))
        : reject(error ?? new Error('it never died')),
    )
  })

/** The count of each item, and of each entry in the index. */
const readAfter = async (folder: string): Promise<number[]> => {
  const database = await openDatabase(folder, TABLE)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: database.url, region: 'local', credentials })
  try {
    const { Items: items = [] } = await client.send(new ScanCommand({ TableName: TABLE }))
    const { Items: entries = [] } = await client.send(
      new QueryCommand({
        TableName: TABLE,
        IndexName: OPEN_INDEX.name,
        KeyConditionExpression: '#of = :both',
        ExpressionAttributeNames: { '#of': OPEN_INDEX.pk },
        ExpressionAttributeValues: { ':both': { S: 'both' } },
      }),
    )
    return [...items, ...entries].map((each) => Number(each['count']?.N))
  } finally {
    client.destroy()
    await database.close()
  }
}

it.each([5, 6, 7, 8, 9, 10, 11, 12])(
  'a local service that dies after write %i to its disk has done all of a transaction or nothing (red without the batch)',
  async (writes) => {
    const folder = await mkdtemp(join(tmpdir(), 'have-we-met-transactions-'))
    try {
      const known = await writeAndDie(folder, writes)
      const counts = await readAfter(folder)
      const [count = 0] = counts
      expect(counts).toEqual([count, count, count, count])
      expect(count).toBeGreaterThanOrEqual(known)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)
