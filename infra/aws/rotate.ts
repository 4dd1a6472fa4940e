import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager'
import * as v from 'valibot'
import { readShape } from '#shell/read-shape'
import { addKey, readStoredSecret, type StoredSecret } from './add-key.ts'

const eventSchema = v.object({
  Step: v.picklist(['createSecret', 'setSecret', 'testSecret', 'finishSecret']),
  SecretId: v.string(),
  ClientRequestToken: v.string(),
})

const client = new SecretsManagerClient({})

/**
 * One step of a rotation, as Secrets Manager calls it; each may be repeated.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 * @throws when the event names another secret, or the new value would lose a key or the pepper
 */
export const handler = async (event: unknown): Promise<void> => {
  const { Step, SecretId, ClientRequestToken } = readShape(eventSchema, event)
  if (SecretId !== process.env.HWM_SECRET_ID) throw new Error('this function rotates another secret')
  // There is no other system to be told of the new value, so setSecret has nothing to do.
  if (Step === 'createSecret') await create(SecretId, ClientRequestToken)
  if (Step === 'testSecret') await test(SecretId, ClientRequestToken)
  if (Step === 'finishSecret') await finish(SecretId, ClientRequestToken)
}

const create = async (SecretId: string, token: string): Promise<void> => {
  const stages = await stagesOf(SecretId)
  const pending = await read(SecretId, token).catch(ignoreMissing)
  if (pending !== null || stages[token]?.includes('AWSCURRENT')) return
  const SecretString = JSON.stringify(addKey(await read(SecretId)))
  await client.send(
    new PutSecretValueCommand({
      SecretId,
      ClientRequestToken: token,
      SecretString,
      VersionStages: ['AWSPENDING'],
    }),
  )
}

const test = async (SecretId: string, token: string): Promise<void> => {
  const [current, pending] = await Promise.all([read(SecretId), read(SecretId, token)])
  const kept = new Set(pending.keys.map(({ id, key }) => id + key))
  const lost = current.keys.slice(0, MAY_NOT_GO).filter(({ id, key }) => !kept.has(id + key))
  if (lost.length > 0 || pending.pepper !== current.pepper)
    throw new Error('the new secret would lose a key or the pepper')
}

const finish = async (SecretId: string, token: string): Promise<void> => {
  const stages = await stagesOf(SecretId)
  const current = Object.keys(stages).find((version) => stages[version]?.includes('AWSCURRENT'))
  if (current === token) return
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: token,
      RemoveFromVersionId: current,
    }),
  )
}

/** With all 32 ids taken, the oldest key makes room. */
const MAY_NOT_GO = 31

const read = async (SecretId: string, VersionId?: string): Promise<StoredSecret> => {
  const stage = VersionId === undefined ? { VersionStage: 'AWSCURRENT' } : { VersionId }
  return readStoredSecret((await client.send(new GetSecretValueCommand({ SecretId, ...stage }))).SecretString)
}

const stagesOf = async (SecretId: string): Promise<Readonly<Record<string, readonly string[]>>> =>
  (await client.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages ?? {}

/** A version that was announced but has no value yet is not there. */
const ignoreMissing = (error: unknown): null => {
  if (error instanceof Error && error.name === 'ResourceNotFoundException') return null
  throw error
}
