import type { SQSClient } from '@aws-sdk/client-sqs'
import { lengthOf } from '#shell/work'
import { HOPS, type Hops } from '../hops.ts'
import { bad, type Check, ok } from './check.ts'

/** What waits, and what was given up. */
export const checkQueues = async (sqs: SQSClient, hops: Hops): Promise<Check[]> =>
  Promise.all(
    HOPS.map(async (name) => {
      const [waiting, dead] = await Promise.all([
        lengthOf(sqs, hops[name].queue),
        lengthOf(sqs, hops[name].dead),
      ])
      return dead === 0
        ? ok(`queue ${name}`, `${waiting} waiting, no dead letters.`)
        : bad(
            `queue ${name}`,
            `${waiting} waiting, ${dead} dead letters.`,
            `Read the log of the function for "message-failed", mend the cause, then run "hwm replay --hop ${name}".`,
          )
    }),
  )
