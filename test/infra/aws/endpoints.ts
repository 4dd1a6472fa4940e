import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#local/aws/dynamodb'
import { serveS3 } from '#local/aws/s3'
import { serveSecrets } from '#local/aws/secrets'
import { serveAws } from '#local/aws/server'
import { serveSes } from '#local/aws/ses'
import { serveSqs } from '#local/aws/sqs'
import { BUCKET, CONFIGURATION_SET, enter, environmentOf, REGION, SECRET_ID } from '#local/environment'
import { readSettings } from '#local/settings'
import { openStorage, type Storage } from '#local/storage'
import { setClock } from '#shell/clock'

export type LocalAws = {
  readonly environment: Readonly<Record<string, string>>
  readonly storage: Storage
  readonly close: () => Promise<void>
}

/** The endpoints of the local service on free ports, for `domain`; this process's own clients find them too. */
export const openLocalAws = async (domain: string, now: () => number): Promise<LocalAws> => {
  setClock(now)
  const folder = await mkdtemp(join(tmpdir(), 'hwm-aws-'))
  const storage = await openStorage(folder)
  const read = readSettings({ HWM_DOMAIN: domain })
  if ('problems' in read) throw new Error(read.problems.join(' '))
  const database = await openDatabase(join(folder, 'table'), 'have-we-met')
  const faults: unknown[] = []
  const aws = await serveAws(
    {
      s3: serveS3(BUCKET, storage.objects),
      sqs: serveSqs(Object.values(storage.queues), now),
      ses: serveSes({
        outbox: storage.outbox,
        feedback: storage.queues.feedback,
        now,
        domain,
        region: REGION,
        configurationSet: CONFIGURATION_SET,
      }),
      secretsmanager: serveSecrets(SECRET_ID, storage.secret),
    },
    (error) => faults.push(error),
  )
  const environment = environmentOf(read.settings, { aws: aws.url, database: database.url, http: 8025 })
  enter(environment)
  return {
    environment,
    storage,
    async close() {
      await Promise.all([aws.close(), database.close()])
      await rm(folder, { recursive: true, force: true })
      if (faults.length > 0) throw new AggregateError(faults, 'the endpoints failed')
    },
  }
}
