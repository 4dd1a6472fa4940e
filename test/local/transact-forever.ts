import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import db from 'dynalite/db/index.js'
import { openDatabase } from '#local/aws/dynamodb'

/**
 * Run as a process of its own: counts two items of `folder`, with an entry in an index each, in one transaction after
 * another, prints the number of each that was answered, and dies, as by a power cut, after so many writes to the disk.
 */
const [, , folder = '', table = '', most = ''] = process.argv
let writes = 0
const { create } = db
db.create = (options) => {
  const store = create(options)
  const disk = store.db as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of ['put', 'del', 'batch']) {
    const write = disk[name]?.bind(disk)
    disk[name] = (...args) => {
      const done = args.pop() as (...answer: unknown[]) => void
      return write?.(...args, (...answer: unknown[]) => {
        writes += 1
        if (writes === Number(most)) process.kill(process.pid, 'SIGKILL')
        done(...answer)
      })
    }
  }
  return store
}

const { url } = await openDatabase(folder, table)
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const client = new DynamoDBClient({ endpoint: url, region: 'local', credentials })

const count = (name: string, number: number) => ({
  Update: {
    TableName: table,
    Key: { pk: { S: name }, sk: { S: 'X' } },
    UpdateExpression: 'SET #count = :number, openOf = :both, openUntil = :until',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: {
      ':number': { N: String(number) },
      ':both': { S: 'both' },
      ':until': { S: String(number) },
    },
  },
})

for (let number = 1; ; number += 1) {
  await client.send(
    new TransactWriteItemsCommand({ TransactItems: [count('a', number), count('b', number)] }),
  )
  process.stdout.write(`${number}\n`)
}
