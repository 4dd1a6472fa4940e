import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#local/aws/dynamodb'

/** The table in a thread of its own, so that what the functions keep in memory can be told from what the table does. */
const { folder, table } = workerData as { folder: string; table: string }
const { url } = await openDatabase(folder, table)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
parentPort?.postMessage(url)
